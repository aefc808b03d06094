import Borough
import Costing

/// The shape of the borough's spending: pupils by what counts towards their threshold.
extension ReportHTML {
  static func bands(of report: Report) -> Markup {
    section("bands", "By countable cost", bandsPart(of: report))
  }

  /// The chart and its table.
  package static func bandsPart(of report: Report) -> Markup {
    let bands = report.bands
    let table = HTMLTable(
      id: "bands", caption: "Pupils by countable cost",
      columns: [.init(title: "Countable cost"), .init(title: "Pupils", isNumber: true)],
      rows: bands.indices.map {
        HTMLTable.Row(heading: "\(range(of: bands, at: $0))", cells: ["\(bands[$0].pupils)"])
      },
      total: HTMLTable.Row(heading: "All pupils", cells: ["\(report.all.pupils)"]), isSmall: true)
    return "<div class=\"beside\">\(chart(of: report))\(table.markup)</div>\n"
  }

  private static func chart(of report: Report) -> Markup {
    let bands = report.bands
    guard let most = bands.indices.max(by: { bands[$0].pupils < bands[$1].pupils }),
      bands[most].pupils > 0
    else { return "" }
    let chart = Chart(
      id: "bands-chart", title: "Pupils by countable cost",
      summary: """
        Most pupils, \(FigureText.count(bands[most].pupils)), have a countable cost of \
        \(range(of: bands, at: most)). The table that follows has every figure.
        """,
      bars: bands.indices.map {
        Chart.Bar(
          label: tick(of: bands, at: $0), value: bands[$0].pupils,
          shown: FigureText.count(bands[$0].pupils))
      })
    return chart.standingColumns(
      axis: "Countable cost from, thousands of pounds", mark: thresholdMark(of: report))
  }

  /// `£2,000.00 to £3,999.99`, `£30,000.00 and over`.
  private static func range(of bands: [CostBand], at place: Int) -> String {
    let from = FigureText.pounds(bands[place].atLeast)
    guard place + 1 < bands.count else { return from + " and over" }
    return from + " to " + FigureText.pounds(bands[place + 1].atLeast - Money(pence: 1))
  }

  private static func tick(of bands: [CostBand], at place: Int) -> String {
    let thousands = FigureText.decimal(bands[place].atLeast.pence, places: 5)
    return place + 1 < bands.count ? thousands : thousands + "+"
  }

  /// Where the mainstream threshold falls, when one amount holds for every mainstream pupil.
  private static func thresholdMark(of report: Report) -> Chart.Mark? {
    let rows = report.terms.rules.rows.filter {
      $0.rule == .threshold && mayHoldInMainstream($0.scope)
    }
    guard rows.count == 1, rows[0].scope == RuleScope(placement: rows[0].scope.placement),
      case .money(let amount) = rows[0].value, report.bands.count > 1
    else {
      return nil
    }
    let last = report.bands[report.bands.count - 1].atLeast
    guard amount < last else { return nil }
    let steps = Int128(report.bands.count - 1) * Int128(amount.pence) * Int128(Chart.whole)
    let place = Int64(steps / Int128(last.pence) / Int128(report.bands.count))
    return Chart.Mark(
      hundredthsOfAPercent: place,
      note: """
        The dashed line is the mainstream threshold, \(amount): the school meets the cost up to it.
        """)
  }

  private static func mayHoldInMainstream(_ scope: RuleScope) -> Bool {
    scope.placement == nil || scope.placement == .mainstream
  }
}
