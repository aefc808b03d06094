import Costing
import Testing

@testable import Borough

/// Why awards start and end, and what follows from it, where an award states no amount or runs on.
@Suite("Why awards start and end") struct AwardEndsTests {
  static let year = PaymentCalendarTests.whole
  static let school = MadeBorough.school(100_001)
  static let december = CivilDate(2025, 12, 31)

  /// A pupil with one award, in days that the roll may have cut.
  static func borough(
    _ days: ClosedRange<CivilDate>, states: (from: CivilDate?, to: CivilDate?),
    onRoll: ClosedRange<CivilDate>
  ) -> MadeBorough {
    var made = MadeBorough()
    let award = MadeBorough.award(
      90_000, days, decided: CivilDate(2025, 3, 1), states: states)
    made.add("A", child: 1, at: school, onRoll: onRoll, awards: [award])
    return made
  }

  @Test("an award whose days the roll has cut ends by leaving")
  func leaving() {
    let days = Self.year.lowerBound...Self.december
    let left = Self.borough(days, states: (nil, nil), onRoll: days)
    #expect(left.finance.records.map { $0.ends } == [.left])
    let ended = Self.borough(days, states: (nil, Self.december), onRoll: days)
    #expect(ended.finance.records.map { $0.ends } == [.ended])
  }

  @Test("and starts by joining, where it was to start before the pupil came")
  func joining() {
    let days = CivilDate(2025, 9, 1)...Self.year.upperBound
    let early = Self.borough(days, states: (CivilDate(2025, 6, 1), nil), onRoll: days)
    #expect(early.finance.records.map { $0.starts } == [.joined])
    let new = Self.borough(days, states: (nil, nil), onRoll: days)
    #expect(new.finance.records.map { $0.starts } == [.new])
  }

  @Test("money that goes on when such a pupil has left was paid after leaving")
  func paidAfterLeaving() {
    let days = Self.year.lowerBound...Self.december
    var made = Self.borough(days, states: (nil, nil), onRoll: days)
    made.payments = [
      MadeBorough.payment(
        10_000, CivilDate(2026, 1, 1)...CivilDate(2026, 1, 31), child: 1, at: Self.school, "A",
        row: 2)
    ]
    made.day = CivilDate(2026, 1, 31)
    #expect(
      made.finance.matches().filter { $0.paid > .zero }.map { $0.finding } == [.paidAfterLeaving])
  }

  /// A quarter of the year follows three quarters of it: the whole of £6,000 is committed, though
  /// 365 days of 400 are less.
  @Test("a change of award is no break in the year")
  func commitment() {
    var made = MadeBorough()
    made.rules = [
      (.yearBasis, .yearBasis(YearBasis(.calendarDays, divisorHundredths: 40_000)))
    ]
    let (one, other) = (
      Self.year.lowerBound...Self.december, CivilDate(2026, 1, 1)...Self.year.upperBound
    )
    let decided = CivilDate(2025, 3, 1)
    made.add(
      "A", child: 1, at: Self.school, onRoll: Self.year,
      awards: [
        MadeBorough.award(100, one, decided: decided, states: (nil, one.upperBound)),
        MadeBorough.award(100, other, decided: decided, states: (other.lowerBound, nil)),
      ])
    #expect(made.finance.commitments().map { $0.committed.pence } == [600_000])
  }

  /// £900 to the end of the year from 1 July: £100 a month, two to the school and seven to the
  /// academy.
  @Test("what is not paid is due to the school that is open")
  func notPaid() {
    let newer = MadeBorough.school(200_001)
    let days = CivilDate(2025, 7, 1)...Self.year.upperBound
    var made = Self.borough(days, states: (days.lowerBound, nil), onRoll: Self.year)
    var academy = School(number: newer, name: "", phase: "", type: "", authority: 343)
    academy.opened = CivilDate(2025, 9, 1)
    made.schools = SchoolChains([academy], chains: [[Self.school, newer]])
    made.payments = []
    let matches = made.finance.matches()
    #expect(matches.map { $0.school } == [Self.school, newer])
    #expect(matches.map { $0.due.pence } == [20_000, 70_000])
    #expect(made.finance.accruals().map { $0.owed.pence } == [20_000, 70_000])
  }

  @Test("payments of another year do not say how far this one is looked at")
  func paymentsOfAnotherYear() {
    var made = Self.borough(Self.year, states: (nil, nil), onRoll: Self.year)
    made.payments = [
      MadeBorough.payment(
        1, CivilDate(2025, 3, 1)...CivilDate(2025, 3, 31), child: 1, at: Self.school, "A", row: 2)
    ]
    #expect(made.finance.day == Self.year.upperBound)
    #expect(made.finance.matches().map { $0.due.pence } == [90_000])
  }
}
