import Costing
import Testing

@Suite("Averages and rounded amounts")
struct AverageTests {
  @Test(
    "half a penny goes up",
    arguments: [(5, 2, 3), (1, 3, 0), (2, 3, 1), (100, 8, 13), (433_000_00, 85, 509_412)])
  func average(pence: Int64, count: Int64, each: Int64) {
    #expect(Money(pence: pence).average(of: count) == Money(pence: each))
  }

  @Test(
    "£50 is £100 to the nearest £100, and a penny less is nothing",
    arguments: [(0, 0), (4_999, 0), (5_000, 10_000), (14_999, 10_000), (15_000, 20_000)])
  func rounded(pence: Int64, to hundreds: Int64) {
    #expect(Money(pence: pence).rounded(toPence: 10_000) == Money(pence: hundreds))
  }

  @Test("whole pounds are without pence")
  func wholePounds() { #expect(Money(pence: 1_299).wholePounds == 12) }
}
