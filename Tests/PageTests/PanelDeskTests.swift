import Documents
import Packing
import Tables
import Testing

@testable import Page

/// The pack of Scenarios/worked/panel-pack, whose figures its about.txt works by hand: cases 1 to 4
/// of the desk are K0601, K0603, K0602 and K0604.
@Suite("The panel's desk")
struct PanelDeskTests {
  private static let pack = "worked/panel-pack"

  @Test("saves the decisions and the pack that the command writes of the same files")
  func savesWhatTheCommandWrites() throws {
    var page = try PanelPage(scenario: Self.pack)
    let decisions = try Golden.bytes("worked/panel-pack/out/decisions.csv")
    #expect(page.press("save decisions").saved("decisions.csv") == decisions)
    let panel = try Golden.bytes("worked/panel-pack/out/panel.html")
    #expect(page.press("save panel").saved("panel.html") == panel)
    let zip = try #require(page.press("save pack").saved("panel-pack.zip"))
    for file in try ZipReader.files(in: zip, limit: 1 << 24) where file.name != "scores.csv" {
      #expect(file.bytes == (try Golden.bytes("worked/panel-pack/out/" + file.name)))
    }
  }

  @Test("lists each application with what is sought, and what that comes to")
  func lists() throws {
    let page = try PanelPage(scenario: Self.pack)
    let rows = page.last.live("panel-rows")
    #expect(rows.contains("£1,600.00") && rows.contains("£3,000.00") && rows.contains("£6,000.00"))
    #expect(page.last.live("panel-count") == "4 applications.")
    // 1,600 + 3,000 + 6,000 + 0 sought, and 4,500 decided of one.
    let foot = page.last.live("panel-foot")
    #expect(foot.contains("£10,600.00") && foot.contains("1 decided") && foot.contains("£4,500.00"))
  }

  @Test("sorts as the command orders an agenda")
  func sorts() throws {
    var page = try PanelPage(scenario: Self.pack)
    #expect(page.last.order == ["K0603", "K0601", "K0604", "K0602"])
    #expect(page.press("order top-up").order == ["K0603", "K0602", "K0601", "K0604"])
    #expect(page.last.desk.contains("class=\"number\" aria-sort=\"descending\""))
    #expect(page.press("order school").order == ["K0601", "K0603", "K0602", "K0604"])
  }

  @Test("filters by words, school, need and state, and says how many are shown")
  func filters() throws {
    var page = try PanelPage(scenario: Self.pack)
    #expect(page.edit("words", "lantern 5").order == ["K0602"])
    #expect(page.last.said == "1 of 4 applications shown.")
    _ = page.edit("words", "")
    #expect(page.edit("need", "ASD").order == ["K0604"])
    _ = page.edit("need", "")
    #expect(page.edit("state", "agreeInPart").order == ["K0603"])
    #expect(page.edit("school", "900003").order == [])
    #expect(page.press("show-all").order.count == 4)
  }

