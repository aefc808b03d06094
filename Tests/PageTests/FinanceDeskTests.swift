import Documents
import Packing
import Testing

@testable import Page

/// A borough of two schools whose figures can be worked in the head.
///
/// P1 at 900001 has £7,000, P2 there £5,000; P1 at 900002 has £9,000, P3 there an hour a week at £10
/// for 38 weeks, £380. Above £6,000 that is £1,000 and £3,000.
enum SmallBorough {
  static let rates = file("rates.csv", "role,from,rate,per,source\nTA,2025-04-01,10,hour,made up\n")
  static let rules = file(
    "rules.csv",
    """
    rule,applies_to,from,value,source
    funding-year,,2025-04-01,2025-26,made up
    threshold,mainstream,2025-04-01,6000.00,made up
    weeks-per-year,,2025-04-01,38,made up

    """)
  static let north = file(
    "north.csv", "pupil,school,provision,cost\nP1,900001,Aid,7000\nP2,900001,Aid,5000\n")
  static let south = file(
    "south.csv",
    """
    pupil,school,provision,staff,minutes_per_week,cost
    P1,900002,Aid,,,9000
    P3,900002,Reading,TA,60,

    """)
  static let bad = file(
    "west.csv",
    """
    pupil,school,provision,staff,minutes_per_week,cost,comments
    P4,900003,Reading,TA,"12,5",,
    P4,900003,Reading,TA,60,,

    """)
  static let all = [rates, rules, north, south]

  static func file(_ name: String, _ text: String) -> PageFile {
    PageFile(name: name, bytes: Array(text.utf8))
  }

  static func inFolder(_ folder: String, _ files: [PageFile]) -> [PageFile] {
    files.map { PageFile(name: folder + "/" + $0.name, bytes: $0.bytes) }
  }
}

@Suite("The council finance desk")
struct FinanceDeskTests {
  private func borough(_ more: [PageFile] = []) -> FinancePage {
    var page = FinancePage()
    page.give(SmallBorough.all + more)
    return page
  }

  @Test("shows at once what was read and what it costs")
  func glance() {
    let page = borough()
    #expect(page.text.contains("Every row was read: 4 rows, 4 accepted and 0 rejected."))
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£4,000.00"))
    #expect(page.text.contains("<dt>School’s share</dt><dd>£17,380.00"))
    #expect(page.text.contains("<dt>Pupils above the threshold</dt><dd>2"))
    #expect(page.text.contains("of 4; for 2 pupils the school meets all of this"))
    #expect(page.said.hasSuffix("Top-up sought: £4,000.00."))
  }

  @Test("needs no file that the council baked into the page")
  func council() {
    var page = FinancePage(council: [SmallBorough.rates, SmallBorough.rules])
    page.give([SmallBorough.north])
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£1,000.00"))
    let dearer = SmallBorough.file(
      "rules.csv",
      "rule,applies_to,from,value,source\nfunding-year,,2025-04-01,2025-26,made up\n"
        + "threshold,mainstream,2025-04-01,4000.00,made up\n")
    page.give([dearer])
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£4,000.00"))
  }

  @Test("says why nothing can be costed, and what to do at the desk")
  func stopped() {
    var page = FinancePage()
    page.give([SmallBorough.north])
    #expect(page.text.contains("There is no rates.csv. Give the council’s, with the other files."))
    page.give([SmallBorough.rates])
    #expect(page.text.contains("No funding year is given. Write one under Funding year"))
    page.edit("year", "2025-26")
    #expect(page.live("fin-outcome")?.contains("£1,000.00") == true)
    #expect(page.text.contains("fin-view-totals"))
  }

  @Test("shows each fault with its file, its row, and what to write, and chooses among them")
  func faults() {
    var page = borough([SmallBorough.bad])
    #expect(page.text.contains("6 rows, 5 accepted and 1 rejected."))
    page.press("view faults")
    #expect(page.text.contains("Minutes per week is &quot;12,5&quot;, which is not a number."))
    #expect(page.text.contains("Write 12.5."))
    #expect(page.text.contains("unknown-column"))
    page.edit("severity", "error")
    #expect(page.text.contains("1 fault."))
    #expect(page.text.contains("not a number."))
    page.edit("severity", "warning")
    #expect(!page.text.contains("not a number."))
  }

  @Test("opens the note that check writes to a school")
  func note() {
    var page = borough([SmallBorough.bad])
    page.press("view faults")
    page.press("note notes/900003.txt")
    #expect(page.text.contains("Rejected, and in no total until corrected and sent again:"))
    page.press("save check notes/900003.txt")
    #expect(page.saved["notes/900003.txt"]?.isEmpty == false)
  }

  @Test("saves the rejected rows as their files write them")
  func rejected() throws {
    var page = borough([SmallBorough.bad])
    page.press("save batch rejected")
    let zip = try #require(page.saved["rejected-rows.zip"])
    let files = try ZipReader.files(in: zip, limit: 1 << 20)
    #expect(files.map { $0.name } == ["rejected-rows/rejected/west.csv"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self)
        == "pupil,school,provision,staff,minutes_per_week,cost,comments\n"
        + "P4,900003,Reading,TA,\"12,5\",,\n")
  }

  @Test("goes back to the files before with undo, and works them again")
  func undo() {
    var page = borough()
    page.press("remove south.csv")
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£1,000.00"))
    page.press("undo")
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£4,000.00"))
    page.press("redo")
    #expect(page.text.contains("<dt>Top-up sought</dt><dd>£1,000.00"))
  }

  @Test("is as it was when its page is opened again")
  func again() {
    var desk = FinanceDesk()
    var answer = PageAnswer()
    let council = CouncilPack()
    _ = desk.take(.give(key: "files", files: SmallBorough.all), council, &answer)
    _ = desk.take(.press("view totals"), council, &answer)
    _ = desk.take(.edit(field: "day", text: "31/12/2025"), council, &answer)
    var other = FinanceDesk()
    other.open(place: desk.place, files: desk.files, council)
    other.wake(council)
    #expect(other.frame(council).text == desk.frame(council).text)
    #expect(other.files == desk.files)
  }

  @Test("starts from a made-up borough that has faults to show")
  func sample() {
    var page = FinancePage()
    page.press("sample")
    #expect(page.text.contains("Every row was read: 132 rows, 124 accepted and 8 rejected."))
    page.press("view faults")
    for id in ["not-a-number", "role-not-on-card", "wrong-check-letter", "unknown-column"] {
      #expect(page.text.contains(id))
    }
    page.press("view papers")
    #expect(page.text.contains("statements/"))
    let paper = page.last.first { $0.name == "paper:fin-paper" }
    #expect(paper.map { String(decoding: $0.body.prefix(15), as: UTF8.self) } == "<!DOCTYPE html>")
  }
}
