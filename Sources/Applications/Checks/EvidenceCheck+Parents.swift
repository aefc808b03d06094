import Costing

extension EvidenceCheck {
  /// Whether parents had been told by the day, and their view is written down.
  ///
  /// Met; not met.
  static let parents = EvidenceCheck(
    .parents, title: "Parents told and heard",
    sentence: "A school must tell parents when it makes special educational provision for their "
      + "child, and plans it with them.",
    source: code("paragraphs 6.2 and 6.48")
  ) { application in
    let written = application.application
    var gaps = Gaps()
    if (written?.parentsView ?? "").isBlank {
      gaps.add(
        "The parents' view is not recorded.",
        toMeet: "Write it in the column parents_view of applications.csv.", from: .parents)
    }
    let told = written?.parentsTold
    if told == nil {
      gaps.add(
        "The day the parents were told is not recorded.",
        toMeet: "Write it in the column parents_told of applications.csv.", from: .senco)
    }
    if let told, let day = application.day, told > day {
      gaps.add(
        "The parents are recorded as told on \(told.inWords), after \(day.inWords).",
        toMeet: "Correct the column parents_told of applications.csv.", from: .senco)
    }
    return gaps.finding
      ?? CheckFinding(
        .met, "The parents were told on \(told?.inWords ?? ""), and their view is recorded.")
  }
}
