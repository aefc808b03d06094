import Costing

/// A row of a council's first terms.csv.
struct StarterTerm {
  let name: String
  let days: ClosedRange<CivilDate>
  let isClosed: Bool
  private let remark: String

  init(_ name: String, _ days: ClosedRange<CivilDate>) {
    self.name = name
    self.days = days
    isClosed = false
    remark =
      "Decides that these are school days, weekends and closed rows left out. All the file's "
      + "school days make the year for a pupil on roll for a part of it: as written 190. kind is "
      + "term or closed. Councils, and schools in them, differ by several days."
  }

  init(halfTerm name: String, _ monday: CivilDate) {
    self.init(
      closed: name, monday...CivilDate(dayNumber: monday.dayNumber + 4),
      "Decides that these days of the term are no school days.")
  }

  init(bankHoliday name: String, _ day: CivilDate) {
    self.init(
      closed: name, day...day, "Decides that this bank holiday in the term is no school day.")
  }

  init(training day: CivilDate) {
    self.init(
      closed: "INSET day", day...day,
      "Decides that this day is no school day: staff train without pupils. Schools choose their "
        + "own.")
  }

  private init(closed name: String, _ days: ClosedRange<CivilDate>, _ remark: String) {
    self.name = name
    self.days = days
    isClosed = true
    self.remark = remark
  }

  /// terms.csv has no source, so the note says that nobody has confirmed the dates.
  var note: String { "Made up: replace with your council's dates. \(remark)" }

  var kind: String { isClosed ? "closed" : "term" }
}
