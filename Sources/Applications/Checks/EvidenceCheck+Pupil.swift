extension EvidenceCheck {
  /// Whether the pupil's own view is written down.
  ///
  /// Met; not met.
  static let pupil = EvidenceCheck(
    .pupil, title: "Pupil heard",
    sentence: "The impact of support should be evaluated with the views of the pupil.",
    source: code("paragraph 6.54")
  ) { application in
    guard let written = application.application, !written.pupilView.isBlank else {
      return CheckFinding(
        .notMet, "The pupil's view is not recorded.",
        toMeet: "Write it in the column pupil_view of applications.csv.", from: .pupil)
    }
    return CheckFinding(.met, "The pupil's view is recorded.")
  }
}
