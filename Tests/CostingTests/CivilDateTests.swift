import Costing
import Testing

@Suite("Months later and earlier")
struct CivilDateTests {
  @Test(
    "keep the day, or the last of a shorter month",
    arguments: [
      ((2026, 3, 1), 12, (2027, 3, 1)), ((2026, 3, 1), -12, (2025, 3, 1)),
      ((2025, 11, 30), 3, (2026, 2, 28)), ((2027, 11, 30), 3, (2028, 2, 29)),
      ((2026, 5, 31), 1, (2026, 6, 30)), ((2026, 1, 31), -1, (2025, 12, 31)),
      ((2028, 2, 29), 12, (2029, 2, 28)), ((2028, 2, 29), -12, (2027, 2, 28)),
      ((2028, 2, 29), 48, (2032, 2, 29)), ((2026, 12, 15), 1, (2027, 1, 15)),
      ((2026, 1, 15), -1, (2025, 12, 15)), ((2026, 7, 8), 0, (2026, 7, 8)),
    ] as [((Int64, Int64, Int64), Int64, (Int64, Int64, Int64))])
  func months(
    _ from: (Int64, Int64, Int64), _ months: Int64, _ to: (Int64, Int64, Int64)
  ) {
    #expect(
      CivilDate(from.0, from.1, from.2).later(byMonths: months) == CivilDate(to.0, to.1, to.2))
  }

  @Test("stop at the ends of the calendar, however many they are")
  func ends() {
    let day = CivilDate(2026, 7, 8)
    #expect(day.later(byMonths: .max) == CivilDate(9999, 12, 31))
    #expect(day.later(byMonths: .min) == CivilDate(1900, 1, 1))
    #expect(day.later(byMonths: -126 * 12) == CivilDate(1900, 7, 8))
    #expect(day.later(byMonths: -127 * 12) == CivilDate(1900, 1, 1))
    #expect(CivilDate(9999, 11, 5).later(byMonths: 1) == CivilDate(9999, 12, 5))
    #expect(CivilDate(9999, 11, 5).later(byMonths: 2) == CivilDate(9999, 12, 31))
  }
}
