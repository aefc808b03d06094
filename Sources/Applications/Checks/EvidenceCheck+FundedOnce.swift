import Costing

extension EvidenceCheck {
  /// Whether one provision is written under two funding sources, so that it is paid for twice.
  ///
  /// Two lines are one provision where the name, adult, role, time, weeks and cost are the same and
  /// the dates meet. What other money pays for and the council's rules still count is said, and is
  /// no fault of the school's. Met; not met; does not apply where there is no provision.
  static let fundedOnce = EvidenceCheck(
    .fundedOnce, title: "No cost under two funding sources",
    sentence: "What the pupil premium is spent on should be additional to other spending on "
      + "special educational needs.",
    source: bristolPanel
  ) { application in
    let lines = application.lines
    guard !lines.isEmpty else {
      return CheckFinding(.doesNotApply, "There is no provision to be funded.")
    }
    let twice = lines.filter { line in lines.contains { $0.isFundedAgain(in: line) } }
    guard twice.isEmpty else {
      let sources = Set(twice.map { $0.line.funding.rawValue }).ordered()
        .compactMap { FundingSource(rawValue: $0)?.name }
      return CheckFinding(
        .notMet, "The same provision is under \(sources.listed) on \(twice.places.listed).",
        toMeet: "Keep the row of the source that pays, or write on each only the time or cost "
          + "that it pays for.",
        from: .businessManager)
    }
    let others = lines.filter { $0.countsThoughPaidOtherwise }
    let said =
      others.isEmpty
      ? "" : "; other money pays for \(others.places.listed), which the council's rules count"
    return CheckFinding(.met, "No cost is under two funding sources\(said).")
  }
}

extension CaseLine {
  fileprivate func isFundedAgain(in other: CaseLine) -> Bool {
    line.funding != other.line.funding && min(costed.cost, other.costed.cost) > .zero
      && provision.folded == other.provision.folded && adult.folded == other.adult.folded
      && line.role == other.line.role && line.time == other.line.time
      && line.weeks == other.line.weeks && line.ownCost == other.line.ownCost
      && line.meets(other.line)
  }

  fileprivate var countsThoughPaidOtherwise: Bool {
    line.funding != .notionalSEN && line.funding != .topUp && costed.counted > .zero
  }
}

extension ProvisionLine {
  /// Whether there is a day on which both run.
  fileprivate func meets(_ other: ProvisionLine) -> Bool {
    if let to, let from = other.from, to < from { return false }
    if let from, let to = other.to, to < from { return false }
    return true
  }
}
