import Documents
import Testing

@testable import Page

@Suite("The page as one file")
struct PageShellTests {
  private static func text(module: [UInt8] = [1], council: String = "", _ files: [PageFile] = [])
    -> String
  {
    String(
      decoding: PageShell.bytes(module: module, council: council, files: files), as: UTF8.self)
  }

  @Test("is known for a page of topup's by how it starts")
  func mark() {
    #expect(PageShell.bytes(module: [], council: "", files: []).starts(with: PageShell.mark))
  }

  @Test("holds what a council's name says as text, and never as markup")
  func name() {
    let text = Self.text(council: "</title><script>alert(1)</script>")
    #expect(text.contains("<title>topup: &lt;/title&gt;&lt;script&gt;"))
    #expect(!text.contains("alert(1)</script>"))
  }

  @Test("holds a council's files so that no byte of them can end the script they are in")
  func files() {
    let evil = PageFile(name: "rates.csv", bytes: Array("</script><img src=x>".utf8))
    #expect(!Self.text([evil]).contains("<img"))
  }

  @Test("holds a module's bytes so that none can end the script or be read as another")
  func module() {
    let bytes: [UInt8] = [0, 10, 13, 60, 61, 64, 128, 255]
    let page = PageShell.bytes(module: bytes, council: "", files: [])
    let held = Array("id=\"module\">=@\n=M=|=}@".utf8) + [128, 255] + Array("</script>".utf8)
    #expect(page.firstRange(of: held) != nil)
    #expect(Self.text().contains("<meta charset=\"windows-1252\">"))
  }

  @Test("is ASCII but for the module, so that its charset changes no word")
  func ascii() {
    let page = PageShell.bytes(module: [], council: "Llŷn", files: [])
    #expect(page.allSatisfy { $0 < 0x80 })
    #expect(Self.text(council: "Llŷn").contains("<title>topup: Ll&#375;n</title>"))
    #expect((PageScript.text.text + PageStyle.text.text).unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("lets nothing be fetched, sent or run but its own script and style")
  func policy() throws {
    let text = Self.text()
    let start = try #require(text.firstRange(of: "Security-Policy\" content=\""))
    let policy = text[start.upperBound...].prefix { $0 != "\"" }
    #expect(policy.hasPrefix("default-src &#39;none&#39;; script-src &#39;sha256-"))
    #expect(!policy.contains("unsafe-inline"))
    #expect(!policy.contains("http"))
  }
}
