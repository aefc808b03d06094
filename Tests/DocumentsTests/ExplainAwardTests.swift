import Borough
import Costing
import Testing

@testable import Documents

/// A rule on the top-up, and the words and signed pence of the step that it makes.
private struct Award: Sendable, CustomTestStringConvertible {
  let rules: [(Rule, RuleValue)]
  var points: Int64?
  let kind: String
  let clauses: [String]
  let pence: Int64

  var testDescription: String { clauses[0] }

  /// Each is of a pupil with one line: 10 hours a week of £17.50 over 38 weeks among 1, 6,650.00;
  /// 650.00 beyond the threshold.
  static let examples = [
    Award(
      rules: [(.amount, .amount(.bandGross))], kind: "amount",
      clauses: [
        "band B, from £6,000.01, worth £8,000.00, less the threshold of £6,000.00 = £2,000.00",
        "in place of £650.00, what counts beyond the threshold",
      ], pence: 135_000),
    Award(
      rules: [(.amount, .amount(.bandNet))], kind: "amount",
      clauses: [
        "band B, from £6,000.01, worth £8,000.00, which is the top-up",
        "in place of £650.00, what counts beyond the threshold",
      ], pence: 735_000),
    // 380 hours at 20.00 are 7,600.00.
    Award(
      rules: [(.amount, .amount(.hours(200_000)))], kind: "amount",
      clauses: [
        "hours worth £7,600.00, less the threshold of £6,000.00 = £1,600.00",
        "in place of £650.00, what counts beyond the threshold",
      ], pence: 95_000),
    Award(
      rules: [(.amount, .amount(.hours(100_000)))], kind: "amount",
      clauses: [
        "hours worth £3,800.00, which is not above the threshold of £6,000.00: no top-up",
        "in place of £650.00, what counts beyond the threshold",
      ], pence: -65_000),
    Award(
      rules: [(.amount, .amount(.points(Money(pence: 35_000))))], points: 250, kind: "amount",
      clauses: [
        "2.5 points × £350.00 = £875.00", "in place of £650.00, what counts beyond the threshold",
      ], pence: 22_500),
    Award(
      rules: [(.ceiling, .money(Money(pence: 50_000)))], kind: "limited",
      clauses: ["no more than the ceiling of £500.00"], pence: -15_000),
    Award(
      rules: [(.minimum, .money(Money(pence: 70_000)))], kind: "limited",
      clauses: ["less than the minimum of £700.00: nothing"], pence: -65_000),
    Award(
      rules: [(.awardRounding, .rounding(Rounding(.halfUp, unitPence: 10_000)))], kind: "limited",
      clauses: ["top-up rounded half-up to £100.00"], pence: 5_000),
  ]
}

@Suite("The working of a top-up") struct ExplainAwardTests {
  private static func council(_ rules: [(Rule, RuleValue)]) -> ExplainedCouncil {
    var council = ExplainedCouncil()
    for (place, (rule, value)) in rules.enumerated() {
      council.rule(rule, value, row: Int64(10 + place))
    }
    council.tables.bands = [
      BandRow(
        "B", from: CivilDate(2025, 4, 1), atLeast: Money(pence: 600_001),
        value: Money(pence: 800_000), source: "bands", row: 2)
    ]
    return council
  }

  private static func oneToOne(_ council: ExplainedCouncil) -> [(String, ProvisionLine)] {
    [("One to one", ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(600)))]
  }

  @Test("says what a rule changes, and the column still adds up", arguments: Award.examples)
  fileprivate func award(_ award: Award) throws {
    var council = Self.council(award.rules)
    council.standing.points = award.points
    let pupil = ExplainedPupil(try council.explain(Self.oneToOne(council)))
    let step = try #require(pupil.overall.last)
    #expect(step.kind == award.kind && step.clauses == award.clauses)
    #expect(step.signed == Money(pence: award.pence))
    #expect(step.sources.first?.text.hasSuffix("handbook (rules.csv row 10)") == true)
    #expect(pupil.total == pupil.explanation.result.cost.topUp)
  }

  @Test("of a band cites its row of bands.csv, and below the lowest says there is none")
  func bands() throws {
    let council = Self.council([(.amount, .amount(.bandNet))])
    let pupil = ExplainedPupil(try council.explain(Self.oneToOne(council)))
    #expect(
      pupil.overall.last?.sources.last?.text
        == "band B, from £6,000.01, worth £8,000.00, since 1 April 2025: bands (bands.csv row 2)")
    let low = try council.explain([
      ("Licence", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 550_000)))
    ])
    #expect(
      ExplainedPupil(low).overall.last?.clauses[0]
        == "no band begins as low as £5,500.00: no top-up")
  }

  @Test("by hours says what each line is worth, with no amount in the column")
  func hours() throws {
    let council = Self.council([(.amount, .amount(.hours(200_000)))])
    let text = ExplainText(try council.explain(Self.oneToOne(council))).text
    #expect(text.contains("\n  worth £7,600.00 at £20.00 an hour [3]\n"))
  }

  @Test("says what the main school leaves of the threshold")
  func left() throws {
    var council = ExplainedCouncil()
    council.standing.thresholdLeft = Money(pence: 120_000)
    let pupil = ExplainedPupil(try council.explain(Self.oneToOne(council)))
    #expect(
      pupil.overall[0].clauses == [
        "school's share: what counts, £6,650.00, up to £1,200.00, what the main school leaves of "
          + "the threshold"
      ])
  }

  @Test("names the money that meets the school's share only where it is not the notional budget")
  func metBy() throws {
    var council = ExplainedCouncil()
    council.subject = RuleSubject(placement: .mainstream, yearGroup: YearGroup.allCases[0])
    let pupil = ExplainedPupil(try council.explain(Self.oneToOne(council)))
    #expect(pupil.overall[0].clauses[0].hasSuffix("£6,000.00; met by early years funding"))
    #expect(pupil.overall[0].sources.last?.text == "share-met-by, early-years, by default")
  }

  @Test("of an all-costs placement cites the rule that makes the ordinary offer count")
  func allCosts() throws {
    var council = ExplainedCouncil()
    council.rule(.thresholdBasis, .word(.allCosts), row: 7)
    let pupil = ExplainedPupil(
      try council.explain([
        (
          "Class",
          ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 700_000), kind: .universal)
        )
      ]))
    #expect(pupil.lines[0].count == 1)
    #expect(
      pupil.overall[0].sources.last?.text
        == "threshold-basis, all-costs, since 1 April 2025: handbook (rules.csv row 7)")
  }
}
