import Borough
import Costing

/// Why what is expected to be paid moved since an earlier run: a waterfall, and its tables.
extension ReportHTML {
  static let movementSection = (id: "movement", title: "Why it moved")

  /// Less in grey and more in blue, neither an alarm; the two whole amounts darker.
  static let movementStyle: Markup = """
    .bar.less{fill:#76838f}
    .bar.whole{fill:#12344d}
    .change{white-space:nowrap}
    .beside+.scroll{margin-top:2rem}
    .lying .bar,.lying .track{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    @media (forced-colors:active){.bar.less{fill:GrayText}.bar.whole{fill:CanvasText}}

    """

  /// Nothing where no earlier run was named.
  package static func movement(in report: Report) -> Markup {
    guard let movement = report.movement else { return "" }
    return section(
      movementSection.id, movementSection.title,
      """
      <p>\(sentence(of: movement))</p>
      <p>\(MovementReport.meaning)</p>
      <div class="beside">\(waterfall(of: movement))\(reasons(of: movement))</div>
      \(schools(of: movement))
      """)
  }

  private static func sentence(of movement: MovementReport) -> Markup {
    let total = movement.bridge.total
    return """
      Expected in the earlier run, of \(movement.since.description): \(total.from). \
      Expected now: \(total.to), a change of <span class="change">\(FigureText.change(total.change))</span>.
      """
  }

  private static func waterfall(of movement: MovementReport) -> Markup {
    let total = movement.bridge.total
    typealias Step = WaterfallChart.Step
    var at = total.from
    var steps = [whole("Earlier run", total.from)]
    for reason in movement.reasons {
      let next = at + total[reason]
      steps.append(
        Step(
          label: reason.title, shown: FigureText.change(total[reason]), from: at.pence,
          to: next.pence))
      at = next
    }
    steps.append(whole("This run", total.to))
    return WaterfallChart(
      id: "movement-chart", title: "From the earlier run to this one",
      summary: """
        From \(FigureText.pounds(total.from)) to \(FigureText.pounds(total.to)), each reason a step \
        that begins where the one before ended. The table that follows has every figure.
        """,
      steps: steps
    ).markup
  }

  private static func whole(_ label: String, _ amount: Money) -> WaterfallChart.Step {
    WaterfallChart.Step(
      label: label, shown: FigureText.pounds(amount), from: 0, to: amount.pence, isWhole: true)
  }

  private static func reasons(of movement: MovementReport) -> Markup {
    let total = movement.bridge.total
    var rows = [HTMLTable.Row(heading: "Earlier run", cells: ["\(total.from)"])]
    rows += movement.reasons.map {
      HTMLTable.Row(
        heading: "\($0.title) <span class=\"key\">\($0.meaning)</span>",
        cells: ["\(FigureText.change(total[$0]))"])
    }
    return HTMLTable(
      id: "movement", caption: "Change by reason",
      columns: [.init(title: "Reason"), .init(title: "Expected", isNumber: true)], rows: rows,
      total: HTMLTable.Row(heading: "This run", cells: ["\(total.to)"]), isSmall: true
    ).markup
  }

  /// Only of reasons that some school has, so that the table is no wider than it need be.
  private static func schools(of movement: MovementReport) -> Markup {
    let titles = ["Earlier run"] + movement.reasons.map { $0.title } + ["This run"]
    return HTMLTable(
      id: "movement-schools", caption: "Change by school",
      columns: [.init(title: "School")] + titles.map { .init(title: $0, isNumber: true) },
      rows: movement.schools.map { row, name in
        HTMLTable.Row(heading: heading(of: row, name), cells: cells(of: row, in: movement))
      },
      total: HTMLTable.Row(
        heading: "All schools", cells: cells(of: movement.bridge.total, in: movement))
    ).markup
  }

  private static func heading(of row: BridgeRow, _ name: String) -> Markup {
    let number = row.school?.description ?? ""
    guard !name.isEmpty else { return "\(typed: number)" }
    return "\(typed: name) <span class=\"key\">\(typed: number)</span>"
  }

  private static func cells(of row: BridgeRow, in movement: MovementReport) -> [Markup] {
    ["\(row.from)"] + movement.reasons.map { "\(FigureText.change(row[$0]))" } + ["\(row.to)"]
  }
}
