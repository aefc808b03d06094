import Costing

extension EvidenceCheck {
  /// Whether every row of the pupil's provision could be costed.
  ///
  /// Met; not met where a row could not be used, or there is none.
  static let costed = EvidenceCheck(
    .costed, title: "Provision fully costed and timed",
    sentence: "A panel looks for each provision to be costed, with its spending clear.",
    source: bristolPanel
  ) { application in
    let rejected = application.rejectedRows
    guard rejected == 0 else {
      return CheckFinding(
        .notMet,
        "\(FigureText.count(rejected, "row", "rows")) of the pupil's provision "
          + "cannot be used, and \(rejected == 1 ? "is" : "are") not costed.",
        toMeet: "Correct provision.csv: topup check names each row and what to write.",
        from: .businessManager)
    }
    let lines = Int64(application.lines.count)
    guard lines > 0 else {
      return CheckFinding(
        .notMet, "The pupil has no provision in provision.csv.",
        toMeet: "Write each provision in provision.csv, with the adult's time or its cost.",
        from: .businessManager)
    }
    return CheckFinding(
      .met,
      "\(FigureText.count(lines, "line", "lines")) of provision \(lines == 1 ? "is" : "are") "
        + "costed, at \(FigureText.pounds(application.cost.provision)) a year.")
  }
}
