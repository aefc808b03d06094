import Applications
import Borough
import Costing
import Testing

@testable import Documents

@Suite("A case's sheet")
struct PanelSheetTests {
  static func sheet(_ panelCase: PanelCase) -> PanelPage {
    PanelPage(PanelHTML.sheet(SamplePanel.pack([panelCase]), 1, agenda: "agenda.html"))
  }

  /// The five amounts and the notes under them.
  static func five(_ panelCase: PanelCase) -> [String] {
    let headlines = sheet(panelCase).text.split(separator: "class=\"headlines five\"")[1]
    return headlines.split(separator: "</dl>")[0].split(separator: "<dd>").dropFirst().map {
      PanelPage(Array("<body><\($0.split(separator: "</dd>")[0])".utf8)).words
    }
  }

  @Test("shows what is known before a decision")
  func undecided() throws {
    #expect(
      Self.five(try SamplePanel.panelCase()) == [
        "£11,218.21 what counts of £11,518.21", "£6,000.00 what the school meets first",
        "£5,218.21 cost beyond the threshold", "– not yet decided", "– once it is decided",
      ])
  }

  @Test("shows an award, what it leaves, and the decision with its reason")
  func awarded() throws {
    var decision = SamplePanel.decision(.agreeInPart, pence: 300_000)
    decision.from = CivilDate(2025, 4, 1)
    decision.reviewBy = CivilDate(2026, 3, 1)
    let panelCase = try SamplePanel.panelCase(decisions: [decision])
    #expect(
      Self.five(panelCase).suffix(2) == [
        "£3,000.00 agreed in part on 2 June 2025", "£2,218.21 sought, not awarded",
      ])
    let words = Self.sheet(panelCase).words
    #expect(
      words.contains(
        "Agreed in part on 2 June 2025 : £3,000.00, from 1 April 2025. To be reviewed by "
          + "1 March 2026. The panel asks for a plan to share the support. It thanks the school."))
    #expect(!words.contains("more than was sought"))
  }

  @Test("warns of an award above what was sought")
  func awardOver() throws {
    let panelCase = try SamplePanel.panelCase(
      decisions: [SamplePanel.decision(.agree, pence: 600_000)])
    #expect(Self.five(panelCase).last == "£0.00 £781.79 more than was sought")
    #expect(
      Self.sheet(panelCase).words.contains(
        "The award is £781.79 more than was sought. That needs a reason"))
  }

  @Test("says below the threshold that the school meets all of it")
  func below() throws {
    let panelCase = try SamplePanel.panelCase(paper: SampleApplication.below())
    #expect(Self.five(panelCase)[2] == "£0.00 the school meets all of the cost")
    #expect(Self.sheet(panelCase).words.contains("The school meets all of this: £5,688.00"))
  }

  /// 5,218.21 × 24 ÷ 38 = 3,295.7115….
  @Test("compares an award with what is sought in the year, where it runs for a part")
  func partOfYear() throws {
    var sample = SampleApplication()
    let basis = YearBasis(.weeks, divisorHundredths: 3800)
    sample.council.rule(.yearBasis, .yearBasis(basis), row: 8)
    sample.council.standing.part = try sample.council.terms.days.part(
      basis, from: CivilDate(2025, 4, 14), to: CivilDate(2025, 9, 28))
    sample.notes = [.partYear]
    let panelCase = try SamplePanel.panelCase(
      paper: sample.paper, decisions: [SamplePanel.decision(.agree, pence: 300_000)])
    #expect(
      Self.five(panelCase)[2...] == [
        "£3,295.71 in the year; £5,218.21 in a whole one", "£3,000.00 agreed on 2 June 2025",
        "£295.71 sought, not awarded",
      ])
  }

  @Test("shows what is sought in a whole year while only a decision can start it")
  func awaitsDecision() throws {
    var sample = SampleApplication()
    sample.council.rule(.topUpStart, .word(.decision), row: 8)
    let basis = YearBasis(.weeks, divisorHundredths: 3800)
    sample.council.standing.part = try sample.council.terms.days.part(
      basis, from: CivilDate(2026, 4, 1), to: CivilDate(2026, 3, 31))
    sample.notes = [.partYear, .notStarted]
    let paper = try sample.paper
    #expect(paper.application.cost.topUpInYear == .zero)
    let panelCase = try SamplePanel.panelCase(paper: paper)
    #expect(
      Self.five(panelCase)[2] == "£5,218.21 in a whole year: it runs from the decision")
    #expect(panelCase.figures.topUpSought == Money(pence: 521_821))
  }

  @Test("groups the checks by answer, what is not met first")
  func checks() throws {
    let table = try #require(
      Self.sheet(try SamplePanel.panelCase()).table("Checks by answer"))
    #expect(
      table.caption
        == "Checks by answer: not met 2, cannot tell 1, met 1, not needed 1, does not apply 1")
    #expect(
      table.body.map { $0[0] } == [
        "Not met", "Parents and pupil contribute",
        "A specialist is involved where progress is little", "Cannot tell",
        "Adults are not over-booked", "Met", "Two cycles of assess, plan, do, review",
        "Not needed", "Staff are trained for it", "Does not apply", "Provision matches the plan",
      ])
    #expect(
      table.body[1].suffix(2) == [
        "Nothing is stated of what the pupil contributes.",
        "Write what the pupil does towards the outcomes."
          + "supplied by: the pupil, through the SENCO",
      ])
  }

  @Test("has cost beside progress, one-to-one, what would go, and the working")
  func parts() throws {
    let page = Self.sheet(try SamplePanel.panelCase())
    #expect(try #require(page.table("What each outcome cost")).foot?.last == "£11,218.21")
    #expect(page.words.contains("92% of what it costs"))
    #expect(
      try #require(page.table("Countable cost, by whether")).body[0]
        == ["Yes", "2", "£10,136.54"])
    #expect(page.words.contains("Every step from provision to top-up"))
  }

  @Test("names an award of an earlier application")
  func earlierAward() throws {
    let earlier = SamplePanel.decision(.agree, pence: 250_000, day: CivilDate(2024, 6, 3))
    let panelCase = try SamplePanel.panelCase(decisions: [earlier])
    #expect(
      Self.sheet(panelCase).words.contains(
        "Award before this £2,500.00, decided on 3 June 2024"))
    #expect(Self.five(panelCase)[3] == "– not yet decided")
  }
}