  @Test("takes a decision as it is typed, and undoes it")
  func decides() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    page.decide(1, day: "20/11/2025", "agree-in-part", amount: "1,200", "Speech: for two terms.")
    #expect(page.press("record 1").said == "Recorded: Agreed in part, £1,200.00.")
    #expect(page.press("save decisions").row("K0601,900001,2025") == Self.decided)
    // What was typed in one field is undone at once: the reason, then the amount.
    _ = page.press("undo")
    _ = page.press("undo")
    #expect(page.press("save decisions").row("K0601,900001,2025") == nil)
  }

  private static let decided =
    "K0601,900001,2025-11-20,agree-in-part,1200.00,,2025-04-01,2026-03-31,,Speech: for two terms.,"
    + "343,,,"

  @Test("says beside each field, and in a summary, what keeps a decision from being used")
  func faults() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    #expect(page.last.live("panel-errors").isEmpty)
    let answer = page.press("record 1")
    #expect(answer.bytes("focus:panel-errors") != nil)
    #expect(answer.live("panel-errors").contains("href=\"#d-1-reason\""))
    let blank = Fault(.blank, row: 0, column: "reason").words()
    #expect(answer.live("d-1-reason-error").contains(blank.message))
    #expect(answer.text("attribute:d-1-reason@aria-invalid") == "true")
    _ = page.edit("decision 1 decided", "20/11/2025")
    let half = page.edit("decision 1 decision", "agree-in-part")
    #expect(half.live("d-1-amount-error").contains("amount"))
    #expect(page.press("list").live("panel-rows").contains("Decision not finished"))
  }

  @Test("keeps a decision that cannot be used yet in the file that it saves")
  func keepsWhatIsTyped() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    _ = page.edit("decision 1 reason", "=half")
    #expect(
      page.press("save decisions").row("K0601,900001,,")
        == "K0601,900001,,,,,2025-04-01,2026-03-31,,'=half,343,,,")
  }

  @Test("says that an award above what was sought needs a reason")
  func awardsAbove() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    page.decide(1, day: "20/11/2025", "agree", amount: "2000", "More is needed.")
    let words = page.last.live("panel-words-of-award")
    // 2,000 - 1,600.
    #expect(words.contains("£400.00 more") && words.contains("the reason says why it is more"))
  }

  @Test("shows how far marks agree once every member has given all four")
  func marks() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 3")
    #expect(page.last.live("panel-marks").contains("1 of 2 members"))
    _ = page.press("member 0")
    // Member A's own marks alone, of which outcomes has none yet.
    #expect(page.last.desk.contains("id=\"m-3-efficient-3\" name=\"m-3-efficient\" value=\"3\""))
    let marked = page.edit("mark 3 outcomes", "2").live("panel-marks")
    #expect(marked.contains("1 to 3") && marked.contains("2 to 4"))
    #expect(
      page.press("save scores").row("K0602,900003,Member A") == "K0602,900003,Member A,3,3,3,2")
  }

  @Test("has a third member to wait for as soon as one marks")
  func waits() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    #expect(page.last.live("panel-marks").contains("2 to 5"))
    _ = page.edit("member", " Member C ")
    _ = page.press("member add")
    #expect(page.edit("mark 1 efficient", "4").live("panel-marks").contains("2 of 3 members"))
  }

  @Test("takes up marks that each member saved alone, the later in place of the earlier")
  func gathersMarks() throws {
    var page = try PanelPage(scenario: Self.pack)
    let header = "member,school,pupil,efficient,likely_to_succeed,evidence,outcomes\r\n"
    let given = header + "member a,900003,K0602,2,2,2,2\r\n"
    _ = page.give([PageFile(name: "scores.csv", bytes: Array(given.utf8))])
    #expect(page.last.desk.contains("1 row was put in place"))
    let saved = page.press("save scores")
    #expect(saved.row("K0602,900003,member a") == "K0602,900003,member a,2,2,2,2")
    #expect(saved.row("K0602,900003,Member B") == "K0602,900003,Member B,1,2,3,4")
  }

  @Test("goes on another day from all that it saved")
  func goesOn() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 1")
    page.decide(1, day: "2025-11-20", "decline", amount: "", "The school meets it.")
    let decisions = try #require(page.press("save decisions").saved("decisions.csv"))
    let work = try #require(page.press("save work").saved("panel-work.zip"))
    var later = PanelPage()
    _ = later.give([PageFile(name: "panel-work.zip", bytes: work)])
    #expect(later.press("save decisions").saved("decisions.csv") == decisions)
    #expect(later.press("list").live("panel-rows").contains("Declined"))
  }

  @Test("opens again as it was kept")
  func keeps() throws {
    var page = try PanelPage(scenario: Self.pack)
    _ = page.press("open 3")
    page.decide(3, day: "2025-11-21", "agree", amount: "", "As the plan says.")
    let again = page.reopened()
    #expect(again.last.desk.contains("Lantern Dale Primary Academy"))
    #expect(again.last.live("panel-state") == "Agreed, £3,000.00.")
  }

  @Test("starts from a made-up pack in one press")
  func sample() {
    var page = PanelPage()
    _ = page.press("sample")
    #expect(page.last.said == "4 applications are loaded.")
    #expect(page.press("open 1").bytes("paper:panel-sheet") != nil)
  }
}
