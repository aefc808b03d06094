import Costing
import Tables

/// Faults of the council's bands, school terms and pay, and of rules that need them.
extension FaultWords {
  static func noBasis(_ facts: FaultFacts) -> FaultWords {
    let rule = facts.rule?.name ?? Rule.partYear.name
    let isBasis = rule == Rule.yearBasis.name
    let row = isBasis ? "change this row's value to" : "a row year-basis with value"
    return FaultWords(
      "the rule \(rule) counts parts of the year, and nothing says which days they have",
      fix: "Add terms.csv, or \(row) calendar-days 365")
  }

  static func noBands(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the rule amount asks for a band, and none is in force on the year's first day",
      fix: "Add bands.csv with the columns band,from,at_least,value,source, and rows that start "
        + "on or before that day")
  }

  static func bandRange(_ facts: FaultFacts) -> FaultWords {
    let lowest =
      "only the lowest cost of the band, such as 6000.01; each band ends where the next begins"
    guard !facts.fault.cell.isEmpty else {
      return FaultWords(
        "the file has a column of where bands end",
        fix: "Remove the column, and write in at least " + lowest)
    }
    return FaultWords("\(facts.says), which is a range", fix: "Write " + lowest)
  }

  static func bandGoesDown(_ facts: FaultFacts) -> FaultWords {
    let other = facts.otherRow.map { "the band below it (\($0))" } ?? "the band below it"
    return FaultWords(
      "this band is worth less than \(other), or begins where that does",
      fix: "Write a lowest cost above the other's, and a value that is no less")
  }

  static func noSchoolDays(_ facts: FaultFacts) -> FaultWords {
    let year = facts.rule.map { "the year " + $0.name } ?? "the year"
    return FaultWords(
      "the file has no school day of \(year)",
      fix: "Add the year's terms, or leave terms.csv out of the run")
  }

  static func termsGap(_ facts: FaultFacts) -> FaultWords {
    let (name, day) = facts.since ?? ("these days", "")
    return FaultWords(
      "no school day is given from \(name) to \(day), so parts of the year are counted without them",
      fix: "Add the terms that are missing")
  }

  static func basisDiffers(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.counts.map {
        "a whole year is divided by \($0.wanted), and terms.csv has \($0.found) in it"
      } ?? "a whole year is divided by another number than terms.csv has",
      fix: "Correct terms.csv or the number, or leave the number out to take that of terms.csv")
  }

  static func topUpNotStarted(_ facts: FaultFacts) -> FaultWords {
    var file = "applications.csv"
    if case .column(let name) = facts.fault.detail { file = PlainText.visible(name) }
    return FaultWords(
      "this pupil's top-up has not started in the year: \(file) has no row that starts it",
      fix: "Add the pupil's row to \(file), or leave it so if none has been made")
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
