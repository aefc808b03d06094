import Borough
import Documents

/// The borough's totals, by one grouping at a time.
struct FinanceTotals {
  private let run: FinanceRun
  private let grouping: Grouping

  init(_ run: FinanceRun, _ grouping: Grouping) {
    (self.run, self.grouping) = (run, grouping)
  }

  var markup: Markup {
    let shown = ReportHTML.shownGroupings(of: run.report)
    return """
      <section aria-labelledby="fin-by"><h2 id="fin-by">\(ReportHTML.title(of: grouping))</h2>
      \(FinanceParts.choice(
        "fin-grouping", "grouping", "Show the totals by", grouping.name,
        shown.map { ($0.name, $0.title) }))
      \(ReportHTML.part(grouping, of: run.report))</section>
      <section aria-labelledby="fin-bands"><h2 id="fin-bands">By countable cost</h2>
      \(ReportHTML.bandsPart(of: run.report))</section>
      \(ReportHTML.movement(in: run.report))
      """
  }
}
