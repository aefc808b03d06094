import Borough
import Costing

/// What is due by the kind of child: a chart, and its table.
extension FinanceHTML {
  static func kinds(_ paper: FinancePaper) -> Markup {
    """
    \(kinds(paper.phaseDues, id: "pay-phases", "Phase"))\
    \(kinds(paper.needDues, id: "pay-needs", "Primary need"))
    """
  }

  private static func kinds(_ sums: [KindDue], id: String, _ title: String) -> Markup {
    let name = "Due by " + title.prefix(1).lowercased() + title.dropFirst()
    return "\(chart(sums, id: id, name))\(table(sums, id: id, title, name))"
  }

  private static func chart(_ sums: [KindDue], id: String, _ name: String) -> Markup {
    guard sums.count > 1, let most = sums.max(by: { $0.due < $1.due }), most.due > .zero else {
      return ""
    }
    return Chart(
      id: id + "-chart", title: name,
      summary: "Most, \(FigureText.pounds(most.due)), is due for \(most.label). \(seeTable)",
      bars: sums.map {
        Chart.Bar(label: $0.label, value: $0.due.pence, shown: FigureText.pounds($0.due))
      }
    ).lyingBars
  }

  /// A child who changed phase in the year is counted in both.
  private static func table(
    _ sums: [KindDue], id: String, _ title: String, _ name: String
  ) -> Markup {
    HTMLTable(
      id: id, caption: "\(name)",
      columns: [.init(title: title)] + numbers(["Children", "Due"]),
      rows: sums.map {
        .init(heading: "\($0.label)", cells: ["\(Int64($0.children.count))", "\($0.due)"])
      },
      total: HTMLTable.Row(
        heading: "All, in each that they were in",
        cells: [
          "\(sums.reduce(Int64(0)) { $0 + Int64($1.children.count) })",
          "\(sums.reduce(Money.zero) { $0 + $1.due })",
        ]), isSmall: true
    ).markup
  }
}
