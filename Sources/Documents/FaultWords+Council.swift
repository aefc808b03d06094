import Tables

/// Faults of the council's bands, school terms and pay, and of rules that need them.
extension FaultWords {
  static func noBasis(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.fault.cell.isEmpty
        ? "a part of the year is to be worked out, and nothing says what it is counted in"
        : "\(facts.says), and nothing says which days, weeks or terms there are to count",
      fix: "Add terms.csv, or a row year-basis with the value calendar-days 365")
  }

  static func noBands(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.fault.cell.isEmpty
        ? "the top-up is worked from bands, and no band is in force on the year's first day"
        : "\(facts.says), and no band is in force on the year's first day",
      fix: "Add bands.csv with the columns band,from,at_least,value,source, and rows that start "
        + "on or before that day")
  }

  static func bandRange(_ facts: FaultFacts) -> FaultWords {
    let isHeading = facts.fault.row == 1
    return FaultWords(
      isHeading || facts.fault.cell.isEmpty
        ? "\(facts.heading) is a column of where bands end"
        : "\(facts.says), which is a range",
      fix: (isHeading ? "Remove the column, and write in at least" : "Write")
        + " only the lowest cost of the band, such as 6000.01; each band ends where the next begins"
    )
  }

  static func bandGoesDown(_ facts: FaultFacts) -> FaultWords {
    let other = facts.otherRow.map { "the band below it (\($0))" } ?? "the band below it"
    let message =
      switch facts.fault.column {
      case "at_least": "\(facts.says), where \(other) begins too"
      case "value": "\(facts.says), and \(other) is worth more"
      default: "this band is worth less than, or begins where, \(other) does"
      }
    return FaultWords(
      message, fix: "Write a lowest cost above the other's, and a value that is no less")
  }

  static func noSchoolDays(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "terms.csv has no school day in the year",
      fix: "Add the year's terms, or leave terms.csv out of the run")
  }

  static func termsOverlap(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this term and \(facts.otherRow ?? "another") have days in common",
      fix: "Write dates that each belong to one term; days without school are rows of kind closed")
  }

  static func payIncomplete(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the row says neither how many days of leave are paid nor how many weeks",
      fix: "Write in leave days the leave and bank holidays of a full year, or in paid weeks the "
        + "weeks that are paid")
  }

  static func payTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "leave days and paid weeks are both filled in, and one follows from the other",
      fix: "Write one and leave the other blank")
  }

  static func noApplications(_ facts: FaultFacts) -> FaultWords {
    var file = "its file"
    if case .column(let name) = facts.fault.detail { file = PlainText.visible(name) }
    return FaultWords(
      "a top-up starts on a day that \(file) gives, and \(file) is not in the run, so no top-up "
        + "has started",
      fix: "Add \(file) to the run, or write placement-start as the value of top-up-start")
  }
}
