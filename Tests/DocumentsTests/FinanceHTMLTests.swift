import Borough
import Costing
import Testing

@testable import Documents

/// Figures are worked by hand beside `SampleFinance`.
@Suite("The report of borough finance") struct FinanceHTMLTests {
  private let page: String
  private let tables: [HTMLReader.Table]

  init() throws {
    var report = SampleReport.small
    report.terms = SampleFinance.terms
    report.finance = try SampleFinance.paper()
    page = String(decoding: ReportHTML.bytes(report), as: UTF8.self)
    tables = HTMLReader(page: page).tables
  }

  private func table(_ caption: String) throws -> HTMLReader.Table {
    try #require(tables.first { $0.caption.hasPrefix(caption) })
  }

  @Test("answers the finance team's questions in the order they are asked")
  func order() {
    let headings = page.split(separator: "<h2 id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(
      headings.prefix(11) == [
        "headlines", "spend", "pay", "section-251", "committed", "paid", "accrual", "coming-up",
        "transfers", "from-elsewhere", "rows",
      ])
    #expect(headings.suffix(2) == ["method", "glossary"])
    let levels = page.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
  }

  /// Maintained: £2,400.00 + £600.00. Targeted: £12,000.00 - half of £12,000.00.
  @Test("sets the forecast, part by part, beside the budget")
  func forecast() throws {
    let forecast = try table("Forecast and budget by line and phase")
    #expect(
      forecast.foot == [
        "All lines", "£9,500.00", "£1,000.00", "£0.00", "£10,500.00", "£5,000.00", "£5,500.00",
      ])
    #expect(
      forecast.body.filter { $0[0] == "All of the line" }.map { $0[1] } == [
        "£3,000.00", "£500.00", "£6,000.00",
      ])
    #expect(page.contains("<li>Forecast £10,500.00 − budget £5,000.00 = variance £5,500.00</li>"))
  }

  @Test("says what is due in each month, backdated money apart, and who pays it")
  func periods() throws {
    let months = try table("Due by month")
    #expect(months.body[0] == ["April 2026", "£350.00", "£0.00", "£350.00", "£250.00"])
    #expect(months.body[2] == ["June 2026", "£450.00", "£200.00", "£650.00", "£550.00"])
    #expect(
      months.foot == ["The year", "£4,500.00", "£200.00", "£4,700.00", "£3,500.00"])
    let payers = try table("Due by who pays it")
    #expect(
      payers.body == [
        ["Sefton (343)", "3", "£3,500.00"],
        ["Liverpool &amp; &lt;City&gt; (341)", "1", "£1,200.00"],
      ])
    #expect(payers.foot == ["All payers", "4", "£4,700.00"])
  }

  /// Oak's and Ash's are primary: £2,400.00 + £1,200.00 + £600.00.
  @Test("says what is due by phase and by need")
  func kinds() throws {
    #expect(
      try table("Due by phase").body == [
        ["Primary", "3", "£4,200.00"], ["Secondary", "1", "£500.00"],
      ])
    let needs = try table("Due by primary need")
    #expect(
      needs.body == [
        ["Autistic spectrum disorder", "1", "£2,400.00"], ["Not stated", "3", "£2,300.00"],
      ])
    #expect(needs.foot == ["All, in each that they were in", "4", "£4,700.00"])
  }

  /// Oak: both thresholds of £6,000.00. Elm: £6,000.00 × 153 ÷ 365 = £2,515.07.
  @Test("marks in words the schools at or over the council's line")
  func committed() throws {
    let schools = try table("Notional SEN budget and what it is committed to")
    #expect(
      schools.body[0] == [
        "Oak &lt;i&gt;&amp; Acorn&lt;/i&gt; 100100", "£12,000.00", "2", "£12,000.00",
        "100.00% at or over", "£0.00", "4", "£0.00", "£6,000.00",
      ])
    #expect(schools.body[2][3...5] == ["£2,515.07", "12.58%", "£17,484.93"])
    #expect(page.contains("first £6,000s: <strong>1</strong> of 3."))
    #expect(page.contains(">100.00%, at or over the line</text>"))
    #expect(page.contains("The dashed line is at 50% of the budget."))
  }

  @Test("sets what was paid beside what is due, and sets nothing off")
  func paid() throws {
    #expect(page.contains("£200.00 was paid beyond what is due, and £400.00 is due and not paid"))
    let found = try table("What was found")
    #expect(found.foot?.prefix(5) == ["All findings", "5", "£1,050.00", "£900.00", "£50.00"])
    let act = try table("To put right")
    #expect(act.body.map { $0[6] } == ["£200.00", "-£200.00", "-£150.00", "-£50.00"])
    #expect(act.body.map { $0.last } == ["3", "4", "5", "2"])
    #expect(page.contains("See the rows of <code>finance/matching.csv</code> for the pupils"))
  }

  /// Oak: £2,400.00 of it from this council; £200.00 too much in May.
  @Test("accrues what is owed at 31 March")
  func accrual() throws {
    let schools = try table("At 31 March 2027")
    #expect(
      schools.body[0].suffix(4) == ["£2,400.00", "£550.00", "£2,050.00", "£200.00"])
  }

  @Test("counts reviews, transfers and children from elsewhere")
  func counts() throws {
    #expect(try table("Awards that end").body == [["May 2026", "0", "£0.00", "1", "£1,200.00"]])
    #expect(
      try table("Children who change phase").body.last == [
        "Autistic spectrum disorder ASD", "1", "1", "£2,400.00", "£2,400.00", "£2,400.00",
      ])
    #expect(
      try table("Children at schools here").body.last == [
        "Near &lt;family&gt;", "1", "£1,200.00", "£1,200.00",
      ])
  }

  @Test("names no pupil")
  func references() {
    for reference in SampleFinance.references { #expect(!page.contains(reference)) }
  }

  @Test("has a table after every chart, and a title, a summary and a way to it by keyboard")
  func charts() {
    let charts = page.split(separator: "<figure>").dropFirst()
    #expect(charts.count >= 5)
    for chart in charts {
      #expect(chart.contains("</figure>") && chart.contains("<table>"))
      #expect(chart.contains("role=\"img\" tabindex=\"0\""))
      #expect(chart.contains("<title id=") && chart.contains("<desc id="))
    }
  }

  @Test("links each section to how it is worked, with the rule and its date")
  func method() {
    let links = page.split(separator: "href=\"#how-").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(links.count == 9)
    for link in links { #expect(page.contains("<h3 id=\"how-\(link)\">")) }
    #expect(
      page.contains("<li><code>payments</code>: <bdi>months, since 1 April 2026</bdi></li>"))
  }

  @Test("says where there is no payments.csv that nothing is known, which is not nothing")
  func noPayments() throws {
    let whole = try SampleFinance.finance()
    var report = SampleReport.small
    report.finance = FinancePaper(
      BoroughFinance(
        year: whole.year, authority: 343, whole.calendar, whole.schools, whole.rules, whole.pupils,
        payments: nil, budget: [], expected: [], on: nil, supportPupils: [:]),
      authorityNames: [:], version: "0.1.0")
    let page = String(decoding: ReportHTML.bytes(report), as: UTF8.self)
    #expect(
      page.split(separator: "The run has no payments.csv, so what was paid is not known.").count
        == 3)
    #expect(page.contains("budget.csv has no line for this year"))
    let json = String(decoding: ReportJSON.bytes(report), as: UTF8.self)
    #expect(json.contains("\"findings\": null") && json.contains("\"budget_pence\": null"))
  }

  @Test("prints a few lines of it on a terminal, none too long")
  func summary() throws {
    var report = SampleReport.small
    report.finance = try SampleFinance.paper()
    let text = SummaryText.text(report)
    #expect(
      text.contains(
        """
        Due in the year      £4,700.00  of awards, for the days on roll; whoever pays
        Forecast            £10,500.00  £5,500.00 beyond the budget of £5,000.00
        Paid                   £850.00  as far as 30 June 2026; 4 differences to put right
        Beyond the budget            0  schools committed beyond their notional SEN budget
        Reviews overdue              1  of awards that are running

        """))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("says the same in report.json")
  func json() throws {
    var report = SampleReport.small
    report.finance = try SampleFinance.paper()
    let json = String(decoding: ReportJSON.bytes(report), as: UTF8.self)
    for field in [
      "\"due_pence\": 470000", "\"forecast_pence\": 1050000", "\"variance_pence\": 550000",
      "\"looked_at_on\": \"2026-06-30\"", "\"committed_hundredths_of_a_percent\": 1258",
      "\"to_put_right_count\": 4", "\"reviews_overdue_pence\": 120000",
      "\"placement_reason\": \"Near <family>\"",
    ] { #expect(json.contains(field), "\(field)") }
    for reference in SampleFinance.references { #expect(!json.contains(reference)) }
  }
}
