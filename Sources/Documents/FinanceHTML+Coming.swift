import Borough
import Costing

/// Days that must not be missed, and children who cross a boundary: counted, and not named.
extension FinanceHTML {
  static func comingUp(_ paper: FinancePaper) -> Markup {
    let sums = paper.monthSums
    let ending = sums.reduce(Int64(0)) { $0 + $1.ending }
    let overdue = sums.reduce(Int64(0)) { $0 + $1.overdue }
    let table =
      sums.isEmpty ? "" : monthTable(sums, ending: ending, overdue: overdue)
    return """
      <p>On \(paper.finance.day), \(FigureText.count(ending, "award ends", "awards end")) within \
      \(Int64(BoroughFinance.daysAhead)) days, and \
      \(FigureText.count(overdue, "review is", "reviews are")) overdue. \
      <code>finance/coming-up.csv</code> says whose.</p>
      \(monthChart(sums, id: "ending", "Awards that end, by month") { $0.ending })\
      \(monthChart(sums, id: "overdue", "Reviews overdue, by month") { $0.overdue })\(table)
      """
  }

  private static func monthChart(
    _ sums: [MonthSum], id: String, _ title: String, _ count: (MonthSum) -> Int64
  ) -> Markup {
    let months = sums.filter { count($0) > 0 }
    guard months.count > 1, let most = months.max(by: { count($0) < count($1) }) else { return "" }
    return Chart(
      id: id + "-chart", title: title,
      summary: "Most, \(count(most)), are in \(most.month.monthInWords). \(seeTable)",
      bars: months.map {
        Chart.Bar(
          label: $0.month.monthInWords, value: count($0), shown: FigureText.count(count($0)))
      }
    ).lyingBars
  }

  private static func monthTable(_ sums: [MonthSum], ending: Int64, overdue: Int64) -> Markup {
    func money(_ amount: (MonthSum) -> Money) -> Markup {
      "\(sums.reduce(Money.zero) { $0 + amount($1) })"
    }
    return HTMLTable(
      id: "coming-up", caption: "Awards that end and reviews that are overdue, by month",
      columns: [.init(title: "Month")]
        + numbers(["Awards that end", "Awarded", "Reviews overdue", "Awarded"]),
      rows: sums.map {
        .init(
          heading: "\($0.month.monthInWords)",
          cells: [
            "\($0.ending)", "\($0.endingAwarded)", "\($0.overdue)", "\($0.overdueAwarded)",
          ])
      },
      total: HTMLTable.Row(
        heading: "All months",
        cells: [
          "\(ending)", money { $0.endingAwarded }, "\(overdue)", money { $0.overdueAwarded },
        ])
    ).markup
  }
}

extension FinanceHTML {
  static func transfers(_ paper: FinancePaper) -> Markup {
    let sums = paper.transferSums
    guard !sums.isEmpty else {
      return "<p>No child with an award or an application is in the last year of a phase.</p>\n"
    }
    let groups = Transfer.Kind.allCases.compactMap { kind -> HTMLTable.Group? in
      let rows = sums.filter { $0.kind == kind }
      guard !rows.isEmpty else { return nil }
      return HTMLTable.Group(
        heading: "\(kind.label)",
        rows: rows.map { .init(heading: heading(of: $0.need), cells: cells(of: [$0])) })
    }
    let table = HTMLTable(
      id: "transfers", caption: "Children who change phase, by need, and what they carry",
      columns: [.init(title: "Transfer and primary need")]
        + numbers(["Children", "Enhanced transition", "Top-up sought", "Awarded", "Due"]),
      groups: groups, total: HTMLTable.Row(heading: "All transfers", cells: cells(of: sums)))
    return """
      <p>Children in the last year of a phase with an award, a decision or a top-up sought. \
      <code>finance/transitions.csv</code> says who, and whether the money goes on.</p>
      \(table.markup)
      """
  }

  private static func heading(of need: Need?) -> Markup {
    need.map { "\($0.label) <span class=\"key\">\($0.name)</span>" } ?? "Not stated"
  }

  private static func cells(of sums: [TransferSum]) -> [Markup] {
    func money(_ amount: (TransferSum) -> Money) -> Markup {
      "\(sums.reduce(Money.zero) { $0 + amount($1) })"
    }
    return [
      "\(sums.reduce(Int64(0)) { $0 + $1.pupils })",
      "\(sums.reduce(Int64(0)) { $0 + $1.enhanced })", money { $0.topUp }, money { $0.awarded },
      money { $0.due },
    ]
  }

  static func fromElsewhere(_ paper: FinancePaper) -> Markup {
    let sums = paper.elsewhereSums
    guard !sums.isEmpty else {
      return "<p>Every child costed in a school here is known to live here.</p>\n"
    }
    var groups: [HTMLTable.Group] = []
    for sum in sums {
      let heading: Markup = "\(typed: paper.authority(sum.authority))"
      if groups.last?.heading != heading { groups.append(.init(heading: heading, rows: [])) }
      groups[groups.count - 1].rows.append(
        .init(
          heading: sum.reason.isEmpty ? "No reason stated" : "\(typed: sum.reason)",
          cells: cells(of: [sum])))
    }
    let table = HTMLTable(
      id: "from-elsewhere", caption: "Children at schools here who live elsewhere",
      columns: [.init(title: "Home authority and reason")]
        + numbers(["Children", "Top-up in the year", "Due"]),
      groups: groups, total: HTMLTable.Row(heading: "All", cells: cells(of: sums)))
    return "\(authorityChart(sums, paper))\(table.markup)"
  }

  /// A child on two rolls for two reasons is one child in each.
  private static func cells(of sums: [ElsewhereSum]) -> [Markup] {
    [
      "\(sums.reduce(Int64(0)) { $0 + Int64($1.children.count) })",
      "\(sums.reduce(Money.zero) { $0 + $1.topUpInYear })",
      "\(sums.reduce(Money.zero) { $0 + $1.due })",
    ]
  }

  private static func authorityChart(_ sums: [ElsewhereSum], _ paper: FinancePaper) -> Markup {
    var counts: [(authority: UInt16?, children: Int64)] = []
    for sum in sums {
      if counts.last.map({ $0.authority == sum.authority }) ?? false {
        counts[counts.count - 1].children += Int64(sum.children.count)
      } else {
        counts.append((sum.authority, Int64(sum.children.count)))
      }
    }
    guard counts.count > 1, let most = counts.max(by: { $0.children < $1.children }) else {
      return ""
    }
    return Chart(
      id: "from-elsewhere-chart", title: "Children at schools here who live elsewhere",
      summary: """
        Most, \(most.children), live in \(paper.authority(most.authority)). \(seeTable)
        """,
      bars: counts.map {
        Chart.Bar(
          label: paper.authority($0.authority), value: $0.children,
          shown: FigureText.count($0.children))
      }
    ).lyingBars
  }
}
