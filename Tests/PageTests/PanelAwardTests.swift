import Packing
import Testing

@testable import Page

@Suite("Awards and letters at the panel's desk")
struct PanelAwardTests {
  @Test(
    "are what the command writes of the same files",
    arguments: [
      ("award-pro-rata", "pro-rata"), ("award-by-priority", "priority"),
    ])
  func awards(scenario: String, method: String) throws {
    var page = try PanelPage(scenario: "worked/" + scenario)
    _ = page.press("awards")
    _ = page.edit("pot amount", "10000")
    _ = page.edit("pot method", method)
    _ = page.press("share")
    for name in ["awards.csv", "awards.html"] {
      let golden = try Golden.bytes("worked/\(scenario)/out/\(name)")
      #expect(page.press("save " + name).saved(name) == golden)
    }
  }

  @Test("say what is wrong with a pot")
  func potFault() throws {
    var page = try PanelPage(scenario: "worked/award-pro-rata")
    _ = page.press("awards")
    _ = page.edit("pot amount", "ten")
    #expect(page.press("share").live("panel-awards-said").contains("ten"))
    #expect(page.press("save awards.csv").saved("awards.csv") == nil)
  }

  @Test("tell of each decision as the command's letters do")
  func letters() throws {
    var page = try PanelPage(scenario: "worked/letters-of-each-decision")
    let zip = try #require(page.press("letters").saved("letters.zip"))
    let letters = try ZipReader.files(in: zip, limit: 1 << 24)
    #expect(letters.count > 3)
    for file in letters where file.name != "topup-output.txt" {
      #expect(file.bytes == (try Golden.bytes("worked/letters-of-each-decision/out/" + file.name)))
    }
  }
}
