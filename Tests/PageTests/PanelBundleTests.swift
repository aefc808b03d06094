import Testing

@testable import Page

@Suite("Applications that schools sent, at the panel's desk")
struct PanelBundleTests {
  private static func bundle(_ scenario: String, as name: String = "application.json") throws
    -> PageFile
  {
    PageFile(name: name, bytes: try Golden.input("worked/\(scenario)/application.json"))
  }

  @Test("comes out the same, with its code")
  func isTheSame() throws {
    var page = PanelPage()
    _ = page.give([try Self.bundle("verify-the-same")])
    #expect(page.last.live("panel-rows").contains("£354.44"))
    let sheet = page.press("open 1").desk
    #expect(sheet.contains("comes out the same"))
  }

  @Test("is all that is read of the files that topup wrote beside it")
  func withItsPapers() throws {
    var page = PanelPage()
    let papers = ["application.html", "checks.csv", "contents.csv", "missing.csv", "parents.html"]
    _ = page.give(
      [try Self.bundle("verify-the-same")]
        + (papers + ["topup-output.txt"]).map { PageFile(name: $0, bytes: Array("check\n".utf8)) })
    #expect(page.last.live("panel-rows").contains("£354.44"))
    #expect(page.last.said == "1 application is loaded.")
  }

  @Test("is shown with what differs where it was changed, in the words of verify")
  func isChanged() throws {
    var page = PanelPage()
    _ = page.give([try Self.bundle("verify-a-figure-changed")])
    #expect(page.last.live("panel-rows").contains("Does not come out the same"))
    let sheet = page.press("open 1").desk
    #expect(sheet.contains("results.top_up_pence is 45444, and comes to 35444"))
    #expect(sheet.contains("has been changed since it was made: its SHA-256 is another"))
  }

  @Test("is decided, and its decision saved")
  func isDecided() throws {
    var page = PanelPage()
    _ = page.give([try Self.bundle("verify-the-same")])
    _ = page.press("open 1")
    page.decide(1, day: "2026-01-15", "agree", amount: "", "For the rest of the year.")
    #expect(page.press("record 1").said == "Recorded: Agreed, £354.44.")
    #expect(page.press("save decisions").row("K0509")?.contains("agree") == true)
  }

  @Test("is marked")
  func isMarked() throws {
    var page = PanelPage()
    _ = page.give([try Self.bundle("verify-the-same")])
    _ = page.press("open 1")
    _ = page.edit("member", "Member A")
    _ = page.press("member add")
    for question in ["efficient", "likely_to_succeed", "evidence", "outcomes"] {
      _ = page.edit("mark 1 \(question)", "4")
    }
    #expect(page.last.live("panel-marks").contains("All the same"))
  }

  @Test("stands beside the borough's files, which it is compared with")
  func besideTheFolder() throws {
    var page = try PanelPage(scenario: "worked/panel-pack")
    _ = page.give([try Self.bundle("verify-the-same")])
    #expect(page.last.live("panel-count") == "5 applications.")
  }

  @Test("is not used twice, and what cannot be used says what to do")
  func isNotUsedTwice() throws {
    var page = PanelPage()
    _ = page.give([
      try Self.bundle("verify-the-same", as: "one.json"),
      try Self.bundle("verify-a-figure-changed", as: "two.json"),
      PageFile(name: "list.xlsx", bytes: [0x50, 0x4B]), PageFile(name: "a.json", bytes: [0x7B]),
      PageFile(name: "b.zip", bytes: [0x50, 0x4B]),
    ])
    #expect(page.last.live("panel-count") == "1 application.")
    let desk = page.last.desk
    for words in ["Take one of the two away", "Save it as CSV UTF-8", "is not JSON", "ZIP file"] {
      #expect(desk.contains(words))
    }
  }
}
