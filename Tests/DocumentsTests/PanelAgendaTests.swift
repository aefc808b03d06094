import Applications
import Costing
import Documents
import Testing

@Suite("A panel's agenda")
struct PanelAgendaTests {
  /// Cases 1 to 4 in the order of the day: open, agreed in part, declined below the threshold, and
  /// put off.
  static var cases: [PanelCase] {
    get throws {
      [
        try SamplePanel.panelCase(
          "A1", submitted: CivilDate(2025, 4, 1), comparison: SamplePanel.comparison,
          scores: SamplePanel.apart),
        try SamplePanel.panelCase(
          "A2", submitted: CivilDate(2025, 4, 2),
          decisions: [SamplePanel.decision(.agreeInPart, pence: 300_000)]),
        try SamplePanel.panelCase(
          "A3", submitted: CivilDate(2025, 4, 3), paper: SampleApplication.below(),
          decisions: [SamplePanel.decision(.decline)]),
        try SamplePanel.panelCase(
          "A4", submitted: CivilDate(2025, 4, 4), decisions: [SamplePanel.decision(.deferred)]),
      ]
    }
  }

  @Test("has the five figures of each case, blank until it is decided, and their totals")
  func figures() throws {
    let page = PanelPage(PanelHTML.agenda(SamplePanel.pack(try Self.cases)))
    let table = try #require(page.table("Cases in the order of the day submitted"))
    #expect(
      table.body.map { Array($0.suffix(6)) } == [
        ["£11,218.21", "£6,000.00", "£5,218.21", "", "", "2"],
        ["£11,218.21", "£6,000.00", "£5,218.21", "£3,000.00", "£2,218.21", "2"],
        ["£5,688.00", "£6,000.00", "£0.00", "£0.00", "£0.00", "2"],
        ["£11,218.21", "£6,000.00", "£5,218.21", "", "", "2"],
      ])
    #expect(
      table.foot?.suffix(6)
        == ["£39,342.63", "", "£15,654.63", "£3,000.00", "£2,218.21", "8"])
    #expect(
      table.body[0].prefix(6)
        == ["Case 1", "A1", "Oak Primary 123456", "SLCN", "3", "1 April 2025"])
  }

  @Test("does not depend on the order in which cases come", arguments: AgendaOrder.allCases)
  func anyOrder(_ order: AgendaOrder) throws {
    let cases = try Self.cases
    #expect(
      PanelHTML.bytes(SamplePanel.pack(cases.reversed(), order: order))
        == PanelHTML.bytes(SamplePanel.pack(cases, order: order)))
  }

  @Test("lists the cases worth talking about with the reasons, the most first")
  func talk() throws {
    let earlier = SamplePanel.decision(.agree, pence: 250_000, day: CivilDate(2024, 6, 3))
    var cases = try Self.cases
    cases.append(
      try SamplePanel.panelCase("A0", submitted: CivilDate(2025, 3, 31), decisions: [earlier]))
    let page = PanelPage(PanelHTML.agenda(SamplePanel.pack(cases)))
    let words = HTMLReader(page: page.text).section("talk")
    let expected = [
      "Case 2</a>",
      "Members’ marks are apart: evidence 2 to 5; outcomes 2 to 5.",
      "2 checks are not met: Parents and pupil contribute; A specialist is involved where "
        + "progress is little.",
      "1 check cannot be answered: Adults are not over-booked.",
      "The cost, £11,218.21, is in the top quarter for the same need and phase: above £8,750.00.",
      "Case 1</a>",
      "2 checks are not met",
      "The top-up sought, £5,218.21, is £2,718.21 more than the award before it, £2,500.00.",
      "Case 5</a>",
    ]
    var rest = words[...]
    for sentence in expected {
      let found = try #require(rest.firstRange(of: sentence), "\(sentence)")
      rest = rest[found.upperBound...]
    }
    #expect(!words.contains("Case 3</a>") && !words.contains("Case 4</a>"))
  }

  @Test("says so where nothing stands out, or where there is no case")
  func nothing() throws {
    let decided = Array(try Self.cases[1...2])
    #expect(
      PanelPage(PanelHTML.agenda(SamplePanel.pack(decided))).words
        .contains("Nothing stands out in the cases that are not yet decided."))
    #expect(
      PanelPage(PanelHTML.agenda(SamplePanel.pack([]))).words.contains("There is no application."))
  }

  @Test("links to a file a case, whose name holds no pupil")
  func folder() throws {
    let cases = try (0..<12).map {
      try SamplePanel.panelCase("B343200126001", school: 100_000 + Int64($0))
    }
    let pack = SamplePanel.pack(cases)
    #expect(pack.sheetName(3) == "sheet-03.html")
    let links = PanelPage(PanelHTML.agenda(pack)).values(of: "href")
    #expect(Set(links) == Set((1...12).map { pack.sheetName($0) }))
    let sheet = PanelPage(PanelHTML.sheet(pack, 3, agenda: "agenda.html"))
    #expect(sheet.values(of: "href") == ["agenda.html"])
    #expect(sheet.words.contains("Case 3: Oak Primary (100002)"))
  }
}
