import Costing
import Testing

@testable import Documents

@Suite("Rules and rates in words") struct RulesTextTests {
  static let day = CivilDate(2025, 4, 1)

  @Test("a value is written as rules.csv writes it, and read with its unit")
  func values() throws {
    func check(_ value: RuleValue, _ written: String, _ text: String) {
      #expect(value.written == written && value.text == text)
    }
    check(.money(Money(pence: 600_000)), "6000.00", "£6,000.00")
    check(.weeks(try #require(Weeks(hundredths: 3800))), "38", "38 weeks")
    check(.weeks(try #require(Weeks(hundredths: 3860))), "38.6", "38.6 weeks")
    check(.weeks(try #require(Weeks(hundredths: 3905))), "39.05", "39.05 weeks")
    let time = try #require(WeeklyTime(tenThousandthsOfAMinute: 12_002_500))
    check(.minutesPerWeek(time), "1200.25", "1200.25 minutes a week")
    check(.rounding(.halfUpToAPenny), "half-up 0.01", "half-up 0.01")
    check(.rounding(Rounding(.halfEven, unitPence: 100)), "half-even 1", "half-even 1")
    check(.rounding(.downToAPenny), "down 0.01", "down 0.01")
    check(.word(.atOrAbove), "at-or-above", "at-or-above")
    let year = try #require(FundingYear(startYear: 2025, .academic))
    check(.fundingYear(year), "2025-26 academic", "2025-26 academic")
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
    scope = RuleScope(placement: .senUnit)
    scope.yearGroups = YearGroup.allCases[0]...YearGroup.allCases[1]
    scope.senProvision = .plan
    scope.role = Role(index: 1)
    #expect(scope.text(roles: ["Teacher", "TA2"]) == "sen-unit + E + N1..N2 + TA2")
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

  @Test("a rate keeps the places it was stated to")
  func rateCells() throws {
    let hourly = Rate.timed(148_925, per: .hour)
    #expect(hourly.pounds == "£14.8925" && hourly.written == "14.8925")
    #expect(hourly.period == "an hour")
    #expect(hourly.writtenMinutes == nil && hourly.writtenWeeks == nil)
    #expect(Rate.timed(2_500, per: .minute).pounds == "£0.25")
    let yearly = Rate.worked(553_000_000, per: .year, hundredthsOfAMinute: 7_590_000)
    #expect(yearly.pounds == "£55,300.00" && yearly.written == "55300.00")
    #expect(yearly.period == "a year of 75,900 minutes" && yearly.writtenMinutes == "75900")
    let weeks = try #require(Weeks(hundredths: 3800))
    #expect(Rate.weeklyHourYear(6_550_000, builtOn: weeks).writtenWeeks == "38")
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
      RulesText.text(try Self.terms()) == """
        In force on 1 April 2025, for 2025-26

        funding-year: the year a run serves when --year does not say
          not set: --year says

        threshold: the cost of a pupil's provision that the school meets first
          £6,000.00 for mainstream, since 1 April 2025
            DfE notional SEN operational guidance 2025 to 2026 (national)

        eligible-at: whether a cost equal to the threshold counts as above it
          above, by default

        weeks-per-year: the weeks a line of time runs when it does not say
          38 weeks, since 1 April 2023, provisional: handbook, page 4 (rules.csv row 3)

        rounding: how a provision line's exact cost becomes money
          half-up 0.01, by default

        lunchtime: whether lunchtime supervision counts towards the threshold
          not set: a line that needs it is rejected

        break: whether support at break counts towards the threshold
          not set: a line that needs it is rejected

        convened-group: whether a group that exists only for one pupil is charged to that pupil in \
        full
          not set: a line that needs it is rejected

        role-counts: whether an adult's time counts towards the threshold
          counts, by default

        weekly-cap: the most minutes of a role that count in a pupil's week
          not set: a role's minutes are not capped

        funding-counts: whether what other money pays for counts
          counts for pupil-premium, since 1 April 2025: forum (rules.csv row 4)
          counts for notional-sen, top-up, by default
          does-not-count for inclusive-mainstream-fund, personal-budget, health, social-care, \
        other, by
            default

        Rates
          TA2: £17.50 an hour, since 1 April 2024, provisional: tariff (rates.csv row 2)
          Teacher: no rate in force

        Provisional: set a year or more before 1 April 2025, and not restated since.

        """)
  }

  @Test("no line is wider than the terminal, and the words are the same", arguments: [60, 80, 100])
  func narrow(_ width: Int) throws {
    let text = RulesText.text(try Self.terms(), style: Style(width: width, setsOff: false))
    let values = text.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(values.allSatisfy { $0.count <= width })
    let words = RulesText.text(try Self.terms()).split { $0 == " " || $0 == "\n" || $0 == ":" }
    #expect(text.split { $0 == " " || $0 == "\n" || $0 == ":" } == words)
  }

  @Test("the table has one entry a value")
  func table() throws {
    let table = RulesTable(try Self.terms())
    #expect(table.rules.map { $0.rule } == Rule.allCases)
    let weeks = try #require(table.rules.first { $0.rule == .weeksPerYear }?.values.first)
    #expect(weeks.appliesTo == "" && weeks.isProvisional && weeks.row.source == "handbook, page 4")
    let funding = try #require(table.rules.last)
    #expect(funding.values.count == 8 && funding.valuesTogether.count == 3)
    #expect(table.rates.map { $0.role } == ["TA2", "Teacher"])
    #expect(table.rates[0].isProvisional && table.rates[1].row == nil)
  }

  @Test("topup rules --json writes cells as their files do, and null for what there is not")
  func json() throws {
    let text = String(decoding: RulesJSON.bytes(try Self.terms()), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"year\": \"2025-26\",\n  \"rules\": [\n"))
    #expect(text.contains(Self.weeksInJSON))
    #expect(text.contains("\"value\": \"above\",\n          \"from\": null,"))
    #expect(text.hasSuffix(Self.ratesInJSON))
  }
}

extension RulesTextTests {
  private static let weeksInJSON = #"""
        {
          "rule": "weeks-per-year",
          "meaning": "the weeks a line of time runs when it does not say",
          "in_force": [
            {
              "applies_to": "",
              "value": "38",
              "from": "2023-04-01",
              "set_by": "council",
              "source": "handbook, page 4",
              "provisional": true
            }
          ]
        },
    """#

  private static let ratesInJSON = #"""
      "rates": [
        {
          "role": "TA2",
          "rate": "17.50",
          "per": "hour",
          "minutes": null,
          "weeks": null,
          "from": "2024-04-01",
          "source": "tariff",
          "provisional": true
        },
        {
          "role": "Teacher",
          "rate": null,
          "per": null,
          "minutes": null,
          "weeks": null,
          "from": null,
          "source": null,
          "provisional": false
        }
      ]
    }

    """#
}
