package import Borough
import Costing

/// Winners and losers: by size of change, placement, need and school.
extension TrialHTML {
  private static let schoolsCharted = 10

  package static func sizes(of trial: Trial, _ id: String) -> Markup {
    let rows = trial.rows(of: .size)
    let table = HTMLTable(
      id: id + "-size", caption: "Pupils by size of change",
      columns: [
        .init(title: "Size of change"), .init(title: "Pupils", isNumber: true),
        .init(title: "Change", isNumber: true),
      ],
      rows: rows.map {
        HTMLTable.Row(
          heading: "\($0.shownLabel)", cells: ["\($0.changes.pupils)", "\(change: $0.change)"])
      },
      total: HTMLTable.Row(
        heading: "All pupils",
        cells: ["\(trial.changes.pupils)", "\(change: trial.verdict.change)"]))
    return part(
      id + "-size", "Who has more and who has less",
      "<div class=\"beside\">\(chart(of: rows, id))\(table.markup)</div>\n")
  }

  private static func chart(of rows: [TrialRow], _ id: String) -> Markup {
    let drawn = rows.filter { $0.tick != nil }
    guard let most = drawn.max(by: { $0.changes.pupils < $1.changes.pupils }),
      most.changes.pupils > 0
    else { return "" }
    let still = rows.filter { $0.tick == nil }.reduce(0) { $0 + $1.changes.pupils }
    let chart = ChangeChart(
      id: id + "-size-chart", title: "Pupils by size of change",
      summary: """
        Most pupils whose top-up changes, \(FigureText.count(most.changes.pupils)), have this \
        change: \(most.label). The table that follows has every figure.
        """,
      bars: drawn.map {
        ChangeChart.Bar(
          label: $0.tick ?? "", amount: $0.isLess ? -$0.changes.pupils : $0.changes.pupils,
          shown: FigureText.count($0.changes.pupils))
      })
    return chart.standingColumns(
      less: "thousands of pounds less", more: "thousands of pounds more",
      note: "Not drawn: \(FigureText.count(still, "pupil", "pupils")) with no change.")
  }

  package static func groups(of trial: Trial, _ id: String) -> Markup {
    let tables = Markup([TrialGrouping.placement, .need]) { table(of: $0, in: trial, id) }
    return part(id + "-groups", "By placement and need", tables)
  }

  package static func schools(of trial: Trial, _ id: String) -> Markup {
    let rows = trial.schoolsMovedMost(schoolsCharted)
    let all = trial.rows(of: .school).filter { $0.change != .zero }.count
    let title =
      all > rows.count ? "The \(rows.count) schools that move most" : "Schools that move"
    let chart = ChangeChart(
      id: id + "-school-chart", title: title,
      summary: """
        The longest bar is \(rows.first?.shownLabel ?? "none"), \
        \(FigureText.change(rows.first?.change ?? .zero)). The table that follows has every figure.
        """,
      bars: rows.map {
        ChangeChart.Bar(
          label: $0.shownLabel, key: $0.shownKey, amount: $0.change.pence,
          shown: FigureText.change($0.change))
      })
    return part(
      id + "-schools", "By school",
      "\(rows.isEmpty ? "" : chart.lyingBars)\(table(of: .school, in: trial, id))")
  }

  private static func table(
    of grouping: TrialGrouping, in trial: Trial, _ id: String
  ) -> Markup {
    HTMLTable(
      id: id + "-" + grouping.name, caption: "Winners and losers by \(grouping.inSentence)",
      columns: [.init(title: grouping.title)] + numbers,
      rows: trial.rows(of: grouping).map {
        HTMLTable.Row(heading: heading(of: $0), cells: cells($0.changes, $0.before, $0.after))
      },
      total: HTMLTable.Row(
        heading: "All pupils",
        cells: cells(trial.changes, trial.before.topUpInYear, trial.after.topUpInYear))
    ).markup
  }

  private static let numbers = [
    "Pupils", "Winners", "Losers", "Unchanged", "Today", "Trial", "Change",
  ].map { HTMLTable.Column(title: $0, isNumber: true) }

  private static func heading(of row: TrialRow) -> Markup {
    guard let key = row.shownKey else { return "\(typed: row.shownLabel)" }
    return "\(typed: row.shownLabel) <span class=\"key\">\(typed: key)</span>"
  }

  private static func cells(
    _ changes: ChangeCount, _ before: Money, _ after: Money
  ) -> [Markup] {
    [
      "\(changes.pupils)", "\(changes.winners)", "\(changes.losers)", "\(changes.unchanged)",
      "\(before)", "\(after)", "\(change: after - before)",
    ]
  }
}

extension TrialGrouping {
  /// `primary need`, to follow "by".
  fileprivate var inSentence: String {
    switch self {
    case .school: "school"
    case .need: "primary need"
    case .placement: "placement"
    case .size: "size of change"
    }
  }
}

extension TrialRow {
  fileprivate var isLess: Bool { key.hasPrefix("less") }

  /// In thousands of pounds, under a column; nil for no change, which has none.
  fileprivate var tick: String? {
    switch key {
    case "less", "more": "0–0.5"
    case "less-over-500", "more-over-500": "0.5–2"
    case "less-over-2000", "more-over-2000": "2–5"
    case "less-over-5000", "more-over-5000": "5+"
    default: nil
    }
  }
}
