import Borough
import Costing

/// The bytes of `report.html`: what a run found, on one page to read, print and file.
///
/// It says nothing of when or where it was made, so the same inputs give the same bytes.
public enum ReportHTML {
  public static func bytes(_ report: Report) -> [UInt8] {
    let title = "Special educational needs provision: costs and top-up sought, \(report.year)"
    return HTMLPage(
      title: title, style: report.movement == nil ? style : "\(style)\(movementStyle)",
      body: body(of: report)
    ).bytes
  }

  private static func body(of report: Report) -> Markup {
    """
    \(masthead(of: report))<main>
    \(headlines(of: report))\(contents(of: report))\(movement(in: report))\(rowsRead(in: report))\
    \(bands(of: report))\
    \(groupings(of: report))\(faults(in: report))\(rules(of: report))\(rates(of: report))\
    \(method(of: report))</main>
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

  static let internalNotice: Markup =
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
    let cuts = shownGroupings(of: report).map { (id: id(of: $0), title: title(of: $0)) }
    return (report.movement == nil ? [] : [movementSection])
      + [("rows", "Rows read"), ("bands", "By countable cost")] + cuts
      + [("faults", "Faults"), ("rules", "Rules"), ("rates", "Rates"), ("method", "Method")]
  }

  static func section(_ id: String, _ title: String, _ content: Markup) -> Markup {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(title)</h2>
    \(content)</section>

    """
  }

  /// The sum in three sentences, then what the threshold is not.
  private static func method(of report: Report) -> Markup {
    section(
      "method", "How the figures were worked",
      """
      <p>Each line is costed exactly, from its rate, minutes, weeks and the pupils who share it \
      and any cost of its own, and rounded once by the rule <code>rounding</code>. What counts \
      under the rules above is added up for each pupil at a school, and the school meets it up \
      to the threshold in force for that pupil. Top-up sought is what is countable beyond that \
      threshold\(adjustedMethod(of: report)); where there is none, the school meets all of \
      this.\(partYearMethod(of: report))</p>
      \(thresholdMeans)
      """)
  }

  /// What the threshold is not, wherever it is shown.
  static let thresholdMeans: Markup = """
    <p>The threshold settles who pays. It is not a test for an assessment, and a decision on \
    funding does not change what a plan requires.</p>

    """

  private static func adjustedMethod(of report: Report) -> Markup {
    guard report.hasAdjusted else { return "" }
    return ", plus or less what the rules on the top-up change, which is shown as adjusted"
  }

  private static func partYearMethod(of report: Report) -> Markup {
    guard report.hasPartYears else { return "" }
    return " Top-up in the year is that of the part of the year in which each pupil’s top-up runs."
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
