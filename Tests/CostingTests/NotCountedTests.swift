import Costing
import Testing

/// What keeps a line from counting, one reason at a time and in the design's order.
@Suite struct NotCountedTests {
  private static func reason(
    _ line: ProvisionLine, _ rules: [(Rule, RuleValue, RuleScope)] = []
  ) throws -> NotCounted? {
    var council = CouncilTerms()
    for (rule, value, scope) in rules { council.rule(rule, value, scope) }
    return try line.reasonNotCounted(under: council.terms)
  }

  private static let cost = OwnCost(.pounds("10.00"), isEach: false)

  @Test(arguments: [
    (CivilDate(2025, 3, 31), true), (CivilDate(2025, 4, 1), false),
  ])
  func aLineThatEndsBeforeTheYearIsOutsideIt(_ end: CivilDate, _ isOutside: Bool) throws {
    let line = ProvisionLine(ownCost: Self.cost, to: end)
    #expect(try Self.reason(line) == (isOutside ? .outsideYear : nil))
  }

  @Test(arguments: [
    (CivilDate(2026, 3, 31), false), (CivilDate(2026, 4, 1), true),
  ])
  func aLineThatStartsAfterTheYearIsOutsideIt(_ start: CivilDate, _ isOutside: Bool) throws {
    let line = ProvisionLine(ownCost: Self.cost, from: start)
    #expect(try Self.reason(line) == (isOutside ? .outsideYear : nil))
  }

  @Test func theOrdinaryOfferNeverCounts() throws {
    #expect(try Self.reason(ProvisionLine(kind: .universal)) == .universal)
  }

  @Test func lunchtimeNeedsTheCouncilsRule() throws {
    let line = ProvisionLine(ownCost: Self.cost, kind: .lunchtime)
    #expect(throws: CostingError.missingRule(.lunchtime)) { try Self.reason(line) }
    #expect(try Self.reason(line, [(.lunchtime, .word(.counts), RuleScope())]) == nil)
    #expect(
      try Self.reason(line, [(.lunchtime, .word(.doesNotCount), RuleScope())]) == .lunchtime)
  }

  @Test func breakNeedsTheCouncilsRule() throws {
    let line = ProvisionLine(ownCost: Self.cost, kind: .breakTime)
    #expect(throws: CostingError.missingRule(.breakTime)) { try Self.reason(line) }
    #expect(
      try Self.reason(line, [(.breakTime, .word(.doesNotCount), RuleScope())]) == .breakTime)
  }

  @Test(arguments: FundingSource.allCases)
  func onlyTheSchoolsOwnMoneyAndTopUpCountByDefault(_ source: FundingSource) throws {
    let counts = source == .notionalSEN || source == .topUp
    let reason = try Self.reason(ProvisionLine(ownCost: Self.cost, funding: source))
    #expect(reason == (counts ? nil : .funding(source)))
  }

  @Test func theFirstReasonIsTheOneGiven() throws {
    let line = ProvisionLine(
      ownCost: Self.cost, spread: Spread(years: 1, bought: CivilDate(2020, 4, 1)),
      funding: .health, kind: .universal, to: CivilDate(2024, 1, 1))
    #expect(try Self.reason(line) == .outsideYear)
    var later = line
    later.to = nil
    #expect(try Self.reason(later) == .outsideSpread)
    later.spread = nil
    #expect(try Self.reason(later) == .universal)
    later.kind = .targeted
    #expect(try Self.reason(later) == .funding(.health))
  }

  @Test func aRoleThatDoesNotCountIsCostedAllTheSame() throws {
    var council = CouncilTerms()
    let senco = council.role("SENCO", .timed(469_000, per: .hour))
    council.rule(.roleCounts, .word(.doesNotCount), .role(senco))
    let line = ProvisionLine(role: senco, time: .minutes(60), weeks: .whole(10))
    var noWorking = NoWorking()
    let costed = try line.annualCost(under: council.terms, into: &noWorking)
    #expect(costed == CostedLine(cost: .pounds("469.00"), counted: .zero, reason: .role))
  }
}
