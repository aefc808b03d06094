import Documents
import Foundation
import Packing
import Testing

@testable import Page

@Suite("The council finance desk")
struct FinanceDeskTests {
  @Test("shows the sample's counts, faults and totals in one press")
  func sample() {
    var page = FinancePage()
    page.press("sample")
    print(page.text)
    #expect(page.text.contains("Every row was read"))
    for view in ["totals", "faults", "trial", "papers", "save", "files"] {
      page.press("view " + view)
      print("=====", view)
      print(page.text)
    }
  }
  @Test func makePage() throws {
    let path = "/tmp/help/finance/.build-wasm/wasm32-unknown-none-wasm/release/CalculatorWasm.wasm"
    guard ProcessInfo.processInfo.environment["MAKE"] != nil else { return }
    let module = Array(try Data(contentsOf: URL(filePath: path)))
    let bytes = PageShell.bytes(module: Deflate.compressed(module), council: "", files: [])
    try Data(bytes).write(to: URL(filePath: "/tmp/fin/page.html"))
  }
}
