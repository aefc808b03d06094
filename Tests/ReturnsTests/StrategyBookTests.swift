import Borough
import Costing
import Testing

@testable import Returns

@Suite("Lines gathered for an inclusion strategy")
struct StrategyBookTests {
  private static let pupils = """
    pupil,school,year_group,sen_provision,primary_need,placement
    A1,100001,4,E,ASD,resourced-provision
    A2,100001,4,K,SLCN,alternative
    A3,100001,,,,

    """

  private func strategy(_ provision: String) throws -> InclusionStrategy {
    let rules = """
      threshold,resourced-provision,2025-04-01,6000,made up
      threshold,alternative,2025-04-01,10000,made up
      weeks-per-year,,2025-04-01,40,made up

      """
    let settlement = SmallRun(rules: rules, pupils: Self.pupils).settled(provision)
    var book = StrategyBook()
    book.add(SmallRun.lines(provision, settlement), settlement)
    #expect(book.otherSchools(settlement) == 0)
    return try #require(book.strategies(settlement).first)
  }

  @Test("those of pupils placed elsewhere are left out, and a blank placement is mainstream")
  func placements() throws {
    let strategy = try strategy(
      """
      pupil,school,provision,cost
      A1,100001,Interpreter,100
      A2,100001,Tutor,20
      A3,100001,Interpreter,3

      """)
    #expect(strategy.amounts.total == Money(pence: 10_300))
    #expect(strategy.elsewhere.total == Money(pence: 2_000))
    let lines = strategy.merged.flatMap { $0.lines }
    #expect(lines.map { $0.need } == [.asd, nil])
    #expect(lines.map { $0.senProvision } == [.plan, nil])
    #expect(lines.map { $0.yearGroup?.name } == ["4", nil])
  }

  /// The desk was bought for other years: of the line with time, £17.50 × 40 = £700.00 is this
  /// year's and £90.00 ÷ 3 = £30.00 is not.
  @Test("what is of another year is left out of the year's cost")
  func years() throws {
    let strategy = try strategy(
      """
      pupil,school,provision,staff,minutes_per_week,weeks,cost,spread_years,bought,from,to
      A1,100001,Signing,TA,60,,90,3,2021-05-01,,
      A1,100001,Desk,,,,60,2,2021-05-01,,
      A3,100001,Summer club,,,,50,,,2024-05-01,2024-07-01

      """)
    #expect(strategy.amounts.total == Money(pence: 70_000))
    #expect(strategy.outsideYear.total == Money(pence: 3_000 + 3_000 + 5_000))
    #expect(strategy.merged.map { $0.name } == ["Signing"])
    #expect(strategy.merged[0].lines[0].line.weeks == Weeks(hundredths: 4000))
    #expect(strategy.merged[0].lines[0].line.ownCost == nil)
  }

  /// £700.01 among four: £175.01, then £175.00 each; a row beyond its spread has its share of the
  /// session's time alone.
  @Test("a group's shares are those that are charged")
  func groups() throws {
    let strategy = try strategy(
      """
      pupil,school,provision,staff,minutes_per_week,group,group_size,cost
      A1,100001,Robins,TA,60,Robins,4,0.01
      A3,100001,Robins,TA,60,Robins,4,0.01

      """)
    #expect(strategy.amounts.total == Money(pence: 17_501 + 17_500))
    #expect(strategy.merged[0].lines.map { $0.sharing } == [4, 4])
    let spread = try self.strategy(
      """
      pupil,school,provision,staff,minutes_per_week,group,group_size,cost,spread_years,bought
      A1,100001,Robins,TA,60,Robins,4,8,2,2021-05-01
      A3,100001,Robins,TA,60,Robins,4,8,2,2021-05-01

      """)
    #expect(spread.amounts.total == Money(pence: 35_000))
    #expect(spread.outsideYear.total == Money(pence: 200))
  }
}
