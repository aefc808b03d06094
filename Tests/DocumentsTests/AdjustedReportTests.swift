import Borough
import Costing
import Testing

@testable import Documents

/// The small borough under a council that caps its top-up at £2,500.00 and pays half of a year.
///
/// Countable 13,000.00 less the school's share of 10,000.00 less 500.00 = 2,500.00.
@Suite("A report of adjusted top-up") struct AdjustedReportTests {
  static var report: Report {
    var report = SampleReport.small
    report.totals = report.totals.map { row in
      var totals = row.totals
      if totals.topUp > .zero {
        totals.topUp = Money(pence: 250_000)
        totals.topUpInYear = Money(pence: 125_000)
      }
      return TotalsRow(row.grouping, key: row.key, label: row.label, totals)
    }
    return report
  }

  @Test("says what is adjusted, so that the sum can be followed")
  func summary() {
    let text = SummaryText.text(Self.report)
    #expect(
      text.contains(
        """
        Pupils                       2  at each school with an accepted line
        Above the threshold          1  1 other not above it
        Provision           £13,100.00  everything costed
        Not counted            £100.00  provision - not counted = countable
        Countable           £13,000.00  what counts towards the threshold
        School's share      £10,000.00  countable - school's share + adjusted = top-up sought
        Adjusted              -£500.00  what the rules on the top-up add or take
        Top-up sought        £2,500.00  countable cost beyond the threshold, adjusted
        Top-up in the year   £1,250.00  for the part of the year that each runs

        """))
    #expect(text.contains("School's share  Adjusted  Top-up sought\n"))
  }

  @Test("adds a figure to the page for each, in words and in its tables")
  func page() {
    let page = String(decoding: ReportHTML.bytes(Self.report), as: UTF8.self)
    #expect(page.contains("The year in eight figures"))
    #expect(
      page.contains(
        "<li>Countable £13,000.00 − school’s share £10,000.00 + adjusted -£500.00 "
          + "= top-up sought £2,500.00</li>"))
    let schools = HTMLReader(page: page).tables.first { $0.caption.hasSuffix("by school") }
    #expect(
      schools?.foot == [
        "All pupils", "2", "1", "£13,100.00", "£100.00", "£13,000.00", "£10,000.00", "-£500.00",
        "£2,500.00", "£1,250.00",
      ])
    #expect(page.contains("which is shown as adjusted"))
    #expect(page.contains("<code>part-year</code>"))
  }

  @Test("keeps to the width of the terminal", arguments: [80, 100])
  func narrow(_ width: Int) {
    var report = SampleReport.borough
    report.totals = report.totals.map { row in
      var totals = row.totals
      totals.topUp = Money(pence: totals.topUp.pence / 3)
      return TotalsRow(row.grouping, key: row.key, label: row.label, totals)
    }
    let text = SummaryText.text(report, style: Style(width: width, setsOff: false))
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test("leaves out rules that nobody has set and nothing used, and shows bands in force")
  func rules() {
    let few = HTMLReader(
      page: String(decoding: ReportHTML.bytes(SampleReport.small), as: UTF8.self)
    )
    .section("rules")
    for rule in [Rule.amount, .ceiling, .partYear, .payments, .employerNI, .shareMetBy] {
      #expect(!few.contains("<code>\(rule.name)</code>"))
    }
    var report = Self.report
    report.terms = Self.bandedTerms
    let page = HTMLReader(page: String(decoding: ReportHTML.bytes(report), as: UTF8.self))
    #expect(page.section("rules").contains("<code>amount</code>"))
    let bands = page.tables.first { $0.caption.hasPrefix("Bands in force") }
    #expect(bands?.body.map { $0.prefix(3) } == [["B1", "£6,000.01", "£2,000.00"]])
  }

  private static var bandedTerms: Terms {
    var tables = CouncilTables()
    let day = CivilDate(2026, 4, 1)
    tables.bands = [
      BandRow(
        "B1", from: day, atLeast: Money(pence: 600_001), value: Money(pence: 200_000),
        source: "forum", row: 2)
    ]
    let amount = RuleRow(.amount, from: day, .amount(.bandNet), source: "forum", row: 2)
    return Terms(
      RulesInForce(NationalRules.rows + [amount], in: SampleReport.year), RateCard(), tables)
  }
}
