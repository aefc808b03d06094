import Costing
import Testing

@testable import Documents

@Suite("Rules and rates in words") struct RulesTextTests {
  static let day = CivilDate(2025, 4, 1)

  @Test("a value is written as rules.csv writes it")
  func values() throws {
    #expect(RuleValue.money(Money(pence: 600_000)).text == "6000.00")
    #expect(RuleValue.weeks(try #require(Weeks(hundredths: 3800))).text == "38")
    #expect(RuleValue.weeks(try #require(Weeks(hundredths: 3860))).text == "38.6")
    let time = try #require(WeeklyTime(tenThousandthsOfAMinute: 12_002_500))
    #expect(RuleValue.minutesPerWeek(time).text == "1200.25")
    #expect(RuleValue.rounding(.halfUpToAPenny).text == "half-up 0.01")
    #expect(RuleValue.rounding(Rounding(.halfEven, unitPence: 100)).text == "half-even 1")
    #expect(RuleValue.rounding(.downToAPenny).text == "down 0.01")
    #expect(RuleValue.word(.atOrAbove).text == "at-or-above")
    let year = try #require(FundingYear(startYear: 2025, .academic))
    #expect(RuleValue.fundingYear(year).text == "2025-26 academic")
  }

  @Test("whom it applies to is joined by plus signs")
  func scopes() throws {
    var scope = RuleScope(placement: .mainstream)
    scope.senProvision = .support
    scope.yearGroups = YearGroup.allCases[14]...YearGroup.allCases[14]
    #expect(scope.text(roles: []) == "mainstream + K + 12")
    scope = RuleScope()
    #expect(scope.text(roles: []) == "")
    scope.yearGroups = YearGroup.allCases[0]...YearGroup.allCases[1]
    #expect(scope.text(roles: []) == "N1..N2")
    scope = RuleScope()
    scope.role = Role(index: 1)
    #expect(scope.text(roles: ["TA2", "Teacher"]) == "Teacher")
    #expect(scope.text(roles: []) == "role 2")
  }

  @Test("a rate says all that is needed to use it")
  func rates() throws {
    #expect(Rate.timed(175_000, per: .hour).text == "£17.50 an hour")
    #expect(Rate.timed(2_917, per: .minute).text == "£0.2917 a minute")
    #expect(
      Rate.worked(450_000_000, per: .year, hundredthsOfAMinute: 7_590_000).text
        == "£45,000.00 a year of 75,900 minutes")
    #expect(
      Rate.worked(1_052_500, per: .day, hundredthsOfAMinute: 39_050).text
        == "£105.25 a day of 390.5 minutes")
    let weeks = try #require(Weeks(hundredths: 3800))
    #expect(
      Rate.weeklyHourYear(6_550_000, builtOn: weeks).text
        == "£655.00 a year for a weekly hour, built on 38 weeks")
  }

  @Test("money for people has commas and a minus sign")
  func money() {
    #expect(Money(pence: 123_456_789).forPeople == "£1,234,567.89")
    #expect(Money(pence: -5).forPeople == "−£0.05")
    #expect(Money.zero.forPeople == "£0.00")
  }

  static func terms() throws -> Terms {
    var card = RateCard()
    let ta = card.add(role: "TA2")
    _ = card.add(role: "Teacher")
    card.add(
      RateRow(from: CivilDate(2024, 4, 1), .timed(175_000, per: .hour), source: "tariff", row: 2),
      to: ta)
    var premium = RuleScope()
    premium.source = .pupilPremium
    let rows = [
      RuleRow(
        .weeksPerYear, from: CivilDate(2023, 4, 1),
        .weeks(try #require(Weeks(hundredths: 3800))), source: "handbook, page 4", row: 3),
      RuleRow(.fundingCounts, premium, from: day, .word(.counts), source: "forum", row: 4),
    ]
    let year = try #require(FundingYear(startYear: 2025, .financial))
    return Terms(RulesInForce(NationalRules.rows + rows, in: year), card)
  }

  @Test("topup rules prints what is in force, since when and why")
  func text() throws {
    #expect(
      RulesText(try Self.terms()).text == """
        In force on 1 April 2025, for 2025-26

        funding-year: the year a run serves when --year does not say
          not set: --year says

        threshold: the cost of a pupil's provision that the school meets first
          6000.00 for mainstream, since 2025-04-01; national: DfE notional SEN operational \
        guidance 2025 to 2026

        eligible-at: whether a cost equal to the threshold counts as above it
          above, default

        weeks-per-year: the weeks a line of time runs when it does not say
          38, since 2023-04-01, PROVISIONAL: not restated for this year; council, rules.csv row 3: \
        handbook, page 4

        rounding: how a provision line's exact cost becomes money
          half-up 0.01, default

        lunchtime: whether lunchtime supervision counts towards the threshold
          no default: set it if a line needs it

        break: whether support at break counts towards the threshold
          no default: set it if a line needs it

        convened-group: whether a group that exists only for one pupil is charged to that pupil in \
        full
          no default: set it if a line needs it

        role-counts: whether an adult's time counts towards the threshold
          counts, default

        weekly-cap: the most minutes of a role that count in a pupil's week
          not set: a role's minutes are not capped

        funding-counts: whether what other money pays for counts
          counts for pupil-premium, since 2025-04-01; council, rules.csv row 4: forum
          counts for notional-sen, default
          counts for top-up, default
          does-not-count for inclusive-mainstream-fund, default
          does-not-count for personal-budget, default
          does-not-count for health, default
          does-not-count for social-care, default
          does-not-count for other, default

        Rates
          TA2: £17.50 an hour, since 2024-04-01, PROVISIONAL: not restated for this year; \
        rates.csv row 2: tariff
          Teacher: no rate in force

        """)
  }

  @Test("the table has the same cells for JSON")
  func table() throws {
    let table = RulesTable(try Self.terms())
    #expect(table.rules.map { $0.name } == Rule.allCases.map { $0.name })
    let weeks = try #require(table.rules.first { $0.name == "weeks-per-year" }?.values.first)
    #expect(weeks.value == "38" && weeks.appliesTo == "" && weeks.from == "2023-04-01")
    #expect(weeks.origin == "council" && weeks.row == 3 && weeks.isProvisional)
    let ta = try #require(table.rates.first)
    #expect(ta.role == "TA2" && ta.pounds == "17.50" && ta.per == "hour" && ta.minutes == "")
    #expect(table.rates.last?.pounds == "" && table.rates.last?.row == nil)
  }
}
