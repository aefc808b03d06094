import Borough
import Costing
import Documents
import Testing

@Suite("A pupil's working") struct ExplainTests {
  /// 1,662.50 + 17.50 × 25 hours × 38 = 16,625.00 + 66.67 + 300.00 − 300.00 − 6,000.00 = 12,354.17.
  @Test("shows every figure, its rule, and a column that adds up to the top-up sought")
  func aboveTheThreshold() throws {
    let council = ExplainedCouncil()
    let explanation = try council.explain([
      (
        "Reading",
        ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(600), groupSize: 4)
      ),
      ("One to one", ProvisionLine(role: council.ta, time: ExplainedCouncil.minutes(1500))),
      (
        "Licence",
        ProvisionLine(
          ownCost: ExplainedCouncil.pounds(pence: 20_000),
          spread: Spread(years: 3, bought: CivilDate(2025, 5, 1)))
      ),
      (
        "Club",
        ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 30_000), funding: .pupilPremium)
      ),
    ])
    #expect(ExplainText(explanation).text == Self.above)
  }

  @Test("below the threshold says that the school meets all of it, and not how far there is to go")
  func belowTheThreshold() throws {
    let explanation = try ExplainedCouncil().explain([
      ("Licence", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 568_800)))
    ])
    let text = ExplainText(explanation).text
    #expect(text.contains("£0.00\n\nThe school meets all of this: £5,688.00\n\nRules and"))
    #expect(!text.contains("312"))
    #expect(!text.contains("\u{1B}"))
  }

  /// 655.01 is 163.76 + 3 × 163.75.
  @Test("of a group shows the session and this pupil's share")
  func share() throws {
    let council = ExplainedCouncil()
    let line = ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 65_501))
    let session = GroupSession(
      cost: try line.sessionCost(under: council.terms), sharing: 4, convenedForOne: false)
    let pupil = ExplainedPupil(
      try council.explain([("Group", line)], sessions: [0: (session, 0)]))
    #expect(
      pupil.lines[0][0].clauses
        == ["£655.01", "shared by 4 pupils: this pupil's share"])
    #expect(pupil.lines[0][0].signed == Money(pence: 16_376))
  }

  @Test("of a group convened for another pupil costs nothing and says why")
  func convenedForAnother() throws {
    var council = ExplainedCouncil()
    council.rule(.convenedGroup, .word(.full), row: 4)
    let line = ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 65_501))
    let session = GroupSession(cost: Money(pence: 65_501), sharing: 4, convenedForOne: true)
    let pupil = ExplainedPupil(
      try council.explain([("Group", line)], sessions: [0: (session, 1)]))
    #expect(
      pupil.lines[0][0].clauses
        == ["the group is convened for another pupil, who is charged for all of it"])
    #expect(
      pupil.lines[0][0].sources.map { $0.text }
        == ["convened-group, full, since 1 April 2025: handbook (rules.csv row 4)"])
  }

  /// Two lines of 0.50 × 200 minutes × 10 weeks = 1,000.00, against a cap of 300 of 400 minutes.
  @Test("over a weekly cap shows what each line counts for")
  func overCap() throws {
    var council = ExplainedCouncil()
    council.rule(.weeklyCap, .minutesPerWeek(try #require(ExplainedCouncil.minutes(300))), row: 3)
    let line = ProvisionLine(
      role: council.teacher, time: ExplainedCouncil.minutes(200), weeks: Weeks(hundredths: 1000))
    let pupil = ExplainedPupil(try council.explain([("One", line), ("Two", line)]))
    for steps in pupil.lines {
      #expect(
        steps[1].clauses == [
          "counts for £1,000.00 × 300 ÷ 400 minutes of Teacher a week = £750.00",
          "the rest is over the weekly cap",
        ])
      #expect(steps[1].signed == Money(pence: -25_000))
    }
    #expect(
      pupil.lines[1][1].sources.map { $0.text } == [
        "weekly-cap, 300 minutes a week, since 1 April 2025: handbook (rules.csv row 3)"
      ])
    #expect(pupil.overall.map { $0.kind } == ["school-share"])
  }

  /// 200 ÷ 3 + 300 is 1,100 thirds of a minute; 3,800 × 300 × 3 ÷ 1,100 is 3,109.0909….
  @Test("over a weekly cap keeps a fraction of a minute exact")
  func overCapExactly() throws {
    var council = ExplainedCouncil()
    council.rule(.weeklyCap, .minutesPerWeek(try #require(ExplainedCouncil.minutes(300))), row: 3)
    let pupil = ExplainedPupil(
      try council.explain([
        (
          "One",
          ProvisionLine(role: council.teacher, time: ExplainedCouncil.minutes(200), groupSize: 3)
        ),
        ("Two", ProvisionLine(role: council.teacher, time: ExplainedCouncil.minutes(300))),
      ]))
    // 1,266.67 × 300 × 3 ÷ 1,100 = 1,036.3663….
    #expect(
      pupil.lines[0][1].clauses == [
        "counts for £1,266.67 × 300 ÷ (1,100 ÷ 3) minutes of Teacher a week = £1,036.3663…",
        "rounded down to a penny; the rest is over the weekly cap",
      ])
    #expect(pupil.lines[0][1].signed == Money(pence: -23_031))
  }

  /// The fund's lines count in order until they come to the threshold of 6,000.00: 6,000.00 of the
  /// first, and nothing of the second.
  @Test("from a fund that only fills the threshold says of each line what it fills")
  func fund() throws {
    var council = ExplainedCouncil()
    var scope = RuleScope()
    scope.source = .inclusiveMainstreamFund
    council.rule(.fundingCounts, .word(.fillsThresholdOnly), scope, row: 6)
    func line(_ pence: Int64, _ funding: FundingSource) -> ProvisionLine {
      ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: pence), funding: funding)
    }
    let pupil = ExplainedPupil(
      try council.explain([
        ("Own", line(100_000, .notionalSEN)), ("One", line(700_000, .inclusiveMainstreamFund)),
        ("Two", line(30_000, .inclusiveMainstreamFund)),
      ]))
    #expect(pupil.lines[0].count == 1)
    #expect(
      pupil.lines[1][1].clauses == [
        "counts for £6,000.00, which fills the threshold",
        "the rest does not count: its money only fills the threshold",
      ])
    #expect(pupil.lines[1][1].signed == Money(pence: -100_000))
    #expect(
      pupil.lines[2][1].clauses == [
        "does not count: its money only fills the threshold, and this is beyond it"
      ])
    #expect(pupil.lines[2][1].signed == Money(pence: -30_000))
    #expect(
      pupil.lines[2][1].sources.map { $0.text } == [
        "funding-counts, fills-threshold-only for inclusive-mainstream-fund, "
          + "since 1 April 2025: handbook (rules.csv row 6)"
      ])
  }

  @Test("adds up in print to the top-up sought, whatever does not count")
  func columnAddsUp() throws {
    let explanation = try ExplainedCouncil.everyReason()
    let lines = ExplainText(explanation).text.split(separator: "\n")
    let answer = try #require(lines.firstIndex { $0.hasPrefix("Top-up sought") })
    let printed = lines[..<answer].compactMap(Self.amount)
    #expect(printed.count == 17)
    #expect(printed.reduce(0, +) == Self.amount(lines[answer]))
    #expect(ExplainedPupil(explanation).total == explanation.result.cost.topUp)
  }

  @Test("keeps to the width of the terminal", arguments: [60, 80, 100])
  func narrow(_ width: Int) throws {
    let explanation = try ExplainedCouncil.everyReason()
    let text = ExplainText(explanation, style: Style(width: width, setsOff: false)).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test("in JSON has signed pence that add up to the top-up sought")
  func json() throws {
    let explanation = try ExplainedCouncil().explain([
      ("A \"big\" licence\n", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 700_000)))
    ])
    #expect(String(decoding: ExplainJSON.bytes(explanation), as: UTF8.self) == Self.json)
  }
}

