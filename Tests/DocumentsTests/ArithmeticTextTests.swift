import Borough
import Costing
import Documents
import Testing

/// A line and the arithmetic that it must print.
private struct Sum: Sendable, CustomTestStringConvertible {
  let line: @Sendable (ExplainedCouncil) -> ProvisionLine
  let clauses: [String]
  let pence: Int64

  /// What a sum comes to stands beside its last clause.
  init(
    _ first: String, _ last: String? = nil, comesTo pence: Int64,
    line: @escaping @Sendable (ExplainedCouncil) -> ProvisionLine
  ) {
    self.line = line
    clauses = [first] + (last.map { [$0] } ?? [])
    self.pence = pence
  }

  var testDescription: String { clauses[0] }

  static let examples = [
    Sum("£17.50 an hour × 600 minutes × 38 weeks ÷ (60 × 4 pupils)", comesTo: 166_250) {
      ProvisionLine(role: $0.ta, time: ExplainedCouncil.minutes(600), groupSize: 4)
    },
    Sum("£17.50 an hour × 60 minutes × 38 weeks ÷ 60", comesTo: 66_500) {
      ProvisionLine(role: $0.ta, time: ExplainedCouncil.minutes(60))
    },
    // 0.50 × 200 × 38 = 3,800; a quarter of it.
    Sum("£0.50 a minute × 200 minutes × 38 weeks ÷ 4 pupils", comesTo: 95_000) {
      ProvisionLine(role: $0.teacher, time: ExplainedCouncil.minutes(200), groupSize: 4)
    },
    Sum(
      "£0.50 a minute × 12.5 minutes × 10.5 weeks = £65.625", "rounded half-up to a penny",
      comesTo: 6_563
    ) {
      ProvisionLine(
        role: $0.teacher, time: WeeklyTime(tenThousandthsOfAMinute: 125_000),
        weeks: Weeks(hundredths: 1050))
    },
    Sum("£0.50 a minute × 1 minute × 1 week", comesTo: 50) {
      ProvisionLine(
        role: $0.teacher, time: ExplainedCouncil.minutes(1), weeks: Weeks(hundredths: 100))
    },
    // Half a day of 390 minutes, 38 times: 52.50 × 38.
    Sum("£105.00 a day × 195 minutes × 38 weeks ÷ 390 minutes", comesTo: 199_500) {
      ProvisionLine(role: $0.therapist, time: ExplainedCouncil.minutes(195))
    },
    Sum(
      "£655.00 a year for a weekly hour × 30 minutes × 38 weeks ÷ (60 × 38 weeks × 2 pupils)",
      comesTo: 16_375
    ) {
      ProvisionLine(role: $0.mentor, time: ExplainedCouncil.minutes(30), groupSize: 2)
    },
    Sum("£200.00 ÷ 3 years = £66.6666…", "rounded half-up to a penny", comesTo: 6_667) { _ in
      ProvisionLine(
        ownCost: ExplainedCouncil.pounds(pence: 20_000),
        spread: Spread(years: 3, bought: CivilDate(2025, 5, 1)))
    },
    Sum("£200.00 ÷ (4 pupils × 2 years)", comesTo: 2_500) { _ in
      ProvisionLine(
        groupSize: 4, ownCost: ExplainedCouncil.pounds(pence: 20_000),
        spread: Spread(years: 2, bought: CivilDate(2024, 5, 1)))
    },
    // 665 ÷ 4 = 166.25, and 30 for this pupil.
    Sum(
      "£17.50 an hour × 60 minutes × 38 weeks ÷ (60 × 4 pupils) + £30.00 for each pupil",
      comesTo: 19_625
    ) {
      ProvisionLine(
        role: $0.ta, time: ExplainedCouncil.minutes(60), groupSize: 4,
        ownCost: ExplainedCouncil.pounds(pence: 3_000, each: true))
    },
    Sum("£1,234.50", comesTo: 123_450) { _ in
      ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 123_450))
    },
    Sum("neither time nor cost", comesTo: 0) { _ in ProvisionLine(kind: .universal) },
  ]
}

@Suite("A line's sum") struct ArithmeticTextTests {
  @Test("is one line of arithmetic", arguments: Sum.examples)
  fileprivate func sums(_ sum: Sum) throws {
    let council = ExplainedCouncil()
    let explanation = try council.explain([("Line", sum.line(council))])
    let step = ExplainedPupil(explanation).lines[0][0]
    #expect(step.clauses == sum.clauses)
    #expect(step.signed == Money(pence: sum.pence))
  }

  /// 183 of the 365 days are from 1 April to 30 September.
  /// (17.50 × 183 + 18.00 × 182) ÷ 365 × 60 × 38 ÷ 60 = 674.4739….
  @Test("has each rate for its days where rates change within the year")
  func byDate() throws {
    var council = ExplainedCouncil()
    council.rule(.rateChange, .word(.byDate), row: 9)
    let october = CivilDate(2025, 10, 1)
    council.card.add(
      RateRow(from: october, .timed(180_000, per: .hour), source: "tariff", row: 7),
      to: council.ta)
    let line = ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(60))
    let step = ExplainedPupil(try council.explain([("Line", line)])).lines[0][0]
    #expect(
      step.clauses == [
        "(£17.50 an hour for 183 of 365 days + £18.00 an hour for 182 of 365 days) "
          + "× 60 minutes × 38 weeks ÷ 60 = £674.4739…", "rounded half-up to a penny",
      ])
    #expect(
      step.sources.map { $0.text }.prefix(3) == [
        "TA2, £17.50 an hour, since 1 April 2025: tariff (rates.csv row 2)",
        "TA2, £18.00 an hour, since 1 October 2025: tariff (rates.csv row 7)",
        "rate-change, by-date, since 1 April 2025: handbook (rules.csv row 9)",
      ])
  }

  /// (0.50 × 183 + 21.00 ÷ 60 × 182) ÷ 365 × 60 × 38 ÷ 2 = 484.7342….
  @Test("divides each rate by its own minutes where they differ")
  func unlike() throws {
    var council = ExplainedCouncil()
    council.rule(.rateChange, .word(.byDate), row: 9)
    council.card.add(
      RateRow(
        from: CivilDate(2025, 10, 1), .timed(210_000, per: .hour), source: "tariff", row: 7),
      to: council.teacher)
    let line = ProvisionLine(
      role: council.teacher, time: ExplainedCouncil.minutes(60), groupSize: 2)
    let step = ExplainedPupil(try council.explain([("Line", line)])).lines[0][0]
    #expect(
      step.clauses[0]
        == "(£0.50 a minute for 183 of 365 days + £21.00 an hour ÷ 60 for 182 of 365 days) "
        + "× 60 minutes × 38 weeks ÷ 2 pupils = £484.7342…")
  }
}
