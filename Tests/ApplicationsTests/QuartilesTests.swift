import Costing
import TestSupport
import Testing

@testable import Applications

@Suite("Quartiles")
struct QuartilesTests {
  static func pounds(_ amounts: [Int64]) -> [Money] { amounts.map { Money(pence: $0 * 100) } }

  @Test("of ten amounts lie a quarter of the way from the third to the fourth, and so on")
  func evenNumber() throws {
    // £100, £200 … £1,000. Nine steps: 2.25 along is £325, 4.5 is £550, 6.75 is £775.
    let quartiles = try #require(Quartiles(of: Self.pounds((1...10).map { $0 * 100 })))
    #expect(quartiles.lower == Money(pence: 32_500))
    #expect(quartiles.median == Money(pence: 55_000))
    #expect(quartiles.upper == Money(pence: 77_500))
  }

  @Test("of eleven amounts have the sixth as the median")
  func oddNumber() throws {
    // £100, £200 … £1,100. Ten steps: 2.5 along is £350, 5 is £600, 7.5 is £850.
    let quartiles = try #require(Quartiles(of: Self.pounds((1...11).map { $0 * 100 })))
    #expect(quartiles.lower == Money(pence: 35_000))
    #expect(quartiles.median == Money(pence: 60_000))
    #expect(quartiles.upper == Money(pence: 85_000))
  }

  @Test("of five amounts are the second, third and fourth, whatever their order")
  func fiveAmounts() throws {
    let quartiles = try #require(Quartiles(of: Self.pounds([9, 2, 30, 4, 7])))
    #expect(quartiles.lower == Money(pence: 400))
    #expect(quartiles.median == Money(pence: 700))
    #expect(quartiles.upper == Money(pence: 900))
  }

  @Test("are whole pence: half a penny goes up, a quarter goes down")
  func roundsToAPenny() throws {
    // 1p and 2p: 1.25p, 1.5p and 1.75p.
    let quartiles = try #require(Quartiles(of: [Money(pence: 2), Money(pence: 1)]))
    #expect(quartiles.lower == Money(pence: 1))
    #expect(quartiles.median == Money(pence: 2))
    #expect(quartiles.upper == Money(pence: 2))
  }

  @Test("of one amount are that amount, and of none there are none")
  func fewest() throws {
    let one = try #require(Quartiles(of: [Money(pence: 123)]))
    #expect(one.lower == Money(pence: 123))
    #expect(one.median == Money(pence: 123))
    #expect(one.upper == Money(pence: 123))
    #expect(Quartiles(of: []) == nil)
  }

  @Test("are in order between the least and the most, with a quarter of the amounts on each side")
  func laws() throws {
    for seed in UInt64(0)..<2_000 {
      var random = SeededRandom(seed: seed)
      let range: Int64 = random.chance(20) ? 3 : 2_000_000
      let amounts = (0...random.below(60)).map { _ in
        Money(pence: Int64.random(in: 0...range, using: &random))
      }
      let quartiles = try #require(Quartiles(of: amounts))
      let (least, most) = (try #require(amounts.min()), try #require(amounts.max()))
      #expect(least <= quartiles.lower && quartiles.lower <= quartiles.median, "seed \(seed)")
      #expect(quartiles.median <= quartiles.upper && quartiles.upper <= most, "seed \(seed)")
      let below = amounts.filter { $0 < quartiles.lower }.count
      let above = amounts.filter { quartiles.upper < $0 }.count
      #expect(below * 4 <= amounts.count + 2 && above * 4 <= amounts.count + 2, "seed \(seed)")
      #expect(Quartiles(of: amounts.shuffled(using: &random)) == quartiles, "seed \(seed)")
    }
  }
}
