import Costing
import Testing

/// Which dated row decides, on the days around its start.
@Suite struct RulesInForceTests {
  private static func scope(
    _ placement: Placement? = nil, _ years: (String, String)? = nil, _ sen: SENProvision? = nil
  ) -> RuleScope {
    var scope = RuleScope(placement: placement)
    scope.senProvision = sen
    if let years {
      scope.yearGroups = yearGroup(years.0)...yearGroup(years.1)
    }
    return scope
  }

  private static func yearGroup(_ name: String) -> YearGroup {
    YearGroup.allCases.first { $0.name == name }!
  }

  private static func threshold(_ pounds: Int64, _ scope: RuleScope, _ from: CivilDate) -> RuleRow {
    RuleRow(
      .threshold, scope, from: from, .money(Money(pence: pounds * 100)), source: "test", row: 2)
  }

  private static func inForce(
    _ rows: [RuleRow], _ subject: RuleSubject, startYear: Int64 = 2025
  ) -> Int64? {
    let year = FundingYear(startYear: startYear, .financial)!
    let rules = RulesInForce(NationalRules.rows + rows, in: year)
    guard case .money(let amount)? = rules.row(.threshold, for: subject)?.value else { return nil }
    return amount.pence / 100
  }

  private static let mainstream = RuleSubject(placement: .mainstream)

  @Test(arguments: [
    (CivilDate(2025, 3, 31), Int64(7000)), (CivilDate(2025, 4, 1), Int64(7000)),
    (CivilDate(2025, 4, 2), Int64(6000)),
  ])
  func aRowHoldsAllYearWhenItHasStartedByTheFirstDay(_ start: CivilDate, _ pounds: Int64) {
    // Named more closely than the national row, so that only its date can keep it out.
    let row = Self.threshold(7000, Self.scope(.mainstream, nil, .plan), start)
    let subject = RuleSubject(placement: .mainstream, senProvision: .plan)
    #expect(Self.inForce([row], subject) == pounds)
  }

  @Test func onOneDayTheCouncilsRowWinsOverTheNational() {
    let row = Self.threshold(5500, Self.scope(.mainstream), CivilDate(2025, 4, 1))
    #expect(Self.inForce([row], Self.mainstream) == 5500)
  }

  @Test func aLaterNationalRowReplacesTheCouncilsEarlierOne() {
    let row = Self.threshold(5500, Self.scope(.mainstream), CivilDate(2024, 9, 1))
    #expect(Self.inForce([row], Self.mainstream) == 6000)
  }

  @Test func nothingIsInForceBeforeTheFirstRow() {
    #expect(Self.inForce([], Self.mainstream, startYear: 2023) == nil)
    #expect(Self.inForce([], Self.mainstream, startYear: 2024) == 6000)
  }

  @Test func theRowNamingMostWins() {
    let start = CivilDate(2025, 4, 1)
    let rows = [
      Self.threshold(1000, Self.scope(), start),
      Self.threshold(2000, Self.scope(.mainstream, ("N1", "N2")), start),
      Self.threshold(3000, Self.scope(.mainstream, ("12", "14"), .support), start),
    ]
    func asked(_ placement: Placement, _ year: String, _ sen: SENProvision) -> Int64? {
      let subject = RuleSubject(
        placement: placement, yearGroup: Self.yearGroup(year), senProvision: sen)
      return Self.inForce(rows, subject)
    }
    #expect(asked(.special, "5", .plan) == 1000)
    #expect(asked(.mainstream, "N2", .support) == 2000)
    #expect(asked(.mainstream, "R", .support) == 6000)
    #expect(asked(.mainstream, "12", .support) == 3000)
    #expect(asked(.mainstream, "12", .plan) == 6000)
  }

  @Test func rowsThatNameAsManyAndCouldBothDecideContradict() {
    let start = CivilDate(2025, 4, 1)
    let byNeed = Self.threshold(1, Self.scope(nil, nil, .support), start)
    let byYear = Self.threshold(2, Self.scope(nil, ("12", "14")), start)
    let otherYears = Self.threshold(3, Self.scope(nil, ("R", "11")), start)
    let year = FundingYear(startYear: 2025, .financial)!
    #expect(RulesInForce([byNeed, byYear], in: year).contradictions.count == 1)
    #expect(RulesInForce([byYear, otherYears], in: year).contradictions.isEmpty)
    // The national row names mainstream alone, as many values as either.
    #expect(RulesInForce(NationalRules.rows + [byNeed], in: year).contradictions.count == 1)
  }

  @Test(arguments: [
    (CivilDate(2024, 4, 1), true), (CivilDate(2024, 4, 2), false), (CivilDate(2025, 4, 1), false),
  ])
  func aValueAYearOldIsProvisional(_ start: CivilDate, _ isProvisional: Bool) {
    let year = FundingYear(startYear: 2025, .financial)!
    #expect(Self.threshold(1, Self.scope(), start).isProvisional(in: year) == isProvisional)
  }

  @Test func theNationalThresholdIsProvisionalFromApril2026() {
    let year = FundingYear(startYear: 2026, .financial)!
    let row = RulesInForce(NationalRules.rows, in: year).row(.threshold, for: Self.mainstream)
    #expect(row?.isProvisional(in: year) == true)
  }

  @Test func theFundingYearIsThatOfTheRowThatStartsLast() {
    func row(_ from: CivilDate, _ year: Int64) -> RuleRow {
      let value = RuleValue.fundingYear(FundingYear(startYear: year, .financial)!)
      return RuleRow(.fundingYear, from: from, value, source: "test", row: 2)
    }
    let rows = [row(CivilDate(2026, 4, 1), 2026), row(CivilDate(2025, 4, 1), 2025)]
    #expect(RulesInForce.fundingYear(in: rows)?.description == "2026-27")
    #expect(RulesInForce.fundingYear(in: NationalRules.rows) == nil)
  }
}
