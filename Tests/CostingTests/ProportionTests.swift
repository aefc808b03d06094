import Costing
import Testing

/// An amount shared in proportion to parts.
@Suite struct ProportionTests {
  private static func shares(_ pence: Int64, _ parts: [Int64]) -> [Int64] {
    Money(pence: pence).shares(inProportionTo: parts.map { Money(pence: $0) }).map(\.pence)
  }

  /// £10.00 over 3, 2 and 1: 500, 333.3… and 166.6….
  @Test func theOddPennyGoesToTheLargestRemainder() {
    #expect(Self.shares(1000, [3, 2, 1]) == [500, 333, 167])
  }

  /// £1.00 over 2, 2 and 2, and over 3 and 3 and nothing.
  @Test func ofEqualRemaindersTheFirstHasIt() {
    #expect(Self.shares(100, [2, 2, 2]) == [34, 33, 33])
    #expect(Self.shares(1, [3, 3, 0]) == [1, 0, 0])
  }

  @Test func nothingIsSharedAsNothings() {
    #expect(Self.shares(0, [3, 0]) == [0, 0])
  }

  @Test func theLargestAmountIsShared() {
    let half = Int64.max / 2
    #expect(Self.shares(Int64.max, [Int64.max, Int64.max]) == [half + 1, half])
  }
}
