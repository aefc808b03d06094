import Costing
import Testing

@testable import Results
@testable import topup

/// A year asked for, and its terms with their school days, worked by another program.
private struct WorkedYear: Sendable, CustomTestStringConvertible {
  let year: FundingYear
  /// In the order of the file: name, first day, last day, days that are neither weekend nor closed.
  let terms: [(name: String, from: String, to: String, schoolDays: Int64)]

  init(
    _ startYear: Int64, _ calendar: FundingYear.Calendar = .financial,
    _ terms: (name: String, from: String, to: String, schoolDays: Int64)...
  ) throws {
    year = try #require(FundingYear(startYear: startYear, calendar))
    self.terms = terms
  }

  var testDescription: String { "\(year)" }
}

@Suite("The terms that a council starts from")
struct StarterTermsTests {
  private static let worked: [WorkedYear] = {
    let years = [
      try? WorkedYear(
        2025, .financial, ("Summer term", "2025-04-14", "2025-07-23", 64),
        ("Autumn term", "2025-09-01", "2025-12-19", 73),
        ("Spring term", "2026-01-05", "2026-03-27", 53)),
      try? WorkedYear(
        2026, .financial, ("Summer term", "2026-04-13", "2026-07-22", 66),
        ("Autumn term", "2026-09-01", "2026-12-18", 72),
        ("Spring term", "2027-01-04", "2027-03-26", 52)),
      try? WorkedYear(
        2027, .financial, ("Summer term", "2027-04-12", "2027-07-15", 62),
        ("Autumn term", "2027-09-01", "2027-12-17", 71),
        ("Spring term", "2028-01-03", "2028-03-31", 57)),
      try? WorkedYear(
        2026, .academic, ("Autumn term", "2026-09-01", "2026-12-18", 72),
        ("Spring term", "2027-01-04", "2027-03-26", 52),
        ("Summer term", "2027-04-12", "2027-07-21", 66)),
    ]
    return years.compactMap { $0 }
  }()

  @Test("are those of the year asked for, and have 190 school days", arguments: worked)
  private func areOfTheYear(_ worked: WorkedYear) {
    let rows = StarterTerms(worked.year).rows
    let terms = rows.filter { !$0.isClosed }
    let days = YearDays(worked.year, terms: rows.map { $0.row })
    #expect(terms.map { $0.name } == worked.terms.map { $0.name })
    #expect(terms.map { "\($0.days.lowerBound)" } == worked.terms.map { $0.from })
    #expect(terms.map { "\($0.days.upperBound)" } == worked.terms.map { $0.to })
    #expect(
      terms.map { days.count(from: $0.days.lowerBound, to: $0.days.upperBound) }
        == worked.terms.map { $0.schoolDays })
    #expect(days.total == 190)
  }

  @Test("were worked for four years")
  func areFour() { #expect(Self.worked.count == 4) }

  @Test("have 190 school days in any year, in three terms that are within it")
  func anyYear() throws {
    for startYear: Int64 in 1901...2197 {
      for calendar in [FundingYear.Calendar.financial, .academic] {
        let year = try #require(FundingYear(startYear: startYear, calendar))
        let rows = StarterTerms(year).rows
        let days = YearDays(year, terms: rows.map { $0.row })
        try #require(days.total == 190, "\(year)")
        try #require(days.stretches(.terms).count == 3, "\(year)")
        let isWithin = rows.allSatisfy {
          year.contains($0.days.lowerBound) && year.contains($0.days.upperBound)
        }
        try #require(isWithin, "\(year)")
      }
    }
  }

  @Test("leave out Good Friday and Easter Monday, in or out of term, and the May holidays")
  func bankHolidays() throws {
    let year = try #require(FundingYear(startYear: 2025, .financial))
    let closed = StarterTerms(year).rows.filter { $0.isClosed }
    #expect(
      closed.map { "\($0.name) \($0.days.lowerBound)" } == [
        "INSET day 2025-04-14", "Good Friday 2025-04-18", "Easter Monday 2025-04-21",
        "Early May bank holiday 2025-05-05", "May half-term 2025-05-26", "INSET day 2025-09-01",
        "October half-term 2025-10-27", "INSET day 2025-11-03", "INSET day 2026-01-05",
        "February half-term 2026-02-16", "INSET day 2026-02-23",
      ])
  }

  @Test(
    "know the day of Easter",
    arguments: [
      (1954, "1954-04-18"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"),
      (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"),
      (2038, "2038-04-25"), (2049, "2049-04-18"), (2285, "2285-03-22"),
    ] as [(Int64, String)])
  func easter(of year: Int64, is day: String) {
    #expect(CivilDate.easter(of: year).description == day)
  }
}

extension StarterTerm {
  fileprivate var row: TermRow { TermRow(name, days, isClosed: isClosed) }
}
