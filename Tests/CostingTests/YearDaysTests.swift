import Costing
import Testing

/// School days, and the weeks, months and terms that a part of a year is counted in.
@Suite struct YearDaysTests {
  static let academic = FundingYear(startYear: 2025, .academic)!
  static let financial = FundingYear(startYear: 2025, .financial)!

  static func term(
    _ from: (Int64, Int64, Int64), _ to: (Int64, Int64, Int64), isClosed: Bool = false
  ) -> TermRow {
    TermRow(
      "test", CivilDate(from.0, from.1, from.2)...CivilDate(to.0, to.1, to.2), isClosed: isClosed)
  }

  /// 14, 11 and 13 weeks, their half-terms left out: 70, 55 and 65 school days.
  static let terms = [
    term((2025, 9, 1), (2025, 12, 12)), term((2025, 10, 27), (2025, 10, 31), isClosed: true),
    term((2026, 1, 5), (2026, 3, 27)), term((2026, 2, 16), (2026, 2, 20), isClosed: true),
    term((2026, 4, 13), (2026, 7, 17)), term((2026, 5, 25), (2026, 5, 29), isClosed: true),
  ]
  static let school = YearDays(academic, terms: terms)
  static let calendar = YearDays(financial, terms: nil)

  @Test func weekendsAndClosedDaysAreNoSchoolDays() {
    #expect(Self.school.areSchoolDays && Self.school.total == 190)
    func count(_ from: CivilDate, _ to: CivilDate) -> Int64 {
      Self.school.count(from: from, to: to)
    }
    #expect(count(CivilDate(2025, 9, 5), CivilDate(2025, 9, 8)) == 2)  // Friday to Monday
    #expect(count(CivilDate(2025, 9, 6), CivilDate(2025, 9, 7)) == 0)
    #expect(count(CivilDate(2025, 10, 24), CivilDate(2025, 11, 3)) == 2)  // half-term between
    #expect(count(CivilDate(2025, 12, 12), CivilDate(2026, 1, 5)) == 2)
    #expect(count(CivilDate(2026, 1, 5), CivilDate(2030, 1, 1)) == 120)
    #expect(count(CivilDate(2026, 1, 6), CivilDate(2026, 1, 5)) == 0)
  }

  @Test(arguments: [(Int64(2025), Int64(365)), (2027, 366)])
  func withoutTermsEveryDayIsCounted(_ startYear: Int64, _ days: Int64) {
    let year = FundingYear(startYear: startYear, .financial)!
    #expect(YearDays(year, terms: nil).total == days)
    #expect(!YearDays(year, terms: nil).areSchoolDays)
  }

  /// A day of another year, and a term of it, are no part of this one.
  @Test func onlyTheYearsOwnDaysAreCounted() {
    let days = YearDays(Self.financial, terms: Self.terms)
    #expect(days.total == 125)
    #expect(days.stretches(.terms).count == 2)
    #expect(days.stretches(.weeks).count == 25)
    #expect(days.stretches(.months).count == 12)
    #expect(Self.school.stretches(.weeks).count == 38)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let unit: YearUnit
    let from: CivilDate
    let to: CivilDate
    /// How many of how many; nil for the whole year.
    let part: (counted: Int64, of: Int64)?
    var divisor: Int64?
    let days: YearDays

    var testDescription: String { "\(unit.name) from \(from) to \(to)" }

    init(
      _ unit: YearUnit, _ from: (Int64, Int64, Int64), _ to: (Int64, Int64, Int64),
      _ counted: Int64?, of all: Int64, divisor: Int64? = nil, _ days: YearDays
    ) {
      self.unit = unit
      self.from = CivilDate(from.0, from.1, from.2)
      self.to = CivilDate(to.0, to.1, to.2)
      part = counted.map { ($0, all) }
      self.divisor = divisor
      self.days = days
    }
  }

