import Borough
import Costing

/// What will be spent, beside the budget, and where the Section 251 statement has it.
extension FinanceHTML {
  static func spend(_ paper: FinancePaper) -> Markup {
    guard let all = paper.forecast.last else { return "" }
    return """
      <dl class="headlines">
      \(ReportHTML.headline("Forecast", "\(all.forecast)", "awards, pending and expected", "main"))\
      \(ReportHTML.headline("Budget", known(all.budget), "of the lines that are forecast"))\
      \(variance(all))\
      \(ReportHTML.headline("Awards", "\(all.awards)", "due in the year, and targeted funding"))\
      \(ReportHTML.headline("Pending", "\(all.pending)", "sought, and not yet decided"))\
      \(ReportHTML.headline("Expected", "\(all.expected)", "for children who are to come"))</dl>
      <ul class="sums">
      <li>Awards \(all.awards) + pending \(all.pending) + expected \(all.expected) = forecast \
      \(all.forecast)</li>
      \(varianceSum(all))</ul>
      \(forecastChart(all))\(forecastTable(paper))
      """
  }

  private static func variance(_ all: ForecastLine) -> Markup {
    let note =
      switch all.variance {
      case let variance? where variance > .zero: "forecast beyond the budget"
      case let variance? where variance < .zero: "of the budget is not forecast to be spent"
      case .some: "forecast and budget are the same"
      case nil: "budget.csv has no line for this year"
      }
    let amount = all.variance.map { max($0, -$0) }
    return ReportHTML.headline("Variance", known(amount), note)
  }

  private static func varianceSum(_ all: ForecastLine) -> Markup {
    guard let budget = all.budget, let variance = all.variance else { return "" }
    return "<li>Forecast \(all.forecast) − budget \(budget) = variance \(variance)</li>\n"
  }

  private static func forecastChart(_ all: ForecastLine) -> Markup {
    var parts = [
      ("Awards", all.awards), ("Pending", all.pending), ("Expected", all.expected),
      ("Forecast", all.forecast),
    ]
    if let budget = all.budget { parts.append(("Budget", budget)) }
    let beside = all.budget.map { ", beside a budget of \(FigureText.pounds($0))" } ?? ""
    return Chart(
      id: "spend-chart", title: "Forecast and budget",
      summary: "The forecast is \(FigureText.pounds(all.forecast))\(beside). \(seeTable)",
      bars: parts.map {
        Chart.Bar(label: $0.0, value: max(0, $0.1.pence), shown: FigureText.pounds($0.1))
      }
    ).lyingBars
  }

  private static func forecastTable(_ paper: FinancePaper) -> Markup {
    var groups: [HTMLTable.Group] = []
    for line in paper.forecast.dropLast() {
      if groups.last?.heading != "\(typed: line.lineLabel)" {
        groups.append(HTMLTable.Group(heading: "\(typed: line.lineLabel)", rows: []))
      }
      let heading: Markup = line.phase.isEmpty ? "All of the line" : "\(typed: line.phaseLabel)"
      groups[groups.count - 1].rows.append(
        HTMLTable.Row(heading: heading, cells: cells(of: line)))
    }
    return HTMLTable(
      id: "spend", caption: "Forecast and budget by line and phase",
      columns: [.init(title: "Line and phase")]
        + numbers(["Awards", "Pending", "Expected", "Forecast", "Budget", "Variance"]),
      groups: groups,
      total: paper.forecast.last.map { .init(heading: "All lines", cells: cells(of: $0)) }
    ).markup
  }

  private static func cells(of line: ForecastLine) -> [Markup] {
    [
      "\(line.awards)", "\(line.pending)", "\(line.expected)", "\(line.forecast)",
      line.budget.map { "\($0)" } ?? "", line.variance.map { "\($0)" } ?? "",
    ]
  }
}

extension FinanceHTML {
  static func section251(_ paper: FinancePaper) -> Markup {
    let rows = paper.section251Rows
    let totals = Section251Column.allCases.indices.map { column in
      rows.reduce(Money.zero) { $0 + $1.amounts[column] }
    }
    let table = HTMLTable(
      id: "section-251", caption: "High-needs money by line and column of the statement",
      columns: [.init(title: "Line")]
        + numbers(Section251Column.allCases.map { $0.label } + ["All"]),
      rows: rows.map { row in
        HTMLTable.Row(
          heading: row.line == TotalsRow.notStated
            ? "\(row.label)" : "\(row.line) <span class=\"key\">\(row.label)</span>",
          cells: (row.amounts + [row.total]).map { "\($0)" })
      },
      total: HTMLTable.Row(
        heading: "All lines", cells: (totals + [totals.reduce(.zero, +)]).map { "\($0)" }))
    let name = paper.name(ofAuthority: paper.finance.authority)
    return """
      <p>Only what \(typed: name) pays is on its statement, by the school’s type on the days paid \
      for. Place funding is no part of it.</p>
      \(table.markup)
      """
  }
}
