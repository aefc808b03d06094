import Borough
import Testing

@testable import Documents

@Suite("Choosing among many schools") struct SchoolChoiceTests {
  private let page = String(decoding: ReportHTML.bytes(SampleReport.borough), as: UTF8.self)
  private let small = String(decoding: ReportHTML.bytes(SampleReport.small), as: UTF8.self)

  /// The browser works the digest of every byte between the tags.
  @Test("runs the one script that the policy names by its digest, and no other")
  func policy() throws {
    let parts = page.split(separator: "<script>")
    try #require(parts.count == 2)
    let script = parts[1].split(separator: "</script>")[0]
    let digest = Base64.text(SHA256.digest(of: Array(script.utf8)))
    #expect(page.contains("script-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\""))
    #expect(!page.contains("<script ") && script.utf8.count > 1_000)
  }

  @Test(
    "has a script that reaches nothing outside the page",
    arguments: [
      "eval", "Function(", "fetch", "XMLHttp", "import", "innerHTML", "document.write", "cookie",
      "Storage", "location", "window.", "</",
    ])
  func script(_ way: String) {
    #expect(!SchoolChoice.script.text.contains(way))
  }

  @Test("is hidden until the script has run, and says what is shown to those who cannot see it")
  func controls() {
    #expect(page.contains("<section id=\"choice\" class=\"choice\" role=\"search\""))
    #expect(page.contains("aria-labelledby=\"choice-title\" hidden>"))
    #expect(page.contains("<p id=\"choice-shown\" role=\"status\" aria-live=\"polite\"></p>"))
    for field in ["words", "phase", "type"] {
      #expect(page.contains("<label for=\"choice-\(field)\">"))
    }
    #expect(page.contains("<option value=\"secondary\">Secondary</option>"))
  }

  @Test("marks every row of the table of schools, and no other table's")
  func rows() {
    let marked = page.split(separator: "<tr data-school=\"").count - 1
    #expect(marked == SampleReport.borough.totals.filter { $0.grouping == .school }.count)
    #expect(page.split(separator: "class=\"scroll schools\"").count == 2)
  }

  @Test("is not offered where there are few")
  func few() {
    #expect(!small.contains("id=\"choice\"") && !small.contains("data-school"))
  }

  /// RFC 4648, section 10.
  @Test(
    "writes a digest as browsers read it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ plain: String, _ written: String) {
    #expect(Base64.text(Array(plain.utf8)) == written)
  }
}
