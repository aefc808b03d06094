extension EvidenceCheck {
  /// Whether it is written what parents and pupil each do towards the outcomes.
  ///
  /// Met; not met.
  static let contributions = EvidenceCheck(
    .contributions, title: "Parents and pupil contributing",
    sentence: "The school should discuss what will help achieve the outcomes, and identify the "
      + "responsibilities of the parent, the pupil and the school.",
    source: code("paragraph 6.65")
  ) { application in
    let written = application.application
    var gaps = Gaps()
    if (written?.parentContribution ?? "").isBlank {
      gaps.add(
        "What the parents contribute is not recorded.",
        toMeet: "Write it in the column parent_contribution of applications.csv.", from: .parents)
    }
    if (written?.pupilContribution ?? "").isBlank {
      gaps.add(
        "What the pupil contributes is not recorded.",
        toMeet: "Write it in the column pupil_contribution of applications.csv.", from: .pupil)
    }
    return gaps.finding
      ?? CheckFinding(.met, "What the parents and the pupil contribute is recorded.")
  }
}
