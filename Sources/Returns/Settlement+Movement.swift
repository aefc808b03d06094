public import Borough
public import Costing

/// Two runs' schools, each kept by one number in both.
public struct SchoolsOfTwoRuns: Sendable {
  private let old: SchoolRegister
  private let new: SchoolRegister

  public init(_ old: SchoolRegister, _ new: SchoolRegister) {
    self.old = old
    self.new = new
  }

  /// The number that the new run keeps a school by; what only the old schools.csv shows to be one
  /// school is one too, and so is a school with the one that took over from it.
  func number(_ school: SchoolNumber) -> SchoolNumber {
    let now = new.canonical(school)
    let number = now == school ? new.canonical(old.canonical(school)) : now
    return new.successors(of: number).last?.number ?? number
  }

  /// As the new run calls it, else the old; nil where neither does.
  public func name(_ school: SchoolNumber) -> String? {
    for register in [new, old] {
      if let name = register.school(school)?.name, !name.isEmpty { return name }
    }
    return nil
  }
}

extension Settlement {
  /// What the run says of every pupil whom a row of its provision names.
  ///
  /// - Parameter rejected: whose the rejected rows of provision are, as they were told.
  public func figures(
    _ records: CaseRecords, rejected: [PupilPlace], _ schools: SchoolsOfTwoRuns
  ) -> RunFigures {
    var figures = RunFigures(areAwardsKnown: awards != nil)
    for number in batch.tallies.indices where batch.tallies.isMet(number) {
      figures.add(
        self.figures(number, records),
        of: PupilPlace(
          schools.number(batch.pupils.school(number)), batch.pupils.reference(number)))
    }
    for place in rejected {
      figures.addRejectedRow(of: PupilPlace(schools.number(place.school), place.reference))
    }
    return figures
  }

  private func figures(_ number: Int, _ records: CaseRecords) -> PupilFigures {
    var figures = PupilFigures()
    if let cost = cost(of: number) {
      figures = PupilFigures(sought: cost.topUpInYear, awarded: awards?[number])
    }
    figures.hasRejectedCase =
      records.applications?.hasRejected(of: number, in: self) ?? false
      || records.decisions?.hasRejected(of: number, in: self) ?? false
    let lastDay = batch.pupils.rolls.spans[number]?.to
    figures.lastDay = lastDay.flatMap { $0 < batch.council.year.lastDay ? $0 : nil }
    return figures
  }
}
