import Costing

extension EvidenceCheck {
  /// Whether the next review has a day, and it is still to come.
  ///
  /// Met; not met; cannot tell without a day to judge by.
  static let reviewDate = EvidenceCheck(
    .reviewDate, title: "Review date agreed",
    sentence: "Support should be agreed along with a clear date for review.",
    source: code("paragraph 6.48")
  ) { application in
    guard let review = application.application?.reviewDate else {
      return CheckFinding(
        .notMet, "No day is agreed for the next review.",
        toMeet: "Write it in the column review_date of applications.csv.", from: .senco)
    }
    guard let day = application.day else { return .noDay }
    guard review > day else {
      return CheckFinding(
        .notMet, "The review date, \(review.inWords), is not after \(day.inWords).",
        toMeet: "Write the day agreed for the next one in the column review_date of "
          + "applications.csv.",
        from: .senco)
    }
    return CheckFinding(.met, "The next review is agreed for \(review.inWords).")
  }
}
