import Costing
import Testing

@testable import Borough

/// When an award falls due, by each basis that councils pay on; every figure worked by hand.
@Suite("Payments of a year")
struct PaymentCalendarTests {
  static let financial = FundingYear(startYear: 2025, .financial)!
  static let whole = CivilDate(2025, 4, 1)...CivilDate(2026, 3, 31)

  /// In April to July 70 school days less a week, in September to December 75 less a week, in
  /// January to March 60 less a week.
  static let terms = [
    term("Summer", (2025, 4, 14), (2025, 7, 18)), closed((2025, 5, 26), (2025, 5, 30)),
    term("Autumn", (2025, 9, 1), (2025, 12, 12)), closed((2025, 10, 27), (2025, 10, 31)),
    term("Spring", (2026, 1, 5), (2026, 3, 27)), closed((2026, 2, 16), (2026, 2, 20)),
  ]

  static func term(
    _ name: String, _ from: (Int64, Int64, Int64), _ to: (Int64, Int64, Int64)
  ) -> TermRow {
    TermRow(
      name, CivilDate(from.0, from.1, from.2)...CivilDate(to.0, to.1, to.2), isClosed: false)
  }

  static func closed(_ from: (Int64, Int64, Int64), _ to: (Int64, Int64, Int64)) -> TermRow {
    TermRow(
      "closed", CivilDate(from.0, from.1, from.2)...CivilDate(to.0, to.1, to.2), isClosed: true)
  }

  static func calendar(_ basis: PaymentBasis, terms: [TermRow]? = nil) -> PaymentCalendar {
    PaymentCalendar(basis, YearDays(financial, terms: terms))
  }

  /// What falls due in each period of an award for some days, in pence.
  static func dues(
    _ calendar: PaymentCalendar, _ pence: Int64, _ days: ClosedRange<CivilDate> = whole
  ) -> [Int64] {
    calendar.periods.filter { $0.days.overlaps(days) }.map {
      calendar.due(Money(pence: pence), for: days, in: $0.days.clamped(to: days)).pence
    }
  }

  /// Cumulatively 83.33, 166.67, 250.00: 1,000 × 1/12 is 83.333…, × 2/12 is 166.666….
  @Test("£1,000 by months is 83.33, 83.34, 83.33, four times over")
  func months() {
    let calendar = Self.calendar(.months)
    #expect(calendar.periods.map { $0.name }.first == "2025-04")
    #expect(calendar.periods.map { $0.name }.last == "2026-03")
    let quarter: [Int64] = [8333, 8334, 8333]
    #expect(Self.dues(calendar, 100_000) == quarter + quarter + quarter + quarter)
  }

