import Borough
import Costing
import Tables
import Testing

@testable import Documents

@Suite("A school's inclusion strategy, to publish")
struct StrategyDocumentTests {
  /// Ten in pairs at £326.80 each, six with a slope at £200.00 and one with a mentor at £10.00, who
  /// is too few and takes the slopes along.
  private static let lines: [StrategyLine] = {
    let council = ExplainedCouncil()
    var lines: [StrategyLine] = []
    for pupil in 1...10 {
      var pair = line("Reading of B343200126001", pupil, 32_680, sharing: 2)
      pair.line.role = council.ta
      pair.line.time = WeeklyTime(tenThousandthsOfAMinute: 900_000)
      pair.line.weeks = Weeks(hundredths: 3800)
      pair.yearGroup = YearGroup.allCases[pupil > 5 ? 6 : 5]
      pair.senProvision = pupil > 5 ? .plan : .support
      pair.need = .slcn
      lines.append(pair)
    }
    for pupil in 1...6 {
      var slope = line("=Slope <b>", pupil, 20_000, .topUp)
      slope.line.ownCost = OwnCost(Money(pence: 20_000), isEach: true)
      lines.append(slope)
    }
    var mentor = line("Mentor", 11, 1_000, .topUp)
    mentor.line.ownCost = OwnCost(Money(pence: 1_000), isEach: false)
    return lines + [mentor]
  }()

  private static func line(
    _ name: String, _ pupil: Int, _ pence: Int64, _ funding: FundingSource = .notionalSEN,
    sharing: Int64 = 1
  ) -> StrategyLine {
    StrategyLine(
      name: name, matched: Array(name.utf8), pupil: pupil, line: ProvisionLine(funding: funding),
      sharing: sharing, cost: Money(pence: pence))
  }

  private func paper(
    _ lines: [StrategyLine] = StrategyDocumentTests.lines, elsewhere: [StrategyLine] = [],
    isProvisional: Bool = false, knowsPupils: Bool = true
  ) throws -> StrategyPaper {
    let strategy = InclusionStrategy(
      of: lines, elsewhere: elsewhere, at: try #require(SchoolNumber(urn: 100_001)),
      named: "Ash & Elm", under: DisclosureRule(limit: 5, share: 5000), isProvisional: isProvisional
    )
    return StrategyPaper(
      [strategy], try ExplainedCouncil().terms, knowsPupils: knowsPupils, knowsSchools: true,
      otherSchools: 0, version: "0.1")
  }

  private func page(_ paper: StrategyPaper) -> String {
    String(decoding: StrategyHTML.bytes(paper), as: UTF8.self)
  }

