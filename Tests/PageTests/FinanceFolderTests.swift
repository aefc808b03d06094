import Packing
import Testing

@testable import Page

@Suite("Files given to the finance desk")
struct FinanceFolderTests {
  private typealias Borough = SmallBorough

  private func topUp(_ drops: [[PageFile]]) -> String {
    var page = FinancePage()
    for drop in drops { page.give(drop) }
    let parts = page.text.split(separator: "<dt>Top-up sought</dt><dd>", maxSplits: 1)
    return parts.count < 2 ? "" : String(parts[1].prefix { $0 != "<" })
  }

  private func zip(_ name: String, _ files: [PageFile]) throws -> PageFile {
    var writer = ZipWriter()
    for file in files { try writer.add(PackedFile(name: file.name, bytes: file.bytes)) }
    return PageFile(name: name, bytes: writer.finished())
  }

  @Test("come to the same loose, in a folder, in its sub-folder returns and in a ZIP file")
  func ways() throws {
    let council = [Borough.rates, Borough.rules]
    let returns = Borough.inFolder("returns", [Borough.north, Borough.south])
    let drops: [[[PageFile]]] = [
      [Borough.all], Borough.all.map { [$0] }, [Borough.inFolder("borough", Borough.all)],
      [council + returns], [Borough.inFolder("borough", council + returns)],
      [[try zip("all.zip", Borough.all)]],
      [[try zip("all.zip", Borough.inFolder("borough", council + returns))]],
      [council, [try zip("north.zip", [Borough.north]), try zip("south.zip", [Borough.south])]],
    ]
    for drop in drops { #expect(topUp(drop) == "£4,000.00") }
  }

  @Test("of one name in several folders are all read, given together or one after another")
  func oneName() {
    let north = Borough.file("provision.csv", text(Borough.north))
    let south = Borough.file("provision.csv", text(Borough.south))
    let council = [Borough.rates, Borough.rules]
    let (one, other) = (Borough.inFolder("north", [north]), Borough.inFolder("south", [south]))
    #expect(topUp([council + one + other]) == "£4,000.00")
    #expect(topUp([council, one, other]) == "£4,000.00")
  }

  @Test("replace one of the same name")
  func replaced() {
    let better = Borough.file("north.csv", "pupil,school,provision,cost\nP1,900001,Aid,8000\n")
    #expect(topUp([Borough.all, [better]]) == "£5,000.00")
  }

  @Test("are said where they are not read, with what to do")
  func unread() {
    var page = FinancePage()
    page.give(
      Borough.all + [
        Borough.file("east.xlsx", "PK"), Borough.file("letter.pdf", "PDF"),
        Borough.file("old/north.csv", text(Borough.north)),
      ])
    page.press("view files")
    #expect(page.text.contains("east.xlsx is a workbook, which topup does not read."))
    #expect(page.text.contains("letter.pdf is not a CSV file, and is not read."))
  }

  @Test("with markup in their names show it as text")
  func inert() {
    var page = FinancePage()
    page.give(Borough.all + [Borough.file("<img src=x onerror=alert(1)>.csv", text(Borough.north))])
    page.press("view files")
    #expect(page.text.contains("&lt;img src=x"))
    #expect(!page.text.contains("<img"))
  }

  @Test("are listed with what each was taken for and its rows")
  func listed() {
    var page = FinancePage()
    page.give(Borough.all + [Borough.bad])
    page.press("view files")
    #expect(
      page.text.contains(
        "<bdi>west.csv</bdi></th><td>provision</td><td class=\"number\">2</td>"
          + "<td class=\"number\">1</td><td class=\"number\">1</td>"))
    #expect(page.text.contains("<bdi>rates.csv</bdi></th><td>the council’s rates</td>"))
  }

  @Test("that are damaged are told, and nothing else is lost")
  func damaged() {
    var page = FinancePage()
    page.give(Borough.all + [Borough.file("south.zip", "PK nothing")])
    #expect(page.text.contains("south.zip: "))
    #expect(page.text.contains("£4,000.00"))
  }

  private func text(_ file: PageFile) -> String { String(decoding: file.bytes, as: UTF8.self) }
}
