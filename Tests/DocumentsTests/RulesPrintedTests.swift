import Costing
import Testing

@testable import Documents

/// What `topup rules` prints of a small council.
@Suite("Rules in force, printed") struct RulesPrintedTests {
  static let day = CivilDate(2025, 4, 1)

  static func terms(_ tables: CouncilTables = CouncilTables()) throws -> Terms {
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
    return Terms(RulesInForce(NationalRules.rows + rows, in: year), card, tables)
  }

  @Test("topup rules prints what is in force, since when and why")
  func text() throws {
    #expect(RulesText.text(try Self.terms()) == Self.printed)
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
    let funding = try #require(table.rules.first { $0.rule == .fundingCounts })
    #expect(funding.values.count == 8 && funding.valuesTogether().count == 3)
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
    #expect(!text.contains("top_up_bands") && !text.contains("real_pay"))
  }

  @Test("every rule stands under one heading, in order")
  func groups() {
    #expect(RuleGroup.all.flatMap { $0.rules } == Rule.allCases)
  }

  @Test("where rates change by date, those that start within the year stand beside the first")
  func ratesByDate() throws {
    var council = ExplainedCouncil()
    for (place, date) in [CivilDate(2025, 10, 1), CivilDate(2026, 4, 1)].enumerated() {
      council.card.add(
        RateRow(
          from: date, .timed(180_000, per: .hour), source: "tariff", row: Int64(7 + place)),
        to: council.ta)
    }
    #expect(RulesTable(try council.terms).rates.count == 4)
    council.rule(.rateChange, .word(.byDate), row: 9)
    let rates = RulesTable(try council.terms).rates
    #expect(rates.map { $0.role } == ["TA2", "TA2", "Teacher", "Therapist", "Mentor"])
    #expect(rates.prefix(2).map { $0.row?.row } == [2, 7])
  }

  @Test("a default by kind of pupil leaves out those that a row decides")
  func shareMetBy() throws {
    func defaults(_ scopes: [RuleScope]) throws -> [String] {
      let rows = scopes.map {
        RuleRow(.shareMetBy, $0, from: Self.day, .word(.place), source: "handbook", row: 2)
      }
      let year = try #require(FundingYear(startYear: 2025, .financial))
      let terms = Terms(RulesInForce(rows, in: year), RateCard(), CouncilTables())
      let entry = RulesTable(terms).rules.first { $0.rule == .shareMetBy }
      return entry?.valuesTogether().dropFirst(scopes.count).map { $0.words } ?? []
    }
    #expect(
      try defaults([RuleScope(placement: .mainstream)]) == [
        "place for sen-unit, resourced-provision, special, alternative",
        "none for independent, college",
      ])
    #expect(try defaults([RuleScope()]) == [])
  }

  @Test("bands and school days in force have sections of their own")
  func councilTables() throws {
    var tables = CouncilTables()
    tables.bands = [
      BandRow(
        "B1", from: CivilDate(2023, 4, 1), atLeast: Money(pence: 600_001),
        value: Money(pence: 200_000), source: "forum", row: 2)
    ]
    // Monday 1 to Friday 12 September.
    tables.terms = [
      TermRow("Autumn", CivilDate(2025, 9, 1)...CivilDate(2025, 9, 12), isClosed: false)
    ]
    let text = RulesText.text(try Self.terms(tables))
    #expect(
      text.contains(
        """
        Bands
          B1: from £6,000.01, worth £2,000.00, since 1 April 2023, provisional: forum (bands.csv row 2)

        The year's days
          10 school days, counted from terms.csv

        """))
    let json = String(decoding: RulesJSON.bytes(try Self.terms(tables)), as: UTF8.self)
    #expect(json.contains("\"at_least_pence\": 600001,\n      \"value_pence\": 200000,"))
    #expect(json.hasSuffix("\"school_days\": 10\n}\n"))
  }
}