  @Test("says what there is, for whom, for how many, who pays, and how it was worked")
  func table() throws {
    let table = HTMLReader(page: page(try paper())).tables[0]
    #expect(
      table.body == [
        [
          "Reading of [pupil number]",
          "Years 3 and 4; SEN support and EHC plans; speech, language and communication", "10",
          "£3,268.00", "£0.00", "£0.00", "£0.00", "£0.00", "£3,268.00",
          "TA2 at £17.50 an hour, 1 hour 30 minutes a week for 38 weeks, shared by 2",
        ],
        [
          "Other activities for individual pupils", "Individual pupils and small groups", "7",
          "£0.00", "£0.00", "£0.00", "£1,210.00", "£0.00", "£1,210.00",
          "2 activities, costed in the same way",
        ],
      ])
  }

  @Test("adds up, and leaves out how many pupils there are where that would tell of few")
  func total() throws {
    let table = HTMLReader(page: page(try paper())).tables[0]
    #expect(
      table.foot == [
        "All activity", "", "not shown", "£3,268.00", "£0.00", "£0.00", "£1,210.00", "£0.00",
        "£4,478.00", "",
      ])
    let page = page(try paper())
    #expect(page.contains("2 activities are shown as one row"))
    #expect(page.contains("beside the number of another row it would count fewer than 5 pupils"))
    #expect(page.contains("The total, £4,478.00, is what the column"))
  }

  @Test("has the issue's four sources, and top-up beside them where there is any")
  func sources() throws {
    let reading = Self.lines.filter { $0.line.role != nil }
    let table = HTMLReader(page: page(try paper(reading))).tables[0]
    #expect(table.foot?.count == 9)
    #expect(table.foot?[2] == "10")
    #expect(page(try paper(reading)).contains("so none was put with others"))
  }

  @Test("shows nothing of a school of few pupils")
  func hidden() throws {
    let few = Array(Self.lines.prefix(4))
    let page = page(try paper(few))
    let table = HTMLReader(page: page).tables[0]
    #expect(table.body.count == 1)
    #expect((table.body[0] + (table.foot ?? [])).filter { $0 == "not shown" }.count == 12)
    #expect(!page.contains("TA2"))
    #expect(page.contains("Even together they are of too few pupils"))
    let csv = String(decoding: StrategyCSV.bytes(try paper(few)), as: UTF8.self)
    #expect(
      csv.split(separator: "\r\n").last == "100001,Ash & Elm,total,All activity,,,,,,,,,,,")
  }

  @Test("says what is left out, and its cost where that is not of few pupils")
  func leftOut() throws {
    let elsewhere = (21...25).map { Self.line("Tutor", $0, 10_000) }
    let page = page(try paper(elsewhere: elsewhere))
    #expect(page.contains("Left out: 5 lines of pupils placed in special"))
    #expect(page.contains("The total, £4,478.00, and the £500.00 left out below are the £4,978.00"))
    let few = self.page(try paper(elsewhere: Array(elsewhere.prefix(2))))
    #expect(few.contains("Left out: lines of pupils placed in special"))
    #expect(!few.contains("£200.00") && few.contains("of too few pupils to be counted"))
  }

  @Test("names its sources, and what nobody has restated or said")
  func notes() throws {
    let plain = page(try paper())
    #expect(plain.contains("TA2 £17.50 an hour, since 1 April 2025 (tariff)"))
    #expect(plain.contains("a year of 38 weeks where a line states none (handbook)"))
    #expect(plain.contains("Made with topup 0.1"))
    #expect(!plain.contains("Provisional") && !plain.contains("no pupils.csv"))
    let doubtful = page(try paper(isProvisional: true, knowsPupils: false))
    #expect(doubtful.contains("<strong>Provisional:</strong>"))
    #expect(doubtful.contains("There was no pupils.csv"))
  }

  @Test("is rows of a file too, text kept from running as a formula")
  func csv() throws {
    let slopes = Self.lines.filter { $0.name == "=Slope <b>" }
    let csv = String(decoding: StrategyCSV.bytes(try paper(slopes)), as: UTF8.self)
    #expect(
      csv.split(separator: "\r\n").map { String($0) } == [
        "school,name,row,activity,who_for,pupils,notional_sen,inclusive_mainstream_fund,"
          + "pupil_premium,top_up,other,together,together_sources,total,working",
        "100001,Ash & Elm,activity,'=Slope <b>,Not stated,6,0.00,0.00,0.00,1200.00,0.00,,,1200.00,"
          + "£200.00 for each pupil",
        "100001,Ash & Elm,total,All activity,,6,0.00,0.00,0.00,1200.00,0.00,,,1200.00,",
      ])
    #expect(page(try paper(slopes)).contains("=Slope &lt;b&gt;"))
  }

  @Test("has one column for sources of which one is of few pupils")
  func together() throws {
    let lines = Self.lines.filter { $0.line.role != nil } + [Self.line("Speech", 1, 500, .health)]
    let more = lines + (1...5).map { Self.line("Music", $0, 1_000, .pupilPremium) }
    let page = page(try paper(more))
    let table = HTMLReader(page: page).tables[0]
    #expect(
      table.foot == [
        "All activity", "", "10", "£3,268.00", "£0.00", "£55.00", "£3,323.00", "",
      ])
    #expect(page.contains("Pupil premium and other are shown as one column"))
    let csv = String(decoding: StrategyCSV.bytes(try paper(more)), as: UTF8.self)
    #expect(csv.contains("10,3268.00,0.00,,0.00,,55.00,pupil_premium + other,3323.00,"))
  }
}
