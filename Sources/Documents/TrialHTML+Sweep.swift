import Borough
import Costing

/// A sweep: which points are cost-neutral, a picture of them, and every figure.
extension TrialHTML {
  static func markup(of sweep: Sweep, _ tolerance: Tolerance) -> Markup {
    let picture = SweepGrid(sweep).map { $0.markup } ?? chart(of: sweep, tolerance)
    return ReportHTML.section(
      "sweep", "Sweep of \(sweep.title)",
      """
      <p class="verdict"><strong>\(print(sweep.conclusion))</strong></p>
      \(rejection(in: sweep))\(picture)\(table(of: sweep))
      """)
  }

  private static func rejection(in sweep: Sweep) -> Markup {
    let rows = FigureText.count(sweep.rejectedBefore, "row", "rows")
    guard sweep.isUneven else {
      return sweep.rejectedBefore == 0
        ? "" : "<p>Today’s rules reject \(rows) of provision, and so does each point.</p>\n"
    }
    return """
      <p class="notice">Today’s rules reject \(rows) of provision, and some points reject another \
      number: their totals are not of the same rows.</p>

      """
  }

  private static func chart(of sweep: Sweep, _ tolerance: Tolerance) -> Markup {
    guard sweep.axes.count == 1, sweep.points.count > 1, let first = sweep.points.first else {
      return ""
    }
    let allowed = first.verdict.tolerance
    let chart = SweepChart(
      id: "sweep-chart", title: "Top-up in the year by \(sweep.title)",
      summary: """
        \(sweep.conclusion) The table that follows has every figure.
        """,
      today: sweep.before.topUpInYear, tolerance: allowed,
      points: sweep.points.map { point in
        SweepChart.Point(
          label: point.shownName, total: point.totals.topUpInYear,
          shown: PercentChange(point.verdict.change, of: sweep.before.topUpInYear)
            .map { FigureText.change($0) } ?? FigureText.change(point.verdict.change),
          isNeutral: point.verdict.answer == .neutral)
      })
    return chart.markup
  }

  private static func table(of sweep: Sweep) -> Markup {
    HTMLTable(
      id: "sweep-points", caption: "Every point beside today’s total, \(sweep.before.topUpInYear)",
      columns: sweep.axes.map { .init(title: $0) }
        + numbers(of: sweep).map { .init(title: $0, isNumber: true) } + [.init(title: "Verdict")],
      rows: sweep.points.map {
        HTMLTable.Row(
          heading: "\(typed: $0.values.first ?? "")",
          cells: $0.values.dropFirst().map { "\(typed: $0)" } + cells(of: $0, in: sweep))
      }
    ).markup
  }

  private static func numbers(of sweep: Sweep) -> [String] {
    ["Total", "Change", "Change, %", "Winners", "Losers"]
      + (sweep.isUneven ? ["Rows rejected"] : [])
  }

  private static func cells(of point: SweepPoint, in sweep: Sweep) -> [Markup] {
    let percent = PercentChange(point.verdict.change, of: sweep.before.topUpInYear)
    return [
      "\(point.totals.topUpInYear)", "\(change: point.verdict.change)",
      "\(percent.map { FigureText.change($0) } ?? "")", "\(point.changes.winners)",
      "\(point.changes.losers)",
    ] + (sweep.isUneven ? ["\(point.rejected)"] : []) + ["\(point.verdict.answerInWords)"]
  }
}
