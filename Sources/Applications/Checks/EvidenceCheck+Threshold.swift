import Costing

extension EvidenceCheck {
  /// What counts against the threshold, which shares a cost and decides nothing about the pupil.
  ///
  /// Met above it, or where the council's bands, hours or points give a top-up below it; does not
  /// apply where the school meets all of the cost; cannot tell where it would but for rows that
  /// could not be used; not met where there is no provision.
  static let threshold = EvidenceCheck(
    .threshold, title: "Cost against threshold",
    sentence: "A school meets the additional cost of a pupil's provision up to a threshold, £6,000 "
      + "a year in mainstream, and a local authority the cost above it.",
    source: code("paragraphs 6.95 to 6.99") + "; " + notionalGuidance
  ) { application in
    let cost = application.cost
    if cost.isAbove || cost.topUp > .zero {
      return CheckFinding(
        .met,
        "What counts comes to \(FigureText.pounds(cost.countable)): the school meets "
          + "\(FigureText.pounds(cost.schoolShare)) of it, and the top-up sought is "
          + "\(FigureText.pounds(cost.topUp)) a year.")
    }
    guard application.rejectedRows == 0 else {
      return CheckFinding(
        .cannotTell,
        "What could be costed comes to \(FigureText.pounds(cost.countable)), without "
          + "\(FigureText.count(application.rejectedRows, "row", "rows")) that cannot be used.",
        toMeet: "Correct provision.csv: topup check names each row and what to write.",
        from: .businessManager)
    }
    guard !application.lines.isEmpty else {
      return CheckFinding(
        .notMet, "There is no provision to compare with the threshold.",
        toMeet: "Write each provision in provision.csv, with the adult's time or its cost.",
        from: .businessManager)
    }
    return CheckFinding(
      .doesNotApply, "The school meets all of this: \(FigureText.pounds(cost.countable)).")
  }
}
