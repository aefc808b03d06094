import Tables
import Testing

/// A fault and the words that it must have.
struct WordedFault: Sendable, CustomTestStringConvertible {
  let fault: Fault
  let message: String
  let fix: String

  init(
    _ id: FaultID, _ column: String, _ cell: String, _ detail: Fault.Detail = .none,
    _ message: String, fix: String
  ) {
    fault = Fault(id, row: 14, field: 5, column: column, cell: Array(cell.utf8), detail)
    self.message = message
    self.fix = fix
  }

  var testDescription: String { "\(fault.id.rawValue): \(message)" }

  static let examples =
    [
      WordedFault(
        .notANumber, "minutes_per_week", "12,5", .nearest("12.5"),
        "minutes per week is \"12,5\", which is not a number", fix: "Write 12.5"),
      WordedFault(.blank, "school", "", .none, "school is blank", fix: "Fill in school"),
      WordedFault(
        .tooManyPlaces, "weeks", "38.125", .limit(2),
        "weeks is \"38.125\", which has more than 2 decimal places",
        fix: "Round it to 2 decimal places"
      ),
      WordedFault(
        .unknownCode, "kind", "lunch", .choices(["targeted", "lunchtime", "break"]),
        "kind is \"lunch\", which is not one of its codes",
        fix: "Write one of targeted, lunchtime or break"),
      WordedFault(
        .wrongCheckLetter, "pupil", "B············", .nearest("T"),
        "pupil is \"B············\", which looks like a UPN with the wrong check letter or a wrong digit",
        fix: "Copy the UPN from the school's own records; if the digits are right it begins with T"),
      WordedFault(
        .roleNotOnCard, "staff", "TA 2b", .nearest("TA2"),
        "staff is \"TA 2b\", which is not a role in rates.csv",
        fix: "Write TA2, or add the role there"),
      WordedFault(
        .missingRule, "", "", .rule("lunchtime", about: ""),
        "the row needs the rule lunchtime, which nobody has set",
        fix:
          "Add a row to rules.csv, under the columns rule,applies_to,from,value,source, that starts "
          + "on or before the year's first day: "
          + "lunchtime,,2025-04-01,counts,council handbook page 4"),
      WordedFault(
        .noThreshold, "", "", .rule("threshold", about: "sen-unit + E + 5"),
        "no threshold is in force for sen-unit + E + 5",
        fix: "Add a row to rules.csv with the council's own amount and source: "
          + "threshold,sen-unit,2025-04-01,6000.00,council handbook page 4"),
      WordedFault(
        .groupSizeTooSmall, "group_size", "3", .counts(found: 3, wanted: 4),
        "group size is \"3\", and the group has 4 pupils on the return",
        fix: "Write 4 or more, or leave it blank"),
      WordedFault(
        .pupilRowRejected, "", "", .row(file: 1, 7),
        "the pupil's own row was rejected (row 7 of pupils.csv), so this row cannot be costed",
        fix: "Correct the pupil's row; this one may be right as it stands"),
      WordedFault(
        .ruleAppliesTo, "applies_to", "TA9", .choices([]),
        "applies to is \"TA9\", which this rule cannot apply to",
        fix: "Leave applies to blank: the rule holds for all"),
      WordedFault(
        .contradiction, "applies_to", "", .rule("threshold", about: "national"),
        "this row and the national value of threshold name as many values and could both decide",
        fix: "Change what one applies to, so that nothing fits both"),
      WordedFault(
        .spreadIncomplete, "bought", "", .none,
        "a cost spread over years needs cost, spread years and bought, and bought is blank",
        fix: "Fill in all three, or leave spread years and bought blank"),
      WordedFault(
        .ruleValue, "value", "thirty-eight", .choices(["38", "38.6"]),
        "value is \"thirty-eight\", which is not a value of this rule",
        fix: "Write it as 38 or 38.6"),
      WordedFault(
        .provisional, "", "", .since(name: "weeks-per-year", day: "2023-04-01"),
        "weeks-per-year has held since 2023-04-01 and has not been restated for this year",
        fix:
          "Add a row that starts on the year's first day once the council has confirmed the value"),
      WordedFault(
        .timeTwice, "minutes_per_week", "30", .column("hours_per_week"),
        "the adult's time is given in two ways: minutes per week and hours per week",
        fix: "Keep one and leave the other blank"),
    ] + council + applications
}