extension RulesPrintedTests {
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
      ],
      "calendar_days": 365
    }

    """#

  private static let printed = """
    In force on 1 April 2025, for 2025-26

    The year
      funding-year: the year a run serves when --year does not say
        not set: --year says
      authority: the local authority that a run is for
        not set: nothing of finance is worked, and nothing published

    The threshold
      threshold: the cost of a pupil's provision that the school meets first
        £6,000.00 for mainstream, since 1 April 2025
          DfE notional SEN operational guidance 2025 to 2026 (national)
      threshold-basis: whether the threshold is compared with additional costs, or with the ordinary
        offer too
        additional, by default
      share-met-by: the money that meets the school's share
        notional-sen for mainstream + R..11; early-years for mainstream + N1..N2; place for sen-unit,
          resourced-provision, special, alternative; none for mainstream + 12..14, independent, college,
          by default
      eligible-at: whether a cost equal to the threshold counts as above it
        above, by default

    What a line costs
      weeks-per-year: the weeks a line of time runs when it does not say
        38 weeks, since 1 April 2023, provisional: handbook, page 4 (rules.csv row 3)
      rounding: how a provision line's exact cost becomes money
        half-up 0.01, by default
      rate-change: whether the rate of the year's first day holds all year, or each rate from its own
        day
        start-of-year, by default

    What counts
      lunchtime: whether lunchtime supervision counts towards the threshold
        not set: a line that needs it is rejected
      break: whether support at break counts towards the threshold
        not set: a line that needs it is rejected
      convened-group: whether a group that exists only for one pupil is charged to that pupil in full
        not set: a line that needs it is rejected
      role-counts: whether an adult's time counts towards the threshold
        counts, by default
      weekly-cap: the most minutes of a role that count in a pupil's week
        not set: a role's minutes are not capped
      funding-counts: whether what other money pays for counts
        counts for pupil-premium, since 1 April 2025: forum (rules.csv row 4)
        counts for notional-sen, top-up, by default
        does-not-count for inclusive-mainstream-fund, personal-budget, health, social-care, other, by
          default

    The top-up
      amount: what the top-up is worked from: cost, a band, hours or points
        cost-less-threshold, by default
      ceiling: the most that a year's top-up can be
        not set: there is no most
      minimum: the least top-up that is paid: less is nothing
        not set: there is no least
      award-rounding: how a top-up is rounded, for the year and for a part of it
        not set: a part of the year is rounded half-up to a penny, a whole year not at all

    Part of a year
      part-year: what a pupil's top-up is for a part of the year
        pro-rata-result, by default
      year-basis: what a part of the year is counted in, and how many make a year
        not set: school days where terms.csv gives them, else calendar days
      top-up-start: the day from which a top-up runs
        not set: the day the pupil is on roll, where no application is in the run

    Applications
      cycles-needed: how many full cycles of assess, plan, do, review an application is asked to show
        2, by default
      review-within-months: how many months ago the last cycle may have been reviewed
        12, by default
      annual-review-within-months: how many months ago a plan may have been reviewed
        12, by default
      outcomes-at-least: the fewest outcomes that a cycle is asked to have
        3, by default
      outcomes-at-most: the most outcomes that a cycle is asked to have
        4, by default
      pupil-week-minutes: the minutes that a pupil's week at school has
        1950 minutes a week, by default

    Borough finance
      commitment-counts: whose thresholds a school's notional SEN budget is committed to
        plans, by default
      targeted-funding: when a school is given more for its many pupils with high needs
        not set: no targeted funding is worked
      payer-without-plan: the authority that pays for a pupil who has no plan
        not set: nobody is known to pay for a pupil without a plan
      payments: how a year's top-up is divided into payments
        not set: nothing of finance is worked

    Published figures
      suppress-below: counts of pupils under this are hidden in what is published
        5, by default
      suppress-dominance: a sum is hidden in what is published where one pupil is over this share of it
        50%, by default

    What an employer pays
      employer-ni: the employer's national insurance on pay above its threshold
        15%, since 1 April 2025
          Employer Class 1 national insurance, from 6 April 2025: 15% above £5,000 a year (national)
      employer-ni-threshold: the pay in a year, for each employment, on which an employer pays no
        national insurance
        £5,000.00, since 1 April 2025
          Employer Class 1 national insurance, from 6 April 2025: 15% above £5,000 a year (national)
      teachers-pension: what an employer pays into the Teachers' Pension Scheme
        28.68%, since 1 April 2025
          Teachers' Pension Scheme employer contribution, April 2024 to March 2027 (national)

    Rates
      TA2: £17.50 an hour, since 1 April 2024, provisional: tariff (rates.csv row 2)
      Teacher: no rate in force

    The year's days
      365 calendar days, as there is no terms.csv

    Provisional: set a year or more before 1 April 2025, and not restated since.

    """
}
