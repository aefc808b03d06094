import Costing

extension EvidenceCheck {
  /// Whether the last cycle has as many outcomes as the council asks for, each with provision, and
  /// every line serves an outcome.
  ///
  /// How many are the rules `outcomes-at-least` and `outcomes-at-most`. The ordinary offer need
  /// name no outcome. Met; not met.
  static let outcomesServed = EvidenceCheck(
    .outcomesServed, title: "A few outcomes, each served by provision",
    sentence: "Support should be selected to meet the outcomes identified for the pupil, three or "
      + "four of them at a time.",
    source: code("paragraph 6.50") + "; Blackburn with Darwen Borough Council, individual plans"
  ) { application in
    guard let cycle = application.lastCycle else {
      return CheckFinding(
        .notMet, "evidence.csv has no outcome for the pupil.",
        toMeet: "Write each outcome in evidence.csv, and name it in the column outcome_ref of the "
          + "provision that serves it.",
        from: .senco)
    }
    var gaps = Gaps()
    application.addCount(of: cycle, to: &gaps)
    application.addUnserved(in: cycle, to: &gaps)
    application.addStrayLines(to: &gaps)
    let outcomes = FigureText.count(Int64(cycle.outcomes.count), "outcome", "outcomes")
    return gaps.finding
      ?? CheckFinding(
        .met,
        "Cycle \(cycle.number) has \(outcomes), each served by provision, and no line is "
          + "without one.")
  }
}

extension ApplicationCase {
  fileprivate func addCount(of cycle: Cycle, to gaps: inout Gaps) {
    let count = Int64(cycle.outcomes.count)
    let (least, most) = (rules.outcomesAtLeast, rules.outcomesAtMost)
    guard count < least || count > most else { return }
    let asked =
      least == most ? "\(FigureText.count(least))" : "\(FigureText.count(least)) to \(most)"
    gaps.add(
      "Cycle \(cycle.number) has \(FigureText.count(count, "outcome", "outcomes")), and "
        + "\(asked) are asked for.",
      toMeet: "Write \(asked) outcomes in the last cycle of evidence.csv.", from: .senco)
  }

  fileprivate func addUnserved(in cycle: Cycle, to gaps: inout Gaps) {
    let unserved = cycle.outcomes.filter { outcome in !lines.contains { $0.serves(outcome) } }
    guard !unserved.isEmpty else { return }
    gaps.add(
      "No provision serves \(unserved.listed).",
      toMeet: "Name each outcome in the column outcome_ref of the provision that serves it.",
      from: .senco)
  }

  /// Lines that name no outcome, or one that is not in evidence.
  fileprivate func addStrayLines(to gaps: inout Gaps) {
    let unnamed = lines.filter { !$0.isOrdinary && $0.outcomeRef.isBlank }
    if !unnamed.isEmpty {
      gaps.add(
        "No outcome is named on \(unnamed.places.listed).",
        toMeet: "Write in the column outcome_ref which outcome each of them serves.", from: .senco)
    }
    let unknown = lines.filter { line in
      !line.outcomeRef.isBlank && !outcomes.contains { line.serves($0) }
    }
    if !unknown.isEmpty {
      gaps.add(
        "An outcome that is not in evidence.csv is named on \(unknown.places.listed).",
        toMeet: "Write in the column outcome_ref which outcome each of them serves.", from: .senco)
    }
  }
}
