public import Applications
public import Borough
import Costing

/// What the panel decided, beside what each pupil's provision comes to.
extension Settlement {
  /// Takes up what was awarded; without a file of decisions nothing is known to be.
  public mutating func award(by records: CaseRecords) {
    guard records.decisions != nil else { return }
    let (bands, year) = (batch.council.terms.bands, batch.council.year)
    awards = [:]
    for (pupil, result, decisions) in decidedPupils(records) {
      let award = Award(decisions, sought: result.cost.topUpInYear, bands: bands, in: year)
      awards?[pupil] = award?.amount
    }
  }

  /// Pupils with a usable decision, in byte order of school, then reference.
  public func decidedPupils(
    _ records: CaseRecords
  ) -> [(pupil: Int, result: PupilResult, decisions: [Decision])] {
    guard let file = records.decisions else { return [] }
    return sortedPupils().compactMap { number in
      let decisions = file.decisions(of: number, in: self)
      guard !decisions.isEmpty, let result = result(of: number) else { return nil }
      return (number, result, decisions)
    }
  }

  /// Who pays for a pupil, by the council's rules.
  ///
  /// - Parameter decisions: the pupil's, the first day first.
  public func payer(of pupil: PupilDetails, _ decisions: [Decision]) -> Payer {
    let council = batch.council
    return Payer(
      of: pupil, decided: decisions.last { $0.payer != nil }?.payer,
      withoutPlan: council.terms.rules.word(.payerWithoutPlan),
      schoolAuthority: council.schools.school(pupil.school)?.authority ?? pupil.school.authority)
  }
}

extension Settlement {
  /// What each pupil costs, by what pupils are compared by.
  public var boroughCosts: BoroughCosts {
    var costs = BoroughCosts()
    for number in pupilNumbers {
      guard let cost = cost(of: number) else { continue }
      let school = batch.council.schools.school(batch.pupils.school(number))
      costs.add(
        cost.countable, need: batch.pupils.record(number).primaryNeed,
        phase: school?.phase ?? "")
    }
    return costs
  }
}

extension Council {
  /// What the authority that the rules name is called; empty where they name none.
  public var authorityName: String {
    guard case .authority(let code)? = terms.rules.row(.authority)?.value else { return "" }
    return Authorities.name(of: code) ?? ""
  }
}
