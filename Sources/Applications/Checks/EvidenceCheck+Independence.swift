extension EvidenceCheck {
  /// Whether it is written how support is to make the pupil need less of it.
  ///
  /// Met; not met.
  static let independence = EvidenceCheck(
    .independence, title: "Support that builds independence",
    sentence: "Teaching assistants should help pupils to develop independent learning skills and "
      + "manage their own learning.",
    source: teachingAssistants + ", recommendation 3"
  ) { application in
    guard let written = application.application, !written.independencePlan.isBlank else {
      return CheckFinding(
        .notMet, "How the support builds the pupil's independence is not recorded.",
        toMeet: "Write it in the column independence_plan of applications.csv.", from: .senco)
    }
    return CheckFinding(.met, "How the support builds the pupil's independence is recorded.")
  }
}
