extension EvidenceCheck {
  /// Whether each outcome says how progress is measured, what was expected and why, and, once it
  /// was reviewed, what came of it.
  ///
  /// Met; not met.
  static let outcomeMeasures = EvidenceCheck(
    .outcomeMeasures, title: "Expected progress, measure and result in each outcome",
    sentence: "The expected impact on progress is agreed when support is planned, and an outcome "
      + "should be specific, measurable, achievable, realistic and time bound.",
    source: code("paragraphs 6.48 and 9.66")
  ) { application in
    guard !application.outcomes.isEmpty else {
      return CheckFinding(
        .notMet, "evidence.csv has no outcome for the pupil.",
        toMeet: "Write each outcome in evidence.csv, with its measure, before, expected and "
          + "why_expected.",
        from: .senco)
    }
    let gaps = application.outcomes.filter { !$0.columnsMissing.isEmpty }
    guard gaps.isEmpty else {
      let names = gaps.map { "\($0.name) has no \($0.columnsMissing.listed)" }
      return CheckFinding(
        .notMet, "In evidence.csv, \(names.joined(separator: "; ")).",
        toMeet: "Write them in those columns of evidence.csv.", from: .senco)
    }
    return CheckFinding(
      .met,
      "Each outcome has a measure, where the pupil was, what was expected and why, and once "
        + "reviewed what came of it.")
  }
}

extension OutcomeRecord {
  /// Columns that it should have and does not.
  fileprivate var columnsMissing: [String] {
    var missing: [String] = []
    if measure.isBlank { missing.append("measure") }
    if before.isBlank { missing.append("before") }
    if expected.isBlank { missing.append("expected") }
    if whyExpected.isBlank { missing.append("why_expected") }
    guard reviewed != nil else { return missing }
    if after.isBlank { missing.append("after") }
    if progress == nil { missing.append("progress") }
    return missing
  }
}
