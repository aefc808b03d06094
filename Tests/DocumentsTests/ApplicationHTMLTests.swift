import Borough
import Costing
import Testing

@testable import Applications
@testable import Documents

private func page(_ paper: ApplicationPaper) -> String {
  String(decoding: ApplicationHTML.bytes(paper), as: UTF8.self)
}

private func table(_ caption: String, of page: String) throws -> HTMLReader.Table {
  try #require(HTMLReader(page: page).tables.first { $0.caption.hasPrefix(caption) })
}

@Suite("An application's page") struct ApplicationHTMLTests {
  @Test("says what is sought first, and how it follows from what counts")
  func figures() throws {
    let figures = HTMLReader(page: page(try SampleApplication().paper)).section("figures")
    let amounts = figures.split(separator: "<span class=\"amount\">").dropFirst().map {
      $0.prefix { $0 != "<" }
    }
    #expect(amounts == ["£5,218.21", "£6,000.00", "£11,518.21", "£11,218.21", "£6,000.00"])
    #expect(
      figures.contains("Provision £11,518.21 = countable £11,218.21 + not counted £300.00</li>"))
    #expect(
      figures.contains(
        "Countable £11,218.21 − school’s share £6,000.00 = top-up sought £5,218.21</li>"))
    #expect(
      figures.contains(
        "threshold, £6,000.00 for mainstream, since 1 April 2025: DfE notional SEN operational"))
  }

  /// 5,218.21 × 24 ÷ 38 = 3,295.7115….
  @Test("says what is sought for a part of the year beside the whole")
  func partOfYear() throws {
    var sample = SampleApplication()
    let basis = YearBasis(.weeks, divisorHundredths: 3800)
    sample.council.rule(.yearBasis, .yearBasis(basis), row: 8)
    sample.council.standing.part = try sample.council.terms.days.part(
      basis, from: CivilDate(2025, 4, 14), to: CivilDate(2025, 9, 28))
    sample.notes = [.partYear, .provisional]
    let page = page(try sample.paper)
    let figures = HTMLReader(page: page).section("figures")
    #expect(figures.contains("<dt>Top-up in the year</dt><dd><span class=\"amount\">£3,295.71"))
    #expect(figures.contains("£5,218.21 × 24 ÷ 38 weeks = £3,295.7115…"))
    #expect(page.contains("<p class=\"notice\">Provisional: a value that these figures use"))
  }

  @Test("lists each provision with columns that add up to the figures")
  func provision() throws {
    let lines = try table("Each provision", of: page(try SampleApplication().paper))
    #expect(
      lines.body.map { Array($0.dropFirst()) } == [
        ["TA2", "150", "38", "3", "£554.17", "£554.17", "No"],
        ["TA2", "900", "38", "1", "£9,975.00", "£9,975.00", "Yes"],
        ["Therapist", "30", "20", "1", "£161.54", "£161.54", "Yes"],
        ["no adult’s time", "", "", "1", "£200.00", "£200.00", "In part"],
        ["no adult’s time", "", "", "1", "£300.00", "£0.00", "No"],
        ["Mentor", "60", "38", "2", "£327.50", "£327.50", "Not stated"],
      ])
    #expect(lines.foot == ["All provision", "", "", "", "", "£11,518.21", "£11,218.21", ""])
    #expect(
      lines.body[0][0]
        == "Reading in a small groupfor outcome A1; in the group Robins; oak.csv row 2")
    #expect(
      lines.body[4][0]
        == "Breakfast cluboak.csv row 6£300.00 does not count: it is paid for from pupil-premium")
  }

  @Test("says of a line which money pays, which group it is in and when it runs")
  func lineFacts() throws {
    var sample = SampleApplication()
    sample.council.rule(.convenedGroup, .word(.full), row: 9)
    sample.add(
      "Club",
      ProvisionLine(
        role: sample.council.ta, time: ExplainedCouncil.minutes(60),
        weeks: Weeks(hundredths: 600), funding: .topUp, kind: .convened,
        from: CivilDate(2025, 6, 2), to: CivilDate(2025, 7, 18)))
    let lines = try table("Each provision", of: page(try sample.paper))
    #expect(
      lines.body.last?.first
        == "Clubin a group convened for this pupil; paid for from top-up; from 2 June 2025; "
        + "to 18 July 2025; oak.csv row 8")
  }

  @Test("sets what each outcome cost beside what came of it, each line once")
  func progress() throws {
    let outcomes = try table("What each outcome cost", of: page(try SampleApplication().paper))
    #expect(
      outcomes.body == [
        ["Cycle 2, the last, reviewed by 24 March 2025"],
        [
          "A1 Reads forty words a minuteReading in a small group", "Words a minute", "12", "40",
          "43", "Exceeded", "£554.17",
        ],
        [
          "A2 Works alone for ten minutesSupport in class", "Minutes", "4",
          "10because peers with the same start did", "6", "Partly met", "£9,975.00",
        ],
        [
          "A3 Asks for help in a sentenceSpeech and language programmeTablet with speech software",
          "Times a day", "0", "5", "5", "Met", "£361.54",
        ],
        ["Cycle 1, reviewed by 16 December 2024"],
        [
          "Z9 Comes into class calmlyno provision serves it", "Calm mornings of 5", "1", "4", "5",
          "Exceeded", "£0.00",
        ],
        [
          "A2 Works alone for ten minutesSupport in class", "Minutes", "2",
          "6because peers with the same start did", "4", "Partly met", "in cycle 2",
        ],
        ["Provision that serves no outcome"],
        ["Breakfast club", "", "", "", "", "", "£0.00"],
        ["Mentor", "", "", "", "", "", "£327.50"],
      ])
    #expect(outcomes.foot == ["All that counts", "", "", "", "", "", "£11,218.21"])
  }

  @Test("names an outcome that a line serves and the evidence does not have")
  func unknownOutcome() throws {
    var sample = SampleApplication()
    sample.add(
      "Typing", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 100)), outcome: "Q7")
    let outcomes = try table("What each outcome cost", of: page(try sample.paper))
    #expect(outcomes.body.last?.first == "Typingnames Q7, which is not in the evidence")
    #expect(outcomes.foot?.last == "£11,219.21")
  }

  @Test("dates assess, plan, do and review, one row for outcomes that went together")
  func cycles() throws {
    var paper = try SampleApplication().paper
    paper.application.outcomes[4].reviewed = nil
    let dates = try table("When each cycle", of: page(paper))
    let second = ["8 January 2025", "15 January 2025", "20 January 2025"]
    #expect(
      dates.body == [
        [
          "Cycle 1", "Z9, A2", "9 September 2024", "16 September 2024", "23 September 2024",
          "16 December 2024",
        ],
        ["Cycle 2", "A1, A2"] + second + ["24 March 2025"],
        ["Cycle 2", "A3"] + second + ["Not stated"],
      ])
    #expect(page(paper).contains("Cycle 2, the last, not yet reviewed"))
  }

  /// One-to-one: 900 × 38 + 30 × 20 minutes; shared: 150 × 38 + 60 × 38. 34,800 of 42,780 is
  /// 81.3%, and 10,136.54 of 11,018.21 is 92.0%.
  @Test("says how much of the adult time is one-to-one, in time and in money")
  func oneToOne() throws {
    let time = try table("Adult time", of: page(try SampleApplication().paper))
    #expect(
      time.body == [
        ["One-to-one", "34,800", "81%", "£10,136.54", "92%"],
        ["Shared with other pupils", "7,980", "19%", "£881.67", "8%"],
      ])
    #expect(time.foot == ["All adult time", "42,780", "100%", "£11,018.21", "100%"])
    #expect(page(try SampleApplication.below()).contains("<p>No adult’s time counts.</p>"))
  }

  @Test("adds up what would go if the pupil left")
  func ifLeft() throws {
    let leaving = try table("Countable cost, by whether", of: page(try SampleApplication().paper))
    #expect(
      leaving.body == [
        ["Yes", "2", "£10,136.54"], ["In part", "1", "£200.00"], ["No", "2", "£554.17"],
        ["Not stated", "1", "£327.50"],
      ])
    #expect(leaving.foot == ["All provision", "6", "£11,218.21"])
  }

  @Test("below the threshold says that the school meets all of it, with no alarm")
  func below() throws {
    let page = page(try SampleApplication.below())
    #expect(page.contains("<strong>The school meets all of this: £5,688.00</strong>"))
    #expect(page.contains("<dt>The school meets all of this</dt>"))
    #expect(!page.contains("<dt>Top-up sought</dt>"))
    for words in ["312.00", "how far", "short of", "claim", "entitle", "sorry", "invalid"] {
      #expect(!page.contains(words), "\(words)")
    }
  }

  @Test("uses no colour but those of reports, none of them red")
  func colours() throws {
    let paper = try SampleApplication().paper
    let reports = Set(Self.colours(in: ReportHTML.style.text + TrialHTML.style.text))
    for page in [page(paper), String(decoding: ParentsPageHTML.bytes(paper), as: UTF8.self)] {
      let used = Self.colours(in: page)
      #expect(used.count > 10)
      #expect(Set(used).subtracting(reports).isEmpty)
      for colour in ["color:red", "#f00", "#d4351c"] { #expect(!page.contains(colour)) }
    }
  }

  private static func colours(in page: String) -> [Substring] {
    page.split(separator: "#").dropFirst()
      .map { $0.prefix { $0.isHexDigit } }.filter { $0.count == 3 || $0.count == 6 }
  }
}
