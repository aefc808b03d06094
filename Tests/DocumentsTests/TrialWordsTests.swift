import Borough
import Costing
import Testing

@testable import Documents

struct ChangeCase: Sendable, CustomTestStringConvertible {
  var change: Int64
  var before: Int64
  var shown: String?
  var testDescription: String { "\(change) of \(before) pence is \(shown ?? "no part of it")" }
}

/// Half of a hundredth goes up in size, whichever the way.
@Test(arguments: [
  ChangeCase(change: 0, before: 100, shown: "0.00%"),
  ChangeCase(change: 1, before: 300, shown: "+0.33%"),
  ChangeCase(change: 2, before: 300, shown: "+0.67%"),
  ChangeCase(change: 1, before: 20_000, shown: "+0.01%"),
  ChangeCase(change: -1, before: 20_000, shown: "−0.01%"),
  ChangeCase(change: 1, before: 20_001, shown: "+0.00%"),
  ChangeCase(change: -340_000, before: 600_000, shown: "−56.67%"),
  ChangeCase(change: 5_000, before: 1, shown: "+500,000.00%"),
  ChangeCase(change: .max, before: .max, shown: "+100.00%"),
  ChangeCase(change: 5, before: 0, shown: nil),
])
func aChangeIsAPartOfWhatItChanges(_ example: ChangeCase) {
  let change = PercentChange(Money(pence: example.change), of: Money(pence: example.before))
  #expect(change.map { FigureText.change($0) } == example.shown)
}

@Test func aChangeOfMoneyHasItsSign() {
  #expect(FigureText.change(Money(pence: 500)) == "+£5.00")
  #expect(FigureText.change(Money(pence: -123_456)) == "−£1,234.56")
  #expect(FigureText.change(.zero) == "£0.00")
}

struct VerdictCase: Sendable, CustomTestStringConvertible {
  var change: Int64
  var tolerance: Tolerance
  var shown: String
  var testDescription: String { shown }
}

@Test(arguments: [
  VerdictCase(
    change: 3_000, tolerance: .percent(50),
    shown: "Cost-neutral: the change is within £30.00 of today's total (0.5%)"),
  VerdictCase(
    change: 3_001, tolerance: .percent(50),
    shown: "Not cost-neutral: it costs £30.01 more than today, over the £30.00 allowed (0.5%)"),
  VerdictCase(
    change: -3_001, tolerance: .pounds(Money(pence: 3_000)),
    shown: "Not cost-neutral: it costs £30.01 less than today, over the £30.00 allowed"),
  VerdictCase(
    change: 0, tolerance: .percent(0),
    shown: "Cost-neutral: the total is today's to the penny"),
])
func aVerdictIsSaidInWords(_ example: VerdictCase) {
  let allowed = example.tolerance == .percent(0) ? Money.zero : Money(pence: 3_000)
  let verdict = Verdict(change: Money(pence: example.change), tolerance: allowed)
  #expect("\(verdict.answerInWords): \(verdict.reason(example.tolerance))" == example.shown)
}

@Test func whatNoTotalHasIsSaid() throws {
  #expect(
    try SampleTrial.trial().sentencesOnRejection(of: 5) == [
      "Today's rules reject 1 row of provision, new.csv rejects 3.",
      "The two totals are not of the same rows.",
      "1 pupil can be costed under today's rules alone: £3,000.00 of top-up counts as lost.",
      "1 pupil can be costed under neither, and no figure has any of them.",
    ])
}

@Test func onlyValuesThatDifferAreListed() {
  let mainstream = RuleScope(placement: .mainstream)
  let day = SampleTrial.day
  let old = [RuleRow(.lunchtime, from: day, .word(.counts), source: "same", row: 9)]
  let new = [
    RuleRow(
      .threshold, mainstream, from: day, .money(Money(pence: 650_000)), source: "draft", row: 8),
    RuleRow(.lunchtime, from: day, .word(.counts), source: "moved", row: 12),
    RuleRow(
      .ceiling, from: day, .money(Money(pence: 2_000_000)), source: "draft", row: 9),
  ]
  let found = TermsDifference.all(
    from: .init(terms: SampleTrial.terms(weeks: 38, old), files: RuleFiles()),
    to: .init(terms: SampleTrial.terms(weeks: 39, new), files: RuleFiles(rules: "new.csv")))
  #expect(
    found.flatMap { $0.lines(to: 90, first: "", rest: "  ") } == [
      "threshold for mainstream: £6,000.00 -> £6,500.00, national -> new.csv row 8",
      "weeks-per-year: 38 weeks -> 39 weeks, rules.csv row 6 -> new.csv row 6",
      "ceiling: not set -> £20,000.00, nowhere -> new.csv row 9",
    ])
}

@Test func bandsThatDifferAreListedByName() {
  func terms(_ worth: Int64, _ row: Int64) -> Terms {
    var tables = CouncilTables()
    tables.bands = [
      BandRow(
        "A", from: SampleTrial.day, atLeast: Money(pence: 800_000), value: Money(pence: worth),
        source: "draft", row: row)
    ]
    return Terms(RulesInForce(NationalRules.rows, in: SampleReport.year), RateCard(), tables)
  }
  let found = TermsDifference.all(
    from: .init(terms: terms(100_000, 2), files: RuleFiles()),
    to: .init(terms: terms(150_000, 3), files: RuleFiles(bands: "new-bands.csv")))
  #expect(
    found.flatMap { $0.lines(to: 60, first: "", rest: "  ") } == [
      "band A: from £8,000.00, worth £1,000.00 -> from £8,000.00,",
      "  worth £1,500.00,",
      "  bands.csv row 2 -> new-bands.csv row 3",
    ])
}

@Test func aSweepSaysWhichPointsAreNeutralOrWhichIsNearest() throws {
  var sweep = try SampleTrial.sweep
  #expect(sweep.conclusion == "Cost-neutral at 1 of 3 points: 38.")
  sweep = Sweep(
    axes: sweep.axes, before: sweep.before, rejectedBefore: 0,
    points: [sweep.points[2], sweep.points[0]])
  #expect(sweep.conclusion == "No point is cost-neutral. The nearest is 39: +£200.00.")
}