extension ExplainTests {
  /// The amount that ends a printed line at the column's edge.
  private static func amount(_ line: Substring) -> Int64? {
    guard line.unicodeScalars.count == 96, let last = line.split(separator: " ").last,
      last.contains("£")
    else { return nil }
    let pence = Int64(String(last.filter { $0.isASCII && $0.isNumber }))
    return last.hasPrefix("-") ? pence.map { -$0 } : pence
  }

  private static let above = """
    Pupil A7 at Oak Primary (123456), 2025-26
    Internal: about one child.
    No row of pupils.csv was read for the pupil.

    Reading (oak.csv row 2)
      £17.50 an hour × 600 minutes × 38 weeks ÷ (60 × 4 pupils) [1, 2]                     £1,662.50

    One to one (oak.csv row 3)
      £17.50 an hour × 1,500 minutes × 38 weeks ÷ 60 [1, 2]                               £16,625.00

    Licence (oak.csv row 4)
      £200.00 ÷ 3 years = £66.6666…
      rounded half-up to a penny [3]                                                          £66.67

    Club (oak.csv row 5)
      £300.00                                                                                £300.00
      does not count: it is paid for from pupil-premium [4]                                 -£300.00

    Over all lines
      school's share: what counts, £18,354.17, up to the threshold of £6,000.00 [5]       -£6,000.00
                                                                                       -------------
    Top-up sought                                                                         £12,354.17

    Rules and rates used
      [1] TA2, £17.50 an hour, since 1 April 2025: tariff (rates.csv row 2)
      [2] weeks-per-year, 38 weeks, since 1 April 2025: handbook (rules.csv row 2)
      [3] rounding, half-up 0.01, by default
      [4] funding-counts, does-not-count, by default
      [5] threshold, £6,000.00 for mainstream, since 1 April 2025
          DfE notional SEN operational guidance 2025 to 2026 (national)

    """

  private static let json = #"""
    {
      "internal": "Internal: about one child.",
      "school": "123456",
      "school_name": "Oak Primary",
      "pupil": "A7",
      "year": "2025-26",
      "notes": [
        "not-in-pupils-file"
      ],
      "lines": [
        {
          "provision": "A \"big\" licence\n",
          "file": "oak.csv",
          "row": 2,
          "cost_pence": 700000,
          "counted_pence": 700000,
          "reason": null,
          "steps": [
            {
              "step": "line",
              "working": [
                "£7,000.00"
              ],
              "signed_pence": 700000,
              "sources": []
            }
          ]
        }
      ],
      "steps": [
        {
          "step": "school-share",
          "working": [
            "school's share: what counts, £7,000.00, up to the threshold of £6,000.00"
          ],
          "signed_pence": -600000,
          "sources": [
            "threshold, £6,000.00 for mainstream, since 1 April 2025: DfE notional SEN operational \#
    guidance 2025 to 2026 (national)"
          ]
        }
      ],
      "provision_pence": 700000,
      "countable_pence": 700000,
      "above_threshold": true,
      "threshold_pence": 600000,
      "school_share_pence": 600000,
      "top_up_pence": 100000,
      "adjusted_pence": 0,
      "top_up_in_year_pence": 100000
    }

    """#
}