  /// From 16 April: half of April's 30 days, then eleven months: 11.5 months of award. 1,150 is 100
  /// a month.
  @Test("an award from the middle of a month weighs half of it")
  func halfAMonth() {
    let days = CivilDate(2025, 4, 16)...CivilDate(2026, 3, 31)
    #expect(
      Self.dues(Self.calendar(.months), 115_000, days)
        == [5000] + [Int64](repeating: 10_000, count: 11))
  }

  /// February 2026 has 28 days: 7 of them are a quarter of a month, as 31 January days are a whole
  /// one. 1.25 months of 125.00.
  @Test("days of a month are alike, and months are")
  func daysOfAMonth() {
    let days = CivilDate(2026, 1, 1)...CivilDate(2026, 2, 7)
    #expect(Self.dues(Self.calendar(.months), 12_500, days) == [10_000, 2500])
  }

  /// School days: April 13, May 22 − 5 = 17 and 21 June, 14 July days of 70 − 5 = 65; autumn 75 − 5
  /// = 70: 22 September, 23 − 5 = 18 October, 20 November, 10 December; spring 60 − 5 = 55: 20
  /// January, 15 February, 20 March. 190 in all, so that 1,900 is 10.00 a day.
  @Test("by school days a month is worth its own")
  func schoolDays() {
    let calendar = Self.calendar(.schoolDays, terms: Self.terms)
    #expect(
      Self.dues(calendar, 190_000) == [
        13_000, 17_000, 21_000, 14_000, 0, 22_000, 18_000, 20_000, 10_000, 20_000, 15_000, 20_000,
      ])
  }

  /// 65, 70 and 55 school days, each term a third of 900. An award from 2 June has 35 of summer's 65
  /// days: 35/65 + 1 + 1 terms is 165/65: of 1,650 it is 350, 650 and 650.
  @Test("by terms each is the same, and the days of one are alike")
  func terms() {
    let calendar = Self.calendar(.terms, terms: Self.terms)
    #expect(calendar.periods.map { $0.name } == ["Summer", "Autumn", "Spring"])
    #expect(
      calendar.periods.map { $0.days } == [
        CivilDate(2025, 4, 1)...CivilDate(2025, 8, 31),
        CivilDate(2025, 9, 1)...CivilDate(2026, 1, 4),
        CivilDate(2026, 1, 5)...CivilDate(2026, 3, 31),
      ])
    #expect(Self.dues(calendar, 90_000) == [30_000, 30_000, 30_000])
    let days = CivilDate(2025, 6, 2)...CivilDate(2026, 3, 31)
    #expect(Self.dues(calendar, 165_000, days) == [35_000, 65_000, 65_000])
  }

  /// A spring term of 20 school days, 10 of them before the year: half a term. With a whole one of
  /// 10 days, 300 is 100 and 200.
  @Test("a term that began before the year counts for the part of it in the year")
  func aTermOverTheYearsEnd() {
    let rows = [
      Self.term("Spring", (2025, 3, 18), (2025, 4, 14)),
      Self.term("Summer", (2025, 6, 2), (2025, 6, 13)),
    ]
    #expect(Self.dues(Self.calendar(.terms, terms: rows), 30_000) == [10_000, 20_000])
  }

  /// 365 days are 13 × 28 and one more: at 1.00 a day the last period has 29.00.
  @Test("thirteen payments of four weeks, the last with the day that is left")
  func fourWeeks() {
    let calendar = Self.calendar(.fourWeeks)
    #expect(calendar.periods.map { $0.name } == (1...13).map { "\($0)" })
    #expect(calendar.periods[1].days == CivilDate(2025, 4, 29)...CivilDate(2025, 5, 26))
    #expect(
      Self.dues(calendar, 36_500) == [Int64](repeating: 2800, count: 12) + [2900])
    let leap = PaymentCalendar(
      .fourWeeks, YearDays(FundingYear(startYear: 2023, .financial)!, terms: nil))
    #expect(leap.periods[12].days.dayCount == 30)
  }

  /// 4 to 8 August: no school day. Five calendar days of 50.00 each.
  @Test("an award for holidays goes by calendar days")
  func holidays() {
    let calendar = Self.calendar(.schoolDays, terms: Self.terms)
    let days = CivilDate(2025, 8, 4)...CivilDate(2025, 8, 8)
    let two = CivilDate(2025, 8, 5)...CivilDate(2025, 8, 6)
    #expect(calendar.due(Money(pence: 25_000), for: days, in: two).pence == 10_000)
  }

  /// Of a penny over 12 months, half has fallen due after six: half-up, it all falls due in September.
  @Test("a penny falls due when half of it has")
  func aPenny() {
    #expect(Self.dues(Self.calendar(.months), 1) == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
  }

  @Test("nothing is due before the first day, and all of it from the last")
  func ends() {
    let calendar = Self.calendar(.months)
    let days = CivilDate(2025, 5, 10)...CivilDate(2025, 5, 20)
    let amount = Money(pence: 7)
    #expect(calendar.due(amount, for: days, through: CivilDate(2025, 5, 9)) == .zero)
    #expect(calendar.due(amount, for: days, through: CivilDate(2025, 5, 20)) == amount)
    #expect(calendar.due(amount, for: days, through: CivilDate(2026, 3, 31)) == amount)
  }
}
