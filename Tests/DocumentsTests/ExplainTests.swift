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
    #expect(text.hasSuffix("£0.00\n\nThe school meets all of this: £5,688.00\n"))
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
        == ["£655.01", "session £655.01 shared by 4, this pupil's share £163.76"])
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
      pupil.lines[0][0].sources
        == ["convened-group full since 1 April 2025: handbook (rules.csv row 4)"])
  }

  /// Two lines of 0.50 × 200 minutes × 10 weeks = 1,000.00, against a cap of 300 of 400 minutes.
  @Test("over a weekly cap shows what each line counts for")
  func overCap() throws {
    var council = ExplainedCouncil()
    council.rule(.weeklyCap, .minutesPerWeek(try #require(ExplainedCouncil.minutes(300))), row: 3)
    let line = ProvisionLine(
      role: council.teacher, time: ExplainedCouncil.minutes(200), weeks: Weeks(hundredths: 1000))
    let pupil = ExplainedPupil(try council.explain([("One", line), ("Two", line)]))
    #expect(
      pupil.overall.map { $0.clauses }.prefix(2) == [
        [
          "One counts for £1,000.00 × 300 ÷ 400 minutes = £750.00",
          "the rest is over the weekly cap",
        ],
        [
          "Two counts for £1,000.00 × 300 ÷ 400 minutes = £750.00",
          "the rest is over the weekly cap",
        ],
      ])
    #expect(pupil.overall[0].signed == Money(pence: -25_000))
    #expect(
      pupil.overall[0].sources == ["weekly-cap 300 since 1 April 2025: handbook (rules.csv row 3)"])
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
      pupil.overall[0].clauses == [
        "One counts for £1,266.67 × 300 ÷ (1,100 ÷ 3) minutes = £1,036.3663…",
        "rounded down to a penny: £1,036.36; the rest is over the weekly cap",
      ])
    #expect(pupil.overall[0].signed == Money(pence: -23_031))
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

  @Test("in JSON has signed pence that add up to the top-up sought")
  func json() throws {
    let explanation = try ExplainedCouncil().explain([
      ("A \"big\" licence\n", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 700_000)))
    ])
    #expect(ExplainJSON(explanation).text == Self.json)
  }
}

extension ExplainTests {
  /// The amount that ends a printed line at the column's edge.
  private static func amount(_ line: Substring) -> Int64? {
    guard line.unicodeScalars.count == 96, let last = line.split(separator: " ").last,
      last.contains("£")
    else { return nil }
    let pence = Int64(String(last.filter { $0.isASCII && $0.isNumber }))
    return last.hasPrefix("−") ? pence.map { -$0 } : pence
  }

  private static let above = """
    Pupil A7 at Oak Primary (123456), 2025-26
    The pupil is not in pupils.csv.

    Reading (oak.csv row 2)
      £17.50 an hour × 600 minutes × 38 weeks ÷ (60 × 4 pupils) = £1,662.50                £1,662.50
        TA2 £17.50 an hour since 1 April 2025: tariff (rates.csv row 2)
        weeks-per-year 38 since 1 April 2025: handbook (rules.csv row 2)

    One to one (oak.csv row 3)
      £17.50 an hour × 1,500 minutes × 38 weeks ÷ 60 = £16,625.00                         £16,625.00
        TA2 £17.50 an hour since 1 April 2025: tariff (rates.csv row 2)
        weeks-per-year 38 since 1 April 2025: handbook (rules.csv row 2)

    Licence (oak.csv row 4)
      £200.00 ÷ 3 years = £66.6666…
      rounded half-up 0.01: £66.67                                                            £66.67
        rounding half-up 0.01: default

    Club (oak.csv row 5)
      £300.00                                                                                £300.00
      does not count: it is paid for from pupil-premium                                     −£300.00
        funding-counts does-not-count: default

    Over all lines
      school's share: the lesser of what counts, £18,354.17, and the threshold, £6,000.00
                                                                                          −£6,000.00
        threshold 6000.00 for mainstream since 1 April 2025: DfE notional SEN operational guidance \
    2025 to 2026 (national)
                                                                                        ────────────
    Top-up sought                                                                         £12,354.17

    """

  private static let json = #"""
    {"school":"123456","school_name":"Oak Primary","pupil":"A7","year":"2025-26",\#
    "notes":["not-in-pupils-file"],"lines":[{"provision":"A \"big\" licence\u000a",\#
    "file":"oak.csv","row":2,"cost_pence":700000,"counted_pence":700000,"reason":null,\#
    "steps":[{"step":"line","working":["£7,000.00"],"signed_pence":700000,"sources":[]}]}],\#
    "steps":[{"step":"school-share","working":["school's share: the lesser of what counts, \#
    £7,000.00, and the threshold, £6,000.00"],"signed_pence":-600000,"sources":["threshold \#
    6000.00 for mainstream since 1 April 2025: DfE notional SEN operational guidance 2025 to \#
    2026 (national)"]}],"provision_pence":700000,"countable_pence":700000,\#
    "above_threshold":true,"threshold_pence":600000,"school_share_pence":600000,\#
    "top_up_pence":100000}
    """#
}
