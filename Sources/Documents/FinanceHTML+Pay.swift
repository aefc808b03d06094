import Borough
import Costing

/// Whom money goes to, when, and from whom.
extension FinanceHTML {
  static func pay(_ paper: FinancePaper) -> Markup {
    """
    <p>\(paper.due) is due to schools for the days that pupils with an award are on their rolls in \
    the year, whoever pays it.</p>
    \(periodChart(paper))\(periodTable(paper))\(payerTable(paper))\(totalsTable(paper))\
    \(betweenTable(paper))\(kinds(paper))\(schoolChart(paper))\(schoolTable(paper))
    """
  }

  private static func periodChart(_ paper: FinancePaper) -> Markup {
    let basis = paper.finance.calendar.basis
    let sums = paper.periodSums
    guard let most = sums.max(by: { $0.all < $1.all }), most.all > .zero else { return "" }
    return Chart(
      id: "pay-chart", title: "Due by \(basis.periodWord.lowercased()), thousands of pounds",
      summary: """
        Most, \(FigureText.pounds(most.all)), is due in \(most.period.label(basis)). \(seeTable)
        """,
      bars: sums.map {
        Chart.Bar(
          label: $0.period.tick(basis), value: $0.all.pence, shown: $0.all.tenthsOfThousands)
      }
    ).standingColumns(axis: "\(basis.periodWord) in which it can first be paid", mark: nil)
  }

  private static func periodTable(_ paper: FinancePaper) -> Markup {
    let basis = paper.finance.calendar.basis
    let sums = paper.periodSums
    func cells(_ sum: PeriodSum) -> [Markup] {
      ["\(sum.awards)", "\(sum.backdated)", "\(sum.all)", "\(sum.ours)"]
    }
    func total(_ amount: (PeriodSum) -> Money) -> Markup {
      "\(sums.reduce(Money.zero) { $0 + amount($1) })"
    }
    return HTMLTable(
      id: "pay-periods", caption: "Due by \(basis.periodWord.lowercased())",
      columns: [.init(title: basis.periodWord)]
        + numbers(["For the period", "Backdated", "All", "Of all, we pay"]),
      rows: sums.map { .init(heading: "\(typed: $0.period.label(basis))", cells: cells($0)) },
      total: HTMLTable.Row(
        heading: "The year",
        cells: [
          total { $0.awards }, total { $0.backdated }, total { $0.all }, total { $0.ours },
        ])
    ).markup
  }

  private static func payerTable(_ paper: FinancePaper) -> Markup {
    let payers = paper.payerDues
    return HTMLTable(
      id: "pay-payers", caption: "Due by who pays it",
      columns: [.init(title: "Payer")] + numbers(["Children", "Due"]),
      rows: payers.map {
        .init(
          heading: "\(typed: paper.authority($0.payer))",
          cells: ["\(Int64($0.children.count))", "\($0.due)"])
      },
      total: HTMLTable.Row(
        heading: "All payers",
        cells: [
          "\(payers.reduce(Int64(0)) { $0 + Int64($1.children.count) })", "\(paper.due)",
        ]),
      isSmall: true
    ).markup
  }

  private static let totalColumns = numbers([
    "Children", "Top-up in the year", "With an award", "Awarded", "Due",
  ])

  private static func cells(of total: PayerTotal) -> [Markup] {
    [
      "\(total.pupils)", "\(total.topUpInYear)", "\(total.awardedPupils)", "\(total.awarded)",
      "\(total.due)",
    ]
  }

  /// One child may be in all three, so nothing adds them up.
  private static func totalsTable(_ paper: FinancePaper) -> Markup {
    HTMLTable(
      id: "pay-totals", caption: "Whose children: three totals, which share children",
      columns: [.init(title: "Whose")] + totalColumns,
      rows: paper.payerTotals.filter { PayerTotalKind.ofTheRun.contains($0.kind) }.map {
        .init(heading: "\($0.kind.label)", cells: cells(of: $0))
      }
    ).markup
  }

  private static func betweenTable(_ paper: FinancePaper) -> Markup {
    var groups: [HTMLTable.Group] = []
    for total in paper.payerTotals where PayerTotalKind.betweenAuthorities.contains(total.kind) {
      let heading: Markup = "\(typed: paper.authority(total.authority))"
      if groups.last?.heading != heading { groups.append(.init(heading: heading, rows: [])) }
      groups[groups.count - 1].rows.append(
        .init(heading: "\(total.kind.label)", cells: cells(of: total)))
    }
    guard !groups.isEmpty else { return "" }
    return HTMLTable(
      id: "pay-between", caption: "To and from each other authority",
      columns: [.init(title: "Authority and children")] + totalColumns, groups: groups
    ).markup
  }

  private static func schoolChart(_ paper: FinancePaper) -> Markup {
    let all = paper.schoolDues.filter { $0.all > .zero }
    guard all.count > 1 else { return "" }
    let most = all.enumerated().ordered {
      $0.element.all == $1.element.all
        ? $0.offset < $1.offset : $0.element.all > $1.element.all
    }.prefix(mostBars).map { $0.element }
    return Chart(
      id: "pay-schools-chart",
      title: all.count > most.count
        ? "Due by school: the \(most.count) to which most is due" : "Due by school",
      summary: """
        Most, \(FigureText.pounds(most[0].all)), is due to \(paper.name(of: most[0].school)). \
        \(seeTable)
        """,
      bars: most.map { bar($0.school, paper, $0.all) }
    ).lyingBars
  }

  private static func schoolTable(_ paper: FinancePaper) -> Markup {
    let sums = paper.schoolDues
    func cells(_ sum: (SchoolDue) -> Money) -> Markup {
      "\(sums.reduce(Money.zero) { $0 + sum($1) })"
    }
    return HTMLTable(
      id: "pay-schools", caption: "Due by school",
      columns: [.init(title: "School")]
        + numbers([
          "We pay", "Other authorities pay", "Payer not stated", "All", "Of all, backdated",
        ]),
      rows: sums.map {
        row(
          $0.school, paper,
          ["\($0.ours)", "\($0.others)", "\($0.notStated)", "\($0.all)", "\($0.backdated)"])
      },
      total: HTMLTable.Row(
        heading: "All schools",
        cells: [
          cells { $0.ours }, cells { $0.others }, cells { $0.notStated }, cells { $0.all },
          cells { $0.backdated },
        ]),
      isOfSchools: true
    ).markup
  }
}

extension Money {
  /// `10.3` for £10,333.33: to stand over a column that has no room for pennies.
  var tenthsOfThousands: String {
    FigureText.decimal(max(.zero, self).times(1, over: 10_000).pence, places: 1, atLeast: 1)
  }
}
