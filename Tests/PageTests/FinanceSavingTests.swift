import Documents
import Foundation
import Packing
import Testing

@testable import Page

@Suite("The finance desk saves")
struct FinanceSavingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var scenario: String
    var verb = "batch"
    /// Its sub-folders that are not of the run.
    var without: [String] = []
    var earlier = ""
    var year = ""
    var day = ""
    var testDescription: String { "\(verb) of \(scenario)" }
  }

  static let cases = [
    Case(scenario: "borough"),
    Case(scenario: "worked/finance-year", day: "2025-12-31"),
    Case(scenario: "worked/finance-matching"),
    Case(scenario: "worked/check-to-a-folder", verb: "check", year: "2025-26"),
    Case(
      scenario: "worked/movement-each-reason", without: ["last-month"], earlier: "last-month"),
    Case(scenario: "worked/publish-small-numbers", verb: "publish"),
    Case(scenario: "worked/publish-top-up-of-few", verb: "publish"),
    Case(scenario: "worked/publish-too-few", verb: "publish"),
  ]

  @Test("all that the command writes, byte for byte, in one ZIP file", arguments: cases)
  func whole(_ one: Case) throws {
    var page = FinancePage()
    page.give(try FinanceGoldens.scenario(one.scenario, without: one.without))
    if !one.earlier.isEmpty {
      page.give(
        try FinanceGoldens.scenario(one.scenario, folder: one.earlier), to: "earlier")
    }
    if !one.year.isEmpty { page.edit("year", one.year) }
    if !one.day.isEmpty { page.edit("day", one.day) }
    page.press("save \(one.verb)")
    try expect(page, "topup-\(one.verb)", toBeAllOf: one.scenario)
  }

  @Test("a trial of whole files of rules as the command writes it")
  func trial() throws {
    let name = "worked/trial-to-a-folder"
    var page = FinancePage()
    page.give(try FinanceGoldens.scenario(name, without: ["tried"]))
    page.press("view trial")
    page.edit("tolerance", "£200")
    let tried = try FinanceGoldens.scenario(name, folder: "tried")
    page.give(tried.filter { $0.name == "new-rules.csv" }, to: "tried")
    page.give(tried.filter { $0.name != "new-rules.csv" }, to: "tried")
    page.press("save trial")
    try expect(page, "topup-trial", toBeAllOf: name)
  }

  @Test("one file by itself with the same bytes")
  func one() throws {
    var page = FinancePage()
    page.give(try FinanceGoldens.scenario("borough"))
    page.press("view save")
    page.press("save batch finance/journal.csv")
    let wanted = try FinanceGoldens.written("borough")["finance/journal.csv"]
    #expect(page.saved["finance/journal.csv"] == wanted)
  }

  @Test("the mark for Excel and every line where they are ticked")
  func switches() throws {
    var page = FinancePage()
    page.give(try FinanceGoldens.scenario("borough"))
    page.press("view save")
    page.edit("excel", "yes")
    page.edit("lines", "yes")
    page.press("save batch totals.csv")
    let plain = try #require(try FinanceGoldens.written("borough")["totals.csv"])
    #expect(page.saved["totals.csv"] == [0xEF, 0xBB, 0xBF] + plain)
    page.press("save batch lines.csv")
    #expect(page.saved["lines.csv"]?.isEmpty == false)
  }

  private func expect(
    _ page: FinancePage, _ name: String, toBeAllOf scenario: String
  ) throws {
    let zip = try #require(page.saved[name + ".zip"])
    let packed = try ZipReader.files(in: zip, limit: 1 << 30)
    var found: [String: [UInt8]] = [:]
    for file in packed { found[String(file.name.dropFirst(name.count + 1))] = file.bytes }
    let wanted = try FinanceGoldens.written(scenario)
    #expect(found.keys.sorted() == wanted.keys.sorted())
    for (name, bytes) in wanted where found[name] != bytes {
      Issue.record("\(name) differs")
    }
  }
}
