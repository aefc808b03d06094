import Borough
import Costing
import Testing

@testable import Applications
@testable import Documents

private func page(_ paper: ApplicationPaper) -> String {
  String(decoding: ApplicationHTML.bytes(paper), as: UTF8.self)
}

@Suite("What an application's page tells") struct ApplicationPartsTests {
  @Test("is marked as internal on the page and in the margin of each printed one")
  func mark() throws {
    let page = page(try SampleApplication().paper)
    #expect(page.contains("@bottom-left{content:\"Internal: about one child\";"))
    #expect(page.contains("<strong>Internal: about one child.</strong>"))
    #expect(page.contains("<footer><p>Internal: about one child</p></footer>"))
  }

  @Test("names the school and the year in its title, and not the pupil")
  func title() throws {
    let page = page(try SampleApplication().paper)
    let title = "Application for top-up funding, 2025-26"
    #expect(page.contains("<title>\(title): Oak Primary (123456)</title>"))
    #expect(page.contains("<h1>\(title)</h1>"))
    #expect(page.split(separator: "B343200126001").count == 2)
    #expect(page.contains("<dt>Name, to be written by hand</dt><dd><span class=\"ruled\">"))
  }

  @Test("lists what is missing by who supplies it, and the rest under every check")
  func missing() throws {
    let tables = HTMLReader(page: page(try SampleApplication().paper)).tables
    let missing = try #require(tables.first { $0.caption.hasPrefix("What would meet") })
    #expect(
      missing.body == [
        ["School business manager"],
        [
          "Adults are not over-booked", "Cannot tell", "There is no staff.csv.",
          "Give staff.csv with each adult&#39;s hours.",
        ],
        ["The pupil, through the SENCO"],
        [
          "Parents and pupil contribute", "Not met",
          "Nothing is stated of what the pupil contributes.",
          "Write what the pupil does towards the outcomes.",
        ],
        ["The specialist, through the SENCO"],
        [
          "A specialist is involved where progress is little", "Not met",
          "Little progress towards A2; advice of 3 February 2025 is about speech.",
          "Ask a specialist about working alone, and send the advice.",
        ],
      ])
    let all = try #require(tables.first { $0.caption.hasPrefix("Every check") })
    #expect(
      all.body.map { $0[1] } == [
        "Met", "Not met", "Cannot tell", "Not met", "Does not apply", "Not needed",
      ])
    #expect(
      all.body[0][3] == "Schools should show it.SEND Code of Practice 2015, paragraph 6.44")
  }

  @Test("says so where nothing is missing")
  func nothingMissing() throws {
    var paper = try SampleApplication().paper
    paper.findings = paper.findings.filter { $0.finding.answer == .met }
    #expect(page(paper).contains("Nothing is missing: every check that applies is met."))
  }

  @Test("prints the working and the rules that checks ask, with dates and sources")
  func working() throws {
    let page = page(try SampleApplication().paper)
    #expect(page.contains("£17.50 an hour × 150 minutes × 38 weeks ÷ (60 × 3 pupils)"))
    #expect(page.contains("<tfoot><tr><th scope=\"row\">Top-up in the year</th>"))
    #expect(
      page.contains("<li>TA2, £17.50 an hour, since 1 April 2025: <bdi>tariff (rates.csv row 2)"))
    #expect(!page.contains("only here"))
    #expect(page.contains("<li><bdi>cycles-needed, 2, by default</bdi></li>"))
    #expect(
      page.contains("Dates are judged on <time datetime=\"2025-04-28\">28 April 2025</time>."))
  }

  @Test("gives the start of the bundle's digest to compare by eye")
  func code() throws {
    var paper = try SampleApplication().paper
    #expect(page(paper).contains("code is <code>ba78 16bf 8f01 cfea</code>,"))
    paper.digest = ""
    #expect(page(paper).contains("<p>Made by topup 0.1.0.</p>"))
  }

  @Test(
    "says which authority pays and why, or what would say so",
    arguments: [
      (Payer.authority(343, by: .home), false, "Sefton (343): the pupil lives there, and has no"),
      (.authority(343, by: .responsible), true, "Sefton (343): it is responsible for the pupil"),
      (.authority(343, by: .home), true, "Sefton (343): the pupil lives there, and no other"),
      (.authority(343, by: .school), false, "Sefton (343): the school is there, and the pupil"),
      (.authority(343, by: .decision), false, "Sefton (343): decisions.csv says that it pays"),
      (.notStated(.authorityOfPupil), true, "Not stated: pupils.csv gives neither a responsible"),
      (.notStated(.authorityOfPupil), false, "Not stated: pupils.csv gives no home authority"),
      (.notStated(.ruleWithoutPlan), false, "Not stated: no rule says who pays for a pupil"),
      (.notStated(.authorityOfSchool), false, "Not stated: schools.csv does not say which"),
    ])
  func payer(_ payer: Payer, _ hasPlan: Bool, _ words: String) throws {
    var paper = try SampleApplication().paper
    paper.application.payer = payer
    paper.application.pupil.senProvision = hasPlan ? .plan : .support
    #expect(page(paper).contains("<dt>Authority that pays</dt><dd>\(words)"))
  }

  @Test("says that a pupil has no row in applications.csv, and why cycles cannot be shown")
  func absent() throws {
    var paper = try SampleApplication().paper
    paper.application.application?.cyclesNotNeeded = .suddenNeed
    #expect(page(paper).contains("the usual cycles cannot be shown: the need is sudden."))
    paper.application.application = nil
    paper.application.outcomes = []
    paper.application.rejectedRows = 2
    let page = page(paper)
    #expect(page.contains("<p>applications.csv has no row for the pupil, so no reason is stated."))
    #expect(page.contains("<p>No cycle is recorded.</p>"))
    #expect(page.contains("2 rows of the pupil’s provision could not be used"))
  }

  @Test("shows free text as it was typed, with its line breaks, and runs none of it")
  func freeText() throws {
    var sample = SampleApplication()
    sample.add(
      "<script>alert(1)</script>", ProvisionLine(ownCost: ExplainedCouncil.pounds(pence: 1)))
    var paper = try sample.paper
    paper.application.schoolName = "<b>Oak</b>"
    paper.application.application?.reason = "One\r\n\r\n=cmd & <i>two</i>\u{202E}drawkcab"
    let page = page(paper)
    #expect(page.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"))
    #expect(
      page.contains(
        "<bdi class=\"prose\">One\n\n=cmd &amp; &lt;i&gt;two&lt;/i&gt;[U+202E]drawkcab</bdi>"))
    for way in ["<script", "<b>", "<i>", "src=", "url(", "href=\"http", "javascript:"] {
      #expect(!page.contains(way), "\(way)")
    }
  }

  @Test("keeps a hundred thousand characters whole, and lets their row be split in print")
  func longText() throws {
    var paper = try SampleApplication().paper
    paper.application.outcomes[2].measure = String(repeating: "m", count: 100_000)
    let page = page(paper)
    #expect(page.contains("<bdi>" + String(repeating: "m", count: 100_000) + "</bdi>"))
    #expect(page.split(separator: "<tr class=\"tall\">").count == 2)
  }
}
