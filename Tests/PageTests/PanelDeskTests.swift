import Foundation
import Testing

@testable import Page

@Suite("The panel's desk")
struct PanelDeskTests {
  @Test("saves the decisions and the pack that the command writes of the same files")
  func savesWhatTheCommandWrites() throws {
    var page = try PanelPage(scenario: "worked/panel-pack")
    let golden = try Golden.bytes("worked/panel-pack/out/decisions.csv")
    #expect(page.press("save decisions").saved("decisions.csv") == golden)
    let panel = try Golden.bytes("worked/panel-pack/out/panel.html")
    #expect(page.press("save panel").saved("panel.html") == panel)
  }
}
