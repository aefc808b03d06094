import Tables

/// Faults of bands, terms, pay and what needs them.
extension WordedFault {
  static let council = [
    WordedFault(
      .noPoints, "pupil", "", .none,
      "the council's top-up is worked from points, and pupils.csv has none for this pupil",
      fix: "Write the pupil's points in pupils.csv, in a column headed points"),
    WordedFault(
      .noBasis, "value", "", .rule("part-year", about: ""),
      "the rule part-year counts parts of the year, and nothing says which days they have",
      fix: "Add terms.csv, or a row year-basis with value calendar-days 365"),
    WordedFault(
      .noBands, "value", "", .rule("amount", about: ""),
      "the rule amount asks for a band, and none is in force on the year's first day",
      fix: "Add bands.csv with the columns band,from,at_least,value,source, and rows that start "
        + "on or before that day"),
    WordedFault(
      .bandRange, "at_least", "6,001 - 8,000", .none,
      "at least is \"6,001 - 8,000\", which is a range",
      fix: "Write only the lowest cost of the band, such as 6000.01; each band ends where the "
        + "next begins"),
    WordedFault(
      .bandRange, "at_most", "", .none, "the file has a column of where bands end",
      fix: "Remove the column, and write in at least only the lowest cost of the band, such as "
        + "6000.01; each band ends where the next begins"),
    WordedFault(
      .bandGoesDown, "value", "", .row(file: 0, 3),
      "this band is worth less than the band below it (row 3), or begins where that does",
      fix: "Write a lowest cost above the other's, and a value that is no less"),
    WordedFault(
      .noSchoolDays, "", "", .rule("2025-26", about: ""),
      "the file has no school day of the year 2025-26",
      fix: "Add the year's terms, or leave terms.csv out of the run"),
    WordedFault(
      .termsOverlap, "from", "", .row(file: 0, 2), "this term and row 2 have days in common",
      fix: "Write dates that each belong to one term; days without school are rows of kind closed"),
    WordedFault(
      .payIncomplete, "leave_days", "", .none,
      "the row says neither how many days of leave are paid nor how many weeks",
      fix: "Write in leave days the leave and bank holidays of a full year, or in paid weeks the "
        + "weeks that are paid"),
    WordedFault(
      .payTwice, "paid_weeks", "44", .none,
      "leave days and paid weeks are both filled in, and one follows from the other",
      fix: "Write one and leave the other blank"),
    WordedFault(
      .noApplications, "value", "", .column("applications.csv"),
      "a top-up starts on a day that applications.csv gives, and applications.csv is not in the "
        + "run, so no top-up has started",
      fix: "Add applications.csv to the run, or write placement-start as the value of top-up-start"),
    WordedFault(
      .missingRule, "pupil", "", .rule("top-up-start", about: ""),
      "the pupil has an application or a decision in the year, so the row needs the rule "
        + "top-up-start, which nobody has set",
      fix:
        "Add a row to rules.csv, under the columns rule,applies_to,from,value,source, that starts "
        + "on or before the year's first day: "
        + "top-up-start,,2025-04-01,placement-start,council handbook page 4"),
    WordedFault(
      .ruleValue, "value", "banded", .rule("amount", about: ""),
      "value is \"banded\", which is not a value of amount",
      fix: "Write cost-less-threshold, band gross, band net, hours and the pounds for an hour, "
        + "such as hours 17.50, or points and the pounds for a point, such as points 350"),
    WordedFault(
      .ruleValue, "value", "190 days", .rule("year-basis", about: ""),
      "value is \"190 days\", which is not a value of year-basis",
      fix: "Write school-days, calendar-days, weeks, months or terms, then how many make a year, "
        + "such as school-days 190"),
  ]
}
