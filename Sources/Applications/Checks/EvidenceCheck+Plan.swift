import Costing

extension EvidenceCheck {
  /// Of a pupil with a plan, whether its annual review is in date, and whether provision is matched
  /// to outcomes.
  ///
  /// Only the panel sees the plan: that the lines are what its section F says is for the panel to
  /// compare, and the finding says so. How lately is the rule `annual-review-within-months`. Met;
  /// not met; cannot tell without a day, or without outcomes to match; does not apply without a
  /// plan.
  static let plan = EvidenceCheck(
    .plan, title: "Annual review in date, and provision matched to the plan",
    sentence: "A plan must be reviewed at least every 12 months, and its provision is to be "
      + "detailed, specific and normally quantified.",
    source: code("paragraphs 9.69 and 9.166")
  ) { application in
    guard application.pupil.hasPlan else {
      let isStated = application.pupil.senProvision != nil
      return CheckFinding(
        .doesNotApply,
        isStated ? "The pupil has no plan." : "pupils.csv does not say that the pupil has a plan.")
    }
    var gaps = Gaps()
    application.addAnnualReview(to: &gaps)
    application.addUnmatchedLines(to: &gaps)
    let review = application.application?.annualReview?.inWords ?? ""
    return gaps.finding
      ?? CheckFinding(
        .met,
        "The annual review was on \(review), and each provision names an outcome of the last "
          + "cycle: whether they are the provision in section F is for the panel to compare.")
  }
}

extension ApplicationCase {
  fileprivate func addAnnualReview(to gaps: inout Gaps) {
    guard let review = application?.annualReview else {
      gaps.add(
        "No annual review of the plan is recorded.",
        toMeet: "Write the day of the last one in the column annual_review of applications.csv, "
          + "or the day the plan was made where it has had none yet.",
        from: .senco)
      return
    }
    guard let day else {
      gaps.add(
        CheckFinding.noDay.found, toMeet: CheckFinding.noDay.toMeet, from: .senco, as: .cannotTell)
      return
    }
    if review > day {
      gaps.add(
        "The annual review is dated \(review.inWords), after \(day.inWords).",
        toMeet: "Write the day of the last one in the column annual_review of applications.csv.",
        from: .senco)
    } else if day > review.later(byMonths: rules.annualReviewWithinMonths) {
      gaps.add(
        "The annual review was on \(review.inWords), more than "
          + "\(FigureText.count(rules.annualReviewWithinMonths, "month", "months")) before "
          + "\(day.inWords).",
        toMeet: "Write the day of a later one in the column annual_review of applications.csv, or "
          + "ask the authority that keeps the plan for one.",
        from: .senco)
    }
  }

  fileprivate func addUnmatchedLines(to gaps: inout Gaps) {
    guard let outcomes = lastCycle?.outcomes else {
      gaps.add(
        "evidence.csv has no outcome for the pupil, so provision cannot be matched to the plan.",
        toMeet: "Write the plan's outcomes in evidence.csv.", from: .senco, as: .cannotTell)
      return
    }
    let targeted = lines.filter { !$0.isOrdinary }
    let unmatched = targeted.filter { line in !outcomes.contains { line.serves($0) } }
    if targeted.isEmpty {
      gaps.add(
        "There is no provision to match to the plan.",
        toMeet: "Write each provision in provision.csv, with the outcome it serves in outcome_ref.",
        from: .senco)
    } else if !unmatched.isEmpty {
      gaps.add(
        "No outcome of the last cycle is named on \(unmatched.places.listed).",
        toMeet: "Write in the column outcome_ref which of the plan's outcomes each of them serves.",
        from: .senco)
    }
  }
}