  @Test(arguments: [
    // The January starter: design section 6's 24 of 38 weeks.
    Case(.schoolDays, (2026, 1, 5), (2026, 8, 31), 120, of: 190, school),
    Case(.weeks, (2026, 1, 5), (2026, 8, 31), 24, of: 38, school),
    Case(.terms, (2026, 1, 5), (2026, 8, 31), 2, of: 3, school),
    Case(.schoolDays, (2025, 9, 1), (2025, 12, 31), 70, of: 190, school),
    // From Wednesday, three days of five; from Thursday, two.
    Case(.weeks, (2026, 7, 8), (2026, 8, 31), 2, of: 38, school),
    Case(.weeks, (2026, 7, 9), (2026, 8, 31), 1, of: 38, school),
    // To the day that half of autumn's 70 days are past; from the day that half are left.
    Case(.terms, (2025, 9, 1), (2025, 10, 17), 1, of: 3, school),
    Case(.terms, (2025, 10, 20), (2025, 12, 12), 0, of: 3, school),
    Case(.terms, (2025, 10, 17), (2025, 12, 12), 1, of: 3, school),
    // 55 days of spring: 28 are more than half, 27 are not.
    Case(.terms, (2026, 1, 5), (2026, 2, 11), 1, of: 3, school),
    Case(.terms, (2026, 1, 5), (2026, 2, 10), 0, of: 3, school),
    // A month's days are its school days; August has none, and counts by all of its days.
    Case(.months, (2025, 9, 1), (2025, 12, 4), 3, of: 12, school),
    Case(.months, (2025, 9, 1), (2025, 12, 5), 4, of: 12, school),
    Case(.months, (2026, 8, 16), (2026, 8, 31), 1, of: 12, school),
    Case(.months, (2026, 8, 17), (2026, 8, 31), 0, of: 12, school),
    Case(.months, (2025, 9, 15), (2025, 9, 29), 0, of: 12, calendar),
    Case(.months, (2025, 9, 1), (2025, 9, 15), 1, of: 12, calendar),
    Case(.months, (2025, 9, 16), (2025, 9, 30), 0, of: 12, calendar),
    Case(.calendarDays, (2025, 4, 1), (2025, 8, 31), 153, of: 365, calendar),
    Case(.calendarDays, (2025, 9, 1), (2025, 12, 31), 122, of: 365, school),
    Case(.calendarDays, (2025, 3, 1), (2025, 4, 1), 1, of: 365, calendar),
    // A divisor that is stated, and one that is passed.
    Case(.schoolDays, (2026, 1, 5), (2026, 8, 31), 120, of: 195, divisor: 195, school),
    Case(.schoolDays, (2026, 1, 5), (2026, 8, 31), nil, of: 0, divisor: 120, school),
    Case(.schoolDays, (2026, 1, 5), (2026, 8, 31), nil, of: 0, divisor: 100, school),
    // All of its school days are the whole year, whatever the divisor.
    Case(.schoolDays, (2025, 9, 1), (2026, 7, 17), nil, of: 0, divisor: 195, school),
    Case(.calendarDays, (2025, 9, 1), (2026, 8, 31), nil, of: 0, school),
    Case(.calendarDays, (2025, 9, 1), (2026, 8, 30), 364, of: 365, school),
    // None of the year.
    Case(.schoolDays, (2026, 9, 1), (2027, 1, 1), 0, of: 190, school),
    Case(.weeks, (2026, 7, 18), (2026, 8, 31), 0, of: 38, school),
    Case(.calendarDays, (2026, 3, 31), (2025, 4, 1), 0, of: 365, calendar),
  ])
  func countsAPart(_ each: Case) {
    let basis = YearBasis(each.unit, divisorHundredths: each.divisor.map { $0 * 100 })
    let part = each.days.part(basis, from: each.from, to: each.to)
    #expect(part?.hundredths == each.part.map { $0.counted * 100 })
    #expect(part?.divisorHundredths == each.part.map { $0.of * 100 })
  }

  /// Of a pupil who moves, each day is at one school: the two parts make the year.
  @Test(arguments: [YearUnit.schoolDays, .calendarDays])
  func theDaysOfAMoverMakeTheYear(_ unit: YearUnit) {
    let first = Self.academic.firstDay
    let last = Self.academic.lastDay
    let basis = YearBasis(unit, divisorHundredths: nil)
    let whole: Int64 = unit == .schoolDays ? 19_000 : 36_500
    var day = first
    while day < last {
      let next = day.next
      let before = Self.school.part(basis, from: first, to: day)
      let after = Self.school.part(basis, from: next, to: last)
      let parts = [before, after].map { $0?.hundredths ?? whole }
      #expect(parts[0] + parts[1] == whole, "left on \(day)")
      day = next
    }
  }
}

extension CivilDate {
  fileprivate var next: CivilDate {
    let (year, month, day) = parts
    return CivilDate(year: year, month: month, day: day + 1)
      ?? CivilDate(year: year, month: month + 1, day: 1) ?? CivilDate(year + 1, 1, 1)
  }
}
