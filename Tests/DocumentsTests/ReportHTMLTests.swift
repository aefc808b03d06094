import Borough
import Costing
import Documents
import Testing

private let page = String(decoding: ReportHTML.bytes(SampleReport.borough), as: UTF8.self)
private let small = String(decoding: ReportHTML.bytes(SampleReport.small), as: UTF8.self)

@Test(arguments: [
  "<link", "<img", "<iframe", "<object", "src=", "url(", "@import", "href=\"http",
  "http://", "https://", "javascript:", " onload", " onerror",
])
func thePageLoadsAndRunsNothing(_ way: String) {
  #expect(!page.contains(way))
}

@Test func thePageRefusesWhatItMightBeMadeToLoad() {
  #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src"))
  #expect(small.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
  #expect(!small.contains("<script"))
}

@Test func aHostileSchoolNameIsOnlyShown() {
  let shown =
    "<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot; [U+202E]drawkcab</bdi>"
  #expect(page.contains(shown))
  #expect(page.contains("<bdi>=cmd|&#39; /C calc&#39;!A0</bdi>"))
  #expect(!page.contains("\u{202E}"))
}

@Test func everyTotalRowIsTheSumOfItsBody() {
  let tables = HTMLReader(page: page).tables.filter { $0.foot != nil }
  #expect(tables.count == 10)
  for table in tables {
    let foot = table.foot ?? []
    #expect(table.body.count > 0, "\(table.caption)")
    for column in foot.indices.dropFirst() where foot[column].isEmpty == false {
      let sum = table.body.reduce(0) { $0 + units($1[column]) }
      #expect(sum == units(foot[column]), "\(table.caption), column \(column)")
    }
  }
}

@Test func everyGroupingEndsWithAllPupils() {
  let all = SampleReport.borough.totals[0].totals
  let groupings = HTMLReader(page: page).tables.filter { $0.caption.hasPrefix("Pupils and money") }
  #expect(groupings.count == 8)
  for table in groupings {
    #expect(
      table.foot == [
        "All pupils", "1,200", FigureText.count(all.aboveThreshold),
        FigureText.pounds(all.provision), FigureText.pounds(all.notCounted),
        FigureText.pounds(all.countable), FigureText.pounds(all.schoolShare),
        FigureText.pounds(all.topUp),
      ])
  }
}

@Test func theSmallBoroughReadsAsWorkedByHand() {
  #expect(small.contains("<li>Provision £13,100.00 = countable £13,000.00 + not counted £100.00"))
  #expect(
    small.contains(
      "<li>Countable £13,000.00 = school’s share £10,000.00 + top-up sought £3,000.00</li>"))
  #expect(small.contains("for 1 other pupil the school meets all of this"))
  let tables = HTMLReader(page: small).tables
  #expect(tables[0].body == [["provision", "5", "3", "2"]])
  #expect(
    tables[2].body == [
      [
        "Ash &quot;Grove&quot;, Infants 100100", "1", "1", "£9,100.00", "£100.00", "£9,000.00",
        "£6,000.00", "£3,000.00",
      ],
      [
        "=cmd 343/2001", "1", "0", "£4,000.00", "£0.00", "£4,000.00", "£4,000.00", "£0.00",
      ],
    ])
}

@Test func smallNumbersAreSaidToBeUnsuppressed() {
  let notice = "Internal: small numbers not suppressed. Use <code>publish</code>."
  #expect(page.split(separator: "<main>")[0].contains(notice))
}

@Test func provisionalValuesAreMarkedWhereTheyStand() {
  let reader = HTMLReader(page: page)
  #expect(reader.section("rules").split(separator: "provisional</span>").count == 3)
  #expect(reader.section("rates").split(separator: "provisional</span>").count == 2)
  #expect(page.contains("<strong>Provisional: 2 rules and 1 rate</strong>"))
}

@Test func whatARuleMeansIsSaidOnce() {
  let rules = HTMLReader(page: page).section("rules")
  let meaning = Rule.fundingCounts.definition.meaning
  #expect(rules.split(separator: "<code>funding-counts</code>").count == 3)
  #expect(rules.split(separator: meaning).count == 2)
  #expect(rules.contains("<bdi>notional-sen, top-up</bdi>"))
  #expect(rules.contains("a line that needs it is rejected"))
}

@Test func theThresholdIsNeverAnAlarmNorAnEntitlement() {
  for word in ["claim", "entitle", "short of", "to go", "eligib", "red;", "#f00", "failed"] {
    let words = page.replacing("eligible-at", with: "")
    #expect(!words.contains(word), "\(word)")
  }
}

@Test func theChartOfSchoolsHasTheFifteenThatSeekMost() {
  let section = HTMLReader(page: page).section("by-school")
  #expect(section.split(separator: "<rect class=\"bar\"").count == 16)
  #expect(section.contains("Top-up sought by school: the 15 that seek most"))
  let all = SampleReport.borough.totals.filter { $0.grouping == .school }
  let most = all.map { $0.totals.topUp }.max()!
  let first = section.split(separator: "<rect class=\"track\"")[0]
  #expect(first.contains(FigureText.pounds(most)))
}

/// £6,000 is three of the sixteen columns of £2,000 along: 18.75%.
@Test func theMainstreamThresholdIsDrawnWhereOneAmountHolds() {
  #expect(page.contains("<line class=\"mark\" x1=\"18.75%\" x2=\"18.75%\""))
  var report = SampleReport.borough
  report.terms = SampleReport.fewTerms([
    RuleRow(
      .threshold, from: CivilDate(2026, 4, 1), .money(Money(pence: 500_000)), source: "made up",
      row: 2)
  ])
  let two = String(decoding: ReportHTML.bytes(report), as: UTF8.self)
  #expect(!two.contains("<line class=\"mark\""))
}

@Test func everyPictureHasATitleAndADescription() {
  let pictures = page.split(separator: "<svg ").dropFirst()
  #expect(pictures.count == 6)
  for picture in pictures {
    let svg = String(picture.split(separator: "</svg>")[0])
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title id=") && svg.contains("<desc id="))
  }
}

@Test func noIdIsUsedTwice() {
  let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  #expect(ids.count > 30)
  #expect(Set(ids).count == ids.count)
}

/// Pence, or a count.
private func units(_ cell: String) -> Int64 {
  Int64(String(cell.filter { $0.isNumber })) ?? -1
}
