import Applications
import Costing
import Documents
import Testing

@Suite("What a panel's pack shows to whom")
struct PanelHiddenTests {
  @Test("the borough's quartiles in words and figures, and how many pupils")
  func comparison() throws {
    let page = PanelSheetTests.sheet(
      try SamplePanel.panelCase(comparison: SamplePanel.comparison))
    let table = try #require(page.table("Cost of 10 pupils with SLCN as the primary need"))
    #expect(table.body == [["£11,218.21", "£4,250.00", "£6,500.00", "£8,750.00", "10"]])
    #expect(
      page.words.contains(
        "The box runs from £4,250.00 to £8,750.00, and the median is £6,500.00."))
  }

  @Test(
    "why there is no comparison, and then no figure of the borough",
    arguments: [
      (Comparison.notShown(.tooFew), "Fewer than ten pupils have SLCN as the primary need in the"),
      (.notShown(.needNotStated), "pupils.csv does not state the pupil’s primary need"),
      (.notShown(.phaseNotStated), "schools.csv does not state the school’s phase"),
    ])
  func noComparison(_ comparison: Comparison, _ why: String) throws {
    let page = PanelSheetTests.sheet(try SamplePanel.panelCase(comparison: comparison))
    #expect(page.words.contains(why))
    #expect(!page.words.contains("edian") && !page.text.contains("<svg"))
  }

  @Test("members' range and agreement, and no member's name")
  func scores() throws {
    let page = PanelSheetTests.sheet(try SamplePanel.panelCase(scores: SamplePanel.apart))
    let table = try #require(page.table("Marks from 1 to 5, the least and the most, of 3 members"))
    #expect(
      table.body == [
        ["Efficient", "4", "All the same"], ["Likely to succeed", "3 to 4", "Within one mark"],
        ["Evidence", "2 to 5", "Apart"], ["Outcomes", "2 to 5", "Apart"],
      ])
    for member in SamplePanel.members { #expect(!page.words.contains(member)) }
  }

  @Test("how many members have marked, and no mark, until all have")
  func waiting() throws {
    let scores = [
      SamplePanel.score("Chair", [1, 1, 1, 1]), SamplePanel.score("Health", [5, 5, 5, 5]),
    ]
    let page = PanelSheetTests.sheet(
      try SamplePanel.panelCase(scores: ScoreSummary(scores, panel: SamplePanel.members)))
    #expect(
      page.words.contains(
        "2 of 3 members have marked this application. Marks are shown once all have."))
    #expect(page.table("Marks from") == nil)
    #expect(!page.words.contains("1 to 5") && !page.words.contains("marks are apart"))
  }

  @Test("free text as it was typed, never run")
  func hostile() throws {
    var paper = try SampleApplication().paper
    paper.application.schoolName = SampleReport.hostileName
    paper.application.application?.reason = SampleReport.hostileName
    var decision = SamplePanel.decision(.agree)
    decision.reason = SampleReport.hostileName
    decision.band = SampleReport.hostileName
    let page = PanelPage(
      PanelHTML.bytes(
        SamplePanel.pack([
          try SamplePanel.panelCase("<b>\u{202E}1", paper: paper, decisions: [decision]),
          try SamplePanel.panelCase("=A1", paper: paper),
        ])))
    #expect(!page.text.contains("<script") && !page.text.contains("\u{202E}"))
    #expect(page.text.contains("<bdi>&lt;b&gt;[U+202E]1</bdi>"))
    #expect(page.text.contains("<bdi>=A1</bdi>"))
    #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;"))
  }

  @Test("that it is internal, on the screen and on every printed page")
  func internalMark() throws {
    let pack = SamplePanel.pack([try SamplePanel.panelCase(), try SamplePanel.panelCase("A8")])
    for page in [PanelPage(PanelHTML.bytes(pack)), PanelPage(PanelHTML.agenda(pack))] {
      #expect(page.words.contains("Internal: about children."))
      #expect(page.text.contains("@bottom-left{content:\"Internal: about children\""))
    }
    let sheet = PanelPage(PanelHTML.sheet(pack, 2, agenda: "agenda.html"))
    #expect(sheet.words.contains("Internal: about one child"))
    #expect(sheet.text.contains("@bottom-left{content:\"Internal: about one child\""))
  }

  @Test("each case on paper of its own, and every id once")
  func pages() throws {
    let page = PanelPage(PanelHTML.bytes(SamplePanel.pack(try PanelAgendaTests.cases)))
    #expect(page.text.contains(".sheet{break-before:page}"))
    #expect(page.values(of: "class").filter { $0 == "sheet" }.count == 4)
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let links = Set(page.values(of: "href")).map { String($0.dropFirst()) }
    #expect(Set(links) == ["agenda", "case-1", "case-2", "case-3", "case-4"])
    #expect(Set(links).isSubset(of: ids))
  }
}
