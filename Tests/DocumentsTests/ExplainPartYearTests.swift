import Borough
import Costing
import Testing

@testable import Documents

/// The design's January starter: £12,000 a year, so £6,000 of top-up, for a part of the year.
@Suite("The working of a part of the year") struct ExplainPartYearTests {
  private static func council(
    _ basis: YearBasis, from: CivilDate, to: CivilDate, way: RuleWord? = nil
  ) throws -> ExplainedCouncil {
    var council = ExplainedCouncil()
    council.rule(.yearBasis, .yearBasis(basis), row: 8)
    if let way { council.rule(.partYear, .word(way), row: 9) }
    council.standing.part = try council.terms.days.part(basis, from: from, to: to)
    return council
  }

  private static let licence = [
    ("Licence", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 1_200_000)))
  ]
  private static let weeks = YearBasis(.weeks, divisorHundredths: 3800)
  private static let days = YearBasis(.calendarDays, divisorHundredths: 19_000)

  /// Twenty-four weeks from a Monday; 6,000 × 24 ÷ 38 = 3,789.4736….
  @Test("comes after the year's top-up, and the column adds up to both")
  func january() throws {
    let council = try Self.council(
      Self.weeks, from: CivilDate(2025, 4, 14), to: CivilDate(2025, 9, 28))
    let explanation = try council.explain(Self.licence)
    #expect(ExplainText(explanation).text.contains(Self.january))
    #expect(ExplainedPupil(explanation).total == Money(pence: 378_947))
    let json = String(decoding: ExplainJSON.bytes(explanation), as: UTF8.self)
    #expect(json.contains("\"adjusted_pence\": 0,\n  \"top_up_in_year_pence\": 378947\n}"))
  }

  /// 12,000 × 120 ÷ 190 = 7,578.9473…; 6,000 ÷ 190 is 31.58 a day, × 120 = 3,789.60.
  @Test("takes the threshold by the day where the council does")
  func byDay() throws {
    let council = try Self.council(
      Self.days, from: CivilDate(2025, 4, 1), to: CivilDate(2025, 7, 29),
      way: .proRataThresholdByDayRounded)
    let step = try #require(ExplainedPupil(try council.explain(Self.licence)).overall.last)
    #expect(
      step.clauses == [
        "the top-up runs from 1 April 2025 to 29 July 2025, 120 of 190 days",
        "(£6,000.00 + £6,000.00) × 120 ÷ 190 days less £31.58 a day × 120 = £3,789.3473…",
        "rounded half-up to a penny; the rest of the year is taken off",
      ])
    #expect(step.signed == Money(pence: 378_935 - 600_000))
    #expect(
      step.sources.map { $0.text.prefix(20) } == ["part-year, pro-rata-", "year-basis, calendar"])
  }

  @Test("is a whole year where the council pays one")
  func whole() throws {
    let council = try Self.council(
      Self.weeks, from: CivilDate(2025, 4, 14), to: CivilDate(2025, 9, 28), way: RuleWord.none)
    let step = try #require(ExplainedPupil(try council.explain(Self.licence)).overall.last)
    #expect(step.clauses == ["the council pays a whole year for 24 of 38 weeks"])
    #expect(step.signed == .zero)
  }

  @Test("of no day at all says so")
  func none() throws {
    let council = try Self.council(
      Self.days, from: CivilDate(2026, 4, 1), to: CivilDate(2026, 4, 30))
    let explanation = try council.explain(Self.licence)
    let step = try #require(ExplainedPupil(explanation).overall.last)
    #expect(step.clauses == ["the top-up runs for none of the year's days"])
    #expect(explanation.result.cost.topUpInYear == .zero)
  }

  private static let january = """
      school's share: what counts, £12,000.00, up to the threshold of £6,000.00 [1]       -£6,000.00
                                                                                       -------------
    Top-up sought                                                                          £6,000.00
      the top-up runs from 14 April 2025 to 28 September 2025, 24 of 38 weeks
      £6,000.00 × 24 ÷ 38 weeks = £3,789.4736…
      rounded half-up to a penny; the rest of the year is taken off [2, 3]                -£2,210.53
                                                                                       -------------
    Top-up sought in the year                                                              £3,789.47

    """
}
