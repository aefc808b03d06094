import Costing

extension EvidenceCheck {
  /// How many full cycles a pupil without a plan has been through by the day, and how lately the
  /// last was reviewed.
  ///
  /// How many and how lately are the rules `cycles-needed` and `review-within-months`: the code
  /// gives no number. Met; not met; cannot tell without a day; does not apply with a plan, or where
  /// no cycle is asked for; not needed for the reason the application states.
  static let cycles = EvidenceCheck(
    .cycles, title: "Full cycles of assess, plan, do, review",
    sentence: "SEN support is a four-part cycle of assess, plan, do and review, through which "
      + "earlier decisions are revisited and revised.",
    source: code("paragraphs 6.44 to 6.56")
  ) { application in
    application.cyclesNotAsked ?? application.disorderedCycles ?? application.cyclesByTheDay
  }
}

extension ApplicationCase {
  fileprivate var cyclesNotAsked: CheckFinding? {
    if pupil.hasPlan {
      return CheckFinding(
        .doesNotApply, "The pupil has a plan, whose annual review is asked for instead.")
    }
    if rules.cyclesNeeded == 0 {
      return CheckFinding(.doesNotApply, "The council's rules ask for no cycles.")
    }
    return application?.cyclesNotNeeded.map {
      CheckFinding(.notNeeded, "Earlier cycles are not needed: \($0.reason).")
    }
  }

  /// Steps that come before the step they follow, and cycles reviewed no later than the one before.
  fileprivate var disorderedCycles: CheckFinding? {
    let reviewed = cycles.filter { $0.reviewed != nil }
    let unturned = zip(reviewed, reviewed.dropFirst()).compactMap { before, cycle -> String? in
      guard let first = before.reviewed, let second = cycle.reviewed, second <= first else {
        return nil
      }
      return "cycle \(cycle.number) was not reviewed after cycle \(before.number)"
    }
    let disorders = outcomes.compactMap { $0.disorder } + unturned
    guard !disorders.isEmpty else { return nil }
    return CheckFinding(
      .notMet, "The days are out of order: \(disorders.joined(separator: "; ")).",
      toMeet: "Correct the columns assessed, planned, started and reviewed of evidence.csv, "
        + "each day on or after the one before.",
      from: .senco)
  }

  fileprivate var cyclesByTheDay: CheckFinding {
    let needed = rules.cyclesNeeded
    let asked = FigureText.count(needed, "full cycle", "full cycles")
    let full = cycles.filter { $0.isFull && $0.isReviewed(by: day) }
    guard full.count >= needed else {
      return CheckFinding(
        .notMet,
        "\(asked) \(needed == 1 ? "is" : "are") asked for, and evidence.csv has "
          + "\(full.isEmpty ? "none" : "\(full.count)")\(reviewedByDay).\(daysMissing)",
        toMeet: "Write \(asked) in evidence.csv, each outcome with the days it was assessed, "
          + "planned, started and reviewed.",
        from: .senco)
    }
    guard let day, let last = full.compactMap({ $0.reviewed }).max() else { return .noDay }
    let until = last.later(byMonths: rules.reviewWithinMonths)
    guard day <= until else {
      return CheckFinding(
        .notMet,
        "The last full cycle was reviewed on \(last.inWords), more than "
          + "\(FigureText.count(rules.reviewWithinMonths, "month", "months")) before "
          + "\(day.inWords).",
        toMeet: "Review the outcomes again, and write the day in the column reviewed of "
          + "evidence.csv.",
        from: .senco)
    }
    let found = FigureText.count(Int64(full.count), "full cycle", "full cycles")
    return CheckFinding(
      .met, "evidence.csv has \(found), the last reviewed on \(last.inWords).")
  }

  private var reviewedByDay: String { day.map { " reviewed by \($0.inWords)" } ?? "" }

  /// Which steps of which outcomes have no day yet.
  private var daysMissing: String {
    let missing = outcomes.compactMap { outcome -> String? in
      let steps = outcome.steps.filter { $0.day == nil }.map { $0.name }
      return steps.isEmpty ? nil : "\(outcome.name) (\(steps.listed))"
    }
    return missing.isEmpty ? "" : " Days are missing: \(missing.joined(separator: "; "))."
  }
}
