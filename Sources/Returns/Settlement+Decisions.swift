public import Applications
public import Borough
import Costing
public import Tables

/// What the panel decided, beside what each pupil's provision comes to.
extension Settlement {
  /// Takes up what was awarded; without a file of decisions nothing is known to be.
  public mutating func award(by records: CaseRecords) {
    guard records.decisions != nil else { return }
    var found: [Int: Money] = [:]
    for (pupil, _, decisions) in decidedPupils(records) {
      guard let award = award(of: pupil, decisions, records) else { continue }
      found[pupil] = award.amount
      if award.decisions.contains(where: { isProvisional($0) }) {
        provisionallyAwarded.insert(pupil)
      }
    }
    awards = found
  }

  /// What a pupil's decisions come to in the year; nil while nothing is decided for it.
  public func award(
    of pupil: Int, _ decisions: [Decision], _ records: CaseRecords
  ) -> Award? {
    let application = records.applications?.application(of: pupil, in: self)
    return Award(decisions, in: batch.council.year, submitted: application?.submitted) {
      worth($0, to: pupil)
    }
  }

  /// A warning for the last of the decisions that award a pupil more than was sought in the year.
  ///
  /// A pupil who left is awarded more than was sought until then, and is not asked about for that:
  /// what is due ends with the roll.
  public func awardsOver(_ records: CaseRecords) -> [Fault] {
    guard let file = records.decisions?.file else { return [] }
    return decidedPupils(records).compactMap { pupil, result, decisions in
      guard let over = result.awardOver, over > .zero,
        let award = award(of: pupil, decisions, records), let decision = award.decisions.last,
        award.amount > sought(in: award.decisions, of: pupil)
      else { return nil }
      return Fault(.awardOver, file: file, row: decision.row, column: DecisionColumn.amount.name)
    }
  }

  private func isProvisional(_ decision: Decision) -> Bool {
    guard decision.amount == nil else { return false }
    let band = batch.council.terms.bands.band(named: decision.band)
    return band?.isProvisional(in: batch.council.year) ?? false
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

  /// The pupil's number; nil where none is costed.
  public func number(of pupil: PupilDetails) -> Int? {
    pupils(named: pupil.reference).first { school(of: $0) == pupil.school }
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
    // A child on two rolls is one child.
    let again = Set(batch.pupils.rolls.shared.flatMap { $0.dropFirst() })
    for number in pupilNumbers where !again.contains(number) {
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
  /// The authority that the rules name, in three digits.
  public var authority: UInt16? {
    guard case .authority(let code)? = terms.rules.row(.authority)?.value else { return nil }
    return UInt16(code)
  }

  /// What it is called; empty where that is not known.
  public var authorityName: String {
    authority.flatMap { Authorities.name(of: Int64($0)) } ?? ""
  }
}
