extension EvidenceCheck {
  /// Whether it is written what training the staff have had for this provision.
  ///
  /// Met; not met.
  static let training = EvidenceCheck(
    .training, title: "Staff trained for it",
    sentence: "Support should be provided by staff with sufficient skills and knowledge.",
    source: code("paragraph 6.50")
  ) { application in
    guard let written = application.application, !written.staffTraining.isBlank else {
      return CheckFinding(
        .notMet, "The training of the staff is not recorded.",
        toMeet: "Write what they have had, and when, in the column staff_training of "
          + "applications.csv.",
        from: .senco)
    }
    return CheckFinding(.met, "The training of the staff is recorded.")
  }
}
