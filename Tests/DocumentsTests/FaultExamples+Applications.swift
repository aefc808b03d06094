import Tables

/// Faults of what an application holds, and of what a panel says of it.
extension WordedFault {
  static let applications = [
    WordedFault(
      .datesOutOfOrder, "reviewed", "2025-01-06", .column("planned"),
      "reviewed is \"2025-01-06\", which is before planned",
      fix: "Correct the date that is wrong: assessed, planned, started and reviewed follow each "
        + "other"),
    WordedFault(
      .datesOutOfOrder, "to", "2025-01-06", .column("from"),
      "it ends before it starts: to is \"2025-01-06\"",
      fix: "Exchange the two dates, or correct one"),
    WordedFault(
      .decidedTwice, "decided", "", .row(file: 0, 3),
      "this pupil has another decision of the same day: see row 3",
      fix: "Keep the decision that stands"),
    WordedFault(
      .decidedTwice, "from", "", .row(file: 0, 3),
      "this pupil has another award for some of the same days: see row 3",
      fix: "Write in from and to when each award begins and ends, or keep the one that stands"),
    WordedFault(
      .amountWithoutAward, "band", "Band A", .none,
      "band is \"Band A\", and the decision awards nothing",
      fix: "Leave band blank, or write agree or agree-in-part in decision"),
    WordedFault(
      .unknownBand, "band", "Bannd B", .nearest("Band B"),
      "band is \"Bannd B\", which is not a band in bands.csv",
      fix: "Write Band B, or add the band there"),
    WordedFault(
      .scoreRange, "likely_to_succeed", "6", .none,
      "likely to succeed is \"6\", and a score is from 1 to 5",
      fix: "Write 1, 2, 3, 4 or 5, or leave it blank"),
  ]
}
