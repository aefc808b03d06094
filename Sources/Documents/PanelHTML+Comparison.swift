import Applications
import Costing

/// A case's cost beside those of pupils with the same need and phase.
extension PanelHTML {
  static func comparison(of panelCase: PanelCase, _ id: String) -> Markup {
    guard case .pupils(let count, let quartiles) = panelCase.comparison else {
      return "<p>\(whyNone(panelCase))</p>\n"
    }
    let cost = panelCase.figures.cost
    let alike = "\(FigureText.count(count)) pupils with \(likeness(of: panelCase))"
    let table = HTMLTable(
      id: "quartiles", under: id, caption: "Cost of \(alike)",
      columns: [
        .init(title: "This pupil"), .init(title: "Lower quartile", isNumber: true),
        .init(title: "Median", isNumber: true), .init(title: "Upper quartile", isNumber: true),
        .init(title: "Pupils", isNumber: true),
      ],
      rows: [
        HTMLTable.Row(
          heading: "\(cost)",
          cells: [
            "\(quartiles.lower)", "\(quartiles.median)", "\(quartiles.upper)", "\(count)",
          ])
      ], isSmall: true)
    return
      "\(QuartileChart(id: id + "-chart", cost: cost, quartiles: quartiles).markup)\(table.markup)"
  }

  private static func likeness(of panelCase: PanelCase) -> String {
    let need = panelCase.paper.application.pupil.primaryNeed?.name ?? ""
    return "\(need) as the primary need in the phase \(panelCase.phase)"
  }

  private static func whyNone(_ panelCase: PanelCase) -> String {
    guard case .notShown(let gap) = panelCase.comparison else { return "" }
    return switch gap {
    case .needNotStated:
      "Nothing to compare with: pupils.csv does not state the pupil’s primary need."
    case .phaseNotStated:
      "Nothing to compare with: schools.csv does not state the school’s phase."
    case .tooFew:
      "Fewer than ten pupils have \(likeness(of: panelCase)), so nothing is shown of them."
    }
  }
}

/// A box from the lower quartile to the upper, the median in it, and one pupil's cost as a dot.
struct QuartileChart {
  /// Unlike any other on the page.
  var id: String
  var cost: Money
  var quartiles: Quartiles

  var markup: Markup {
    let (lower, median, upper) = (x(quartiles.lower), x(quartiles.median), x(quartiles.upper))
    let drawing: Markup = """
      <rect class="track" x="0" y="17" width="100%" height="2"/>\
      <rect class="box" x="\(Chart.percent(lower))" y="6" \
      width="\(Chart.percent(upper - lower))" height="24"/>\
      <line class="median" x1="\(Chart.percent(median))" x2="\(Chart.percent(median))" y1="6" \
      y2="30"/>\
      <circle class="dot" cx="\(Chart.percent(x(cost)))" cy="18" r="6"/>

      """
    return Chart(id: id, title: "This pupil’s cost among theirs", summary: summary, bars: [])
      .figure(
        class: "quartiles", height: 36, drawing: drawing,
        note: """
          <p class="note">The dot is this pupil. The box holds the middle half of the pupils, and \
          the line across it is the median. The scale starts at £0.</p>

          """)
  }

  private var summary: String {
    """
    This pupil costs \(FigureText.pounds(cost)). The box runs from \
    \(FigureText.pounds(quartiles.lower)) to \(FigureText.pounds(quartiles.upper)), and the \
    median is \(FigureText.pounds(quartiles.median)).
    """
  }

  /// Room is left for the whole of the dot.
  private func x(_ amount: Money) -> Int64 {
    let most = max(cost, quartiles.upper).pence
    guard most > 0 else { return 0 }
    return Int64(Int128(amount.pence) * Int128(Chart.whole - 200) / Int128(most))
  }
}
