import Borough
import Costing
import Testing

@testable import Documents

@Suite("Published figures")
struct PublicationTests {
  private static func row(_ pounds: [Int64]) throws -> PublishedRow {
    var row = PublishedSums()
    let year = FundingYear(startYear: 2025, .financial)!
    let terms = Terms(RulesInForce(NationalRules.rows, in: year), RateCard(), CouncilTables())
    for cost in pounds {
      var sums = PupilSums()
      sums.add(Money(pence: cost * 100), counted: Money(pence: cost * 100))
      var working = NoWorking()
      row.add(
        try PupilCost(
          sums, PupilStanding(), under: terms.terms(for: RuleSubject(placement: .mainstream)),
          terms, into: &working), awarded: nil)
    }
    return PublishedRow(key: "A", label: "A", row)
  }

  /// £20 five times, £140 six times: the lower quartile £20, the median £140.
  @Test("quartiles are to the nearest £100, and what rounds to nothing says so")
  func quartiles() throws {
    let row = try Self.row(Array(repeating: 20, count: 5) + Array(repeating: 140, count: 6))
    #expect(row.cell(.lowerQuartile, areAwardsKnown: false) == .low)
    #expect(row.cell(.median, areAwardsKnown: false) == .rounded(Money(pence: 10_000)))
    #expect(row.cell(.pupils, areAwardsKnown: false) == .count(11))
    // £940 among 11 is £85.4545…
    #expect(row.cell(.mean, areAwardsKnown: false) == .money(Money(pence: 8_545)))
  }

  @Test("quartiles of nine are hidden, and awards unknown without decisions")
  func fewAndUnknown() throws {
    let row = try Self.row(Array(repeating: 20, count: 9))
    #expect(row.cell(.median, areAwardsKnown: false) == .hidden)
    #expect(row.cell(.awarded, areAwardsKnown: false) == .unavailable)
    #expect(row.cell(.awarded, areAwardsKnown: true) == .money(.zero))
  }
}
