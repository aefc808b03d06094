import Borough
import Costing

/// The bytes of `trial.html`: new rules tried on a council's pupils, on one page to read and print.
///
/// It says nothing of when or where it was made, so the same inputs give the same bytes.
public enum TrialHTML {
  public static func bytes(_ report: TrialReport) -> [UInt8] {
    let title = "Special educational needs provision: \(report.title)"
    return HTMLPage(
      title: title, style: "\(ReportHTML.style)\(style)", body: body(of: report)
    ).bytes
  }

  private static func body(of report: TrialReport) -> Markup {
    let trials = Markup(report.trials.enumerated()) {
      markup(of: $0.element, "t\($0.offset + 1)", in: report)
    }
    let sweep = report.sweep.map { markup(of: $0, report.tolerance) } ?? ""
    return """
      \(masthead(of: report))<main>
      \(contents(of: report))\(overview(of: report))\(trials)\(sweep)\(rowsRead(in: report))\
      \(method)</main>
      <footer><p>Made by topup \(report.version). \(ReportHTML.internalNotice)</p></footer>

      """
  }

  private static func masthead(of report: TrialReport) -> Markup {
    let (first, last) = (report.year.firstDay.inWords, report.year.lastDay.inWords)
    return """
      <header>
      <p class="over">Special educational needs provision</p>
      <h1>\(report.title)</h1>
      <p class="under">Funding year from \(first) to \(last)</p>
      <p class="notice"><strong>\(ReportHTML.internalNotice)</strong></p>
      </header>

      """
  }

  private static func contents(of report: TrialReport) -> Markup {
    var links = report.trials.enumerated().map { place, tried in
      (id: "t\(place + 1)", title: "Trial of \(tried.trial.shownName)")
    }
    if report.trials.count > 1 { links.insert(("overview", "Beside today"), at: 0) }
    if let sweep = report.sweep { links.append(("sweep", "Sweep of \(sweep.title)")) }
    links += [("rows", "Rows read"), ("method", "Method")]
    return """
      <nav aria-label="Contents">
      <ul>
      \(Markup(links) { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })</ul>
      </nav>

      """
  }

  /// A line a trial, where there is more than one.
  private static func overview(of report: TrialReport) -> Markup {
    guard report.trials.count > 1 else { return "" }
    let table = HTMLTable(
      id: "overview", caption: "Top-up in the year under each set of rules",
      columns: [.init(title: "Rules")]
        + ["Total", "Change", "Change, %", "Winners", "Losers"].map {
          .init(title: $0, isNumber: true)
        } + [.init(title: "Verdict")],
      rows: report.figures.map { row(of: $0) })
    return ReportHTML.section("overview", "The trials beside today", table.markup)
  }

  private static func row(of figures: TrialFigures) -> HTMLTable.Row {
    guard let verdict = figures.verdict, let changes = figures.changes else {
      return HTMLTable.Row(
        heading: "Today", cells: ["\(figures.totals.topUpInYear)", "", "", "", "", ""])
    }
    return HTMLTable.Row(
      heading: "\(typed: figures.name)",
      cells: [
        "\(figures.totals.topUpInYear)", "\(change: verdict.change)",
        "\(figures.percent.map { FigureText.change($0) } ?? "")", "\(changes.winners)",
        "\(changes.losers)", "\(verdict.answerInWords)",
      ])
  }

  private static func rowsRead(in report: TrialReport) -> Markup {
    let table = HTMLTable(
      id: "rows", caption: "Rows read under today’s rules, in each kind of file",
      columns: [.init(title: "File")]
        + ["Read", "Accepted", "Rejected"].map { .init(title: $0, isNumber: true) },
      rows: report.counts.map {
        HTMLTable.Row(
          heading: "\($0.kind)", cells: ["\($0.read)", "\($0.accepted)", "\($0.rejected)"])
      }, isSmall: true)
    return ReportHTML.section("rows", "Rows read", table.markup)
  }

  private static var method: Markup {
    ReportHTML.section(
      "method", "How the figures were worked",
      """
      <p>Every pupil is costed twice from the same returns: under today’s rules and under those \
      tried. All amounts are of top-up in the year. A winner is a pupil with more, a loser one \
      with less, by a penny or by thousands of pounds. A pupil whom only one set of rules can \
      cost is counted as though the other gave nothing, so that changes add up.</p>
      <p>A trial says what rules would have come to on these pupils. It promises nothing to a \
      school, and a decision on funding does not change what a plan requires.</p>

      """)
  }
}

extension Markup.StringInterpolation {
  /// An amount of a sum, with the minus of mathematics where it is taken off.
  mutating func appendInterpolation(signed amount: Money) {
    appendInterpolation(
      amount < .zero ? FigureText.change(amount) : FigureText.pounds(amount))
  }

  /// How much more or less.
  mutating func appendInterpolation(change amount: Money) {
    appendInterpolation(FigureText.change(amount))
  }
}
