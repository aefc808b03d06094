package import Borough
import Costing

/// The borough cut each way: a chart of top-up sought where a picture helps, and always a table.
extension ReportHTML {
  private static let order: [Grouping] = [
    .school, .primaryNeed, .yearGroup, .phase, .homeAuthority, .type, .senProvision, .placement,
  ]
  private static let charted: [Grouping] = [
    .school, .primaryNeed, .yearGroup, .phase, .homeAuthority,
  ]
  private static let mostBars = 15

  package static func shownGroupings(of report: Report) -> [Grouping] {
    order.filter { !report.rows(of: $0).isEmpty }
  }

  package static func title(of grouping: Grouping) -> String {
    grouping == .senProvision ? "By SEN provision" : "By " + lowerFirst(grouping.title)
  }

  static func id(of grouping: Grouping) -> String { "by-" + grouping.name }

  static func groupings(of report: Report) -> Markup {
    Markup(shownGroupings(of: report)) { grouping in
      section(id(of: grouping), title(of: grouping), part(grouping, of: report))
    }
  }

  /// One grouping's chart, where a picture helps, and its table.
  package static func part(_ grouping: Grouping, of report: Report) -> Markup {
    let isCharted = charted.contains(grouping)
    return
      "\(isCharted ? chart(of: grouping, in: report) : "")\(table(of: grouping, in: report))"
  }

  /// Of schools only those that seek most, as there may be thousands; the table has them all.
  private static func chart(of grouping: Grouping, in report: Report) -> Markup {
    let all = report.rows(of: grouping)
    let rows = grouping == .school ? report.schoolsSeekingMost(mostBars) : all
    guard report.all.topUp > .zero, all.count > 1, !rows.isEmpty else { return "" }
    let most = rows.dropFirst().reduce(rows[0]) { $0.totals.topUp < $1.totals.topUp ? $1 : $0 }
    let chart = Chart(
      id: id(of: grouping) + "-chart", title: chartTitle(grouping, rows.count, of: all.count),
      summary: """
        The longest bar is \(most.shownLabel), \(FigureText.pounds(most.totals.topUp)). The table \
        that follows has every figure.
        """,
      bars: rows.map {
        Chart.Bar(
          label: $0.shownLabel, key: $0.shownKey, value: $0.totals.topUp.pence,
          shown: FigureText.pounds($0.totals.topUp))
      })
    return chart.lyingBars
  }

  private static func chartTitle(_ grouping: Grouping, _ shown: Int, of all: Int) -> String {
    let name = "Top-up sought " + lowerFirst(title(of: grouping))
    guard grouping == .school, shown < all else { return name }
    return shown == mostBars
      ? name + ": the \(shown) that seek most" : name + ": the \(shown) that seek any"
  }

  private static func table(of grouping: Grouping, in report: Report) -> Markup {
    var schools: [String: School] = [:]
    if grouping == .school {
      for school in report.schools { schools[school.number.description] = school }
    }
    return HTMLTable(
      id: id(of: grouping), caption: "Pupils and money \(lowerFirst(title(of: grouping)))",
      columns: [.init(title: grouping.title)] + numbers(of: report),
      rows: report.rows(of: grouping).map { row in
        HTMLTable.Row(
          heading: heading(of: row), cells: cells(of: row.totals, in: report),
          attributes: grouping == .school && hasChoice(report)
            ? SchoolChoice.attributes(row.key, schools[row.key]) : "")
      },
      total: HTMLTable.Row(heading: "All pupils", cells: cells(of: report.all, in: report)),
      isOfSchools: grouping == .school && hasChoice(report)
    ).markup
  }

  private static func numbers(of report: Report) -> [HTMLTable.Column] {
    let titles =
      ["Pupils", "Above the threshold", "Provision", "Not counted", "Countable", "School’s share"]
      + (report.hasAdjusted ? ["Adjusted"] : []) + ["Top-up sought"]
      + (report.hasPartYears ? ["Top-up in the year"] : [])
      + (report.all.areAwardsKnown ? ["Awarded", "Shortfall"] : [])
    return titles.map { HTMLTable.Column(title: $0, isNumber: true) }
  }

  private static func heading(of row: TotalsRow) -> Markup {
    guard let key = row.shownKey else { return "\(typed: row.shownLabel)" }
    return "\(typed: row.shownLabel) <span class=\"key\">\(typed: key)</span>"
  }

  private static func cells(of totals: Totals, in report: Report) -> [Markup] {
    let cells: [Markup] = [
      "\(totals.pupils)", "\(totals.aboveThreshold)", "\(totals.provision)",
      "\(totals.notCounted)", "\(totals.countable)", "\(totals.schoolShare)",
    ]
    return cells + (report.hasAdjusted ? ["\(totals.adjusted)"] : []) + ["\(totals.topUp)"]
      + (report.hasPartYears ? ["\(totals.topUpInYear)"] : [])
      + (report.all.areAwardsKnown ? ["\(totals.awarded)", "\(totals.shortfall)"] : [])
  }

  /// `Home authority` within a sentence.
  private static func lowerFirst(_ words: String) -> String {
    words.hasPrefix("SEN") ? words : words.prefix(1).lowercased() + words.dropFirst()
  }
}
