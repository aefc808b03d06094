import Borough
import Costing

/// The bytes of `report.html`: what a run found, on one page to read, print and file.
///
/// It says nothing of when or where it was made, so the same inputs give the same bytes.
public enum ReportHTML {
  public static func bytes(_ report: Report) -> [UInt8] {
    let title = "Special educational needs provision: costs and top-up sought, \(report.year)"
    return HTMLPage(
      title: title, style: style(of: report), body: body(of: report),
      script: hasChoice(report) ? SchoolChoice.script : ""
    ).bytes
  }

  private static func body(of report: Report) -> Markup {
    """
    \(masthead(of: report))<main>
    \(headlines(of: report))\(contents(of: report))\(choice(of: report))\(finance(of: report))\
    \(movement(in: report))\(rowsRead(in: report))\(bands(of: report))\(groupings(of: report))\
    \(faults(in: report))\(rules(of: report))\(rates(of: report.rules))\(method(of: report))\
    \(glossary(of: report))</main>
    <footer><p>Made by topup \(report.version). \(internalNotice)</p></footer>

    """
  }

  private static func masthead(of report: Report) -> Markup {
    let (first, last) = (report.year.firstDay.inWords, report.year.lastDay.inWords)
    return """
      <header>
      <p class="over">Special educational needs provision</p>
      <h1>Costs and top-up sought, \(report.year.description)</h1>
      <p class="under">Funding year from \(first) to \(last)</p>
      <p class="notice"><strong>\(internalNotice)</strong></p>
      \(provisionalNotice(of: report))</header>

      """
  }

  package static let internalNotice: Markup =
    "Internal: small numbers not suppressed. Use <code>publish</code>."

  private static func provisionalNotice(of report: Report) -> Markup {
    let table = report.rules
    guard table.isProvisional else { return "" }
    return """
      <p class="notice"><strong>Provisional: \(table.provisionalCounts)</strong> in force were \
      set a year or more before \(report.year.firstDay.inWords) and have not been restated since. \
      They are marked under <a href="#rules">Rules</a> and <a href="#rates">Rates</a>.</p>

      """
  }

  private static func contents(of report: Report) -> Markup {
    let links = Markup(sections(of: report)) { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" }
    return """
      <nav aria-label="Contents">
      <ul>
      \(links)</ul>
      </nav>

      """
  }

  /// Everything below the headlines, in the order of the page.
  private static func sections(of report: Report) -> [(id: String, title: String)] {
    let finance = report.finance.map { FinanceHTML.sections(of: $0) } ?? []
    let cuts = shownGroupings(of: report).map { (id: id(of: $0), title: title(of: $0)) }
    return finance.map { (id: $0.id, title: $0.title) }
      + (report.movement == nil ? [] : [movementSection])
      + [("rows", "Rows read"), ("bands", "By countable cost")] + cuts
      + [
        ("faults", "Faults"), ("rules", "Rules"), ("rates", "Rates"), ("method", "Method"),
        ("glossary", "Glossary"),
      ]
  }

  /// A reader searches among many schools, and not among few.
  static func hasChoice(_ report: Report) -> Bool {
    report.rows(of: .school).count >= SchoolChoice.fewest
  }

  private static func choice(of report: Report) -> Markup {
    hasChoice(report) ? SchoolChoice.controls(of: report) : ""
  }

  private static func finance(of report: Report) -> Markup {
    report.finance.map { FinanceHTML.markup(of: $0) } ?? ""
  }

  private static func glossary(of report: Report) -> Markup {
    section("glossary", "Glossary", Glossary.markup(withFinance: report.finance != nil))
  }

  static func section(_ id: String, _ title: String, _ content: Markup) -> Markup {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(title)</h2>
    \(content)</section>

    """
  }
}

extension RulesTable {
  /// `2 rules and 1 rate`.
  fileprivate var provisionalCounts: String {
    var counts = [
      FigureText.count(Int64(provisionalRules.count), "rule", "rules"),
      FigureText.count(Int64(provisionalRates.count), "rate", "rates"),
    ]
    if !provisionalBands.isEmpty {
      counts.append(FigureText.count(Int64(provisionalBands.count), "band", "bands"))
    }
    if !provisionalPay.isEmpty {
      counts.append(FigureText.count(Int64(provisionalPay.count), "row of pay", "rows of pay"))
    }
    return counts.dropLast().joined(separator: ", ") + " and " + (counts.last ?? "")
  }
}
