import Borough
import Costing

/// What was paid beside what is due, and what is owed at the end of the year.
extension FinanceHTML {
  private static let noPayments: Markup = """
    <p>The run has no payments.csv, so what was paid is not known.</p>

    """

  static func paid(_ paper: FinancePaper) -> Markup {
    guard paper.finance.payments != nil else { return noPayments }
    let sums = paper.findingSums
    let over = sums.reduce(Money.zero) { $0 + $1.over }
    let under = sums.reduce(Money.zero) { $0 + $1.under }
    return """
      <p>Looked at as far as \(paper.finance.day). \(over) was paid beyond what is due, and \
      \(under) is due and not paid: neither is set against the other.</p>
      \(findingTable(sums, over: over, under: under))\(actTable(paper))
      """
  }

  private static func findingTable(
    _ sums: [FindingSum], over: Money, under: Money
  ) -> Markup {
    func money(_ amount: (FindingSum) -> Money) -> Markup {
      "\(sums.reduce(Money.zero) { $0 + amount($1) })"
    }
    return HTMLTable(
      id: "paid", caption: "What was found, one line for each pupil and stretch of days",
      columns: [.init(title: "Finding")]
        + numbers(["Found", "Due", "Paid", "Taken back", "Paid beyond it", "Not paid"]),
      rows: sums.map {
        .init(
          heading: "\($0.finding.label) <span class=\"key\">\($0.finding.name)</span>",
          cells: [
            "\($0.count)", "\($0.due)", "\($0.paid)", "\($0.takenBack)", "\($0.over)",
            "\($0.under)",
          ])
      },
      total: HTMLTable.Row(
        heading: "All findings",
        cells: [
          "\(sums.reduce(Int64(0)) { $0 + $1.count })", money { $0.due }, money { $0.paid },
          money { $0.takenBack }, "\(over)", "\(under)",
        ])
    ).markup
  }

  private static func actTable(_ paper: FinancePaper) -> Markup {
    let all = paper.matchesToAct
    guard !all.isEmpty else { return "<p>There is nothing to put right.</p>\n" }
    let shown = all.prefix(mostToAct)
    let which: Markup =
      all.count > shown.count
      ? "The \(Int64(shown.count)) of \(Int64(all.count)) with most money are here" : "All are here"
    let table = HTMLTable(
      id: "act", caption: "To put right, the most money first",
      columns: [.init(title: "School"), .init(title: "Days"), .init(title: "Finding")]
        + numbers(["Due", "Paid", "Taken back", "Difference"])
        + [.init(title: "What to do"), .init(title: "Row of matching.csv", isNumber: true)],
      rows: shown.map { row($0.match.school, paper, cells(of: $0)) }, isOfSchools: true)
    return """
      <p>\(which). See the rows of <code>finance/matching.csv</code> for the pupils: this page \
      names none.</p>
      \(table.markup)
      """
  }

  private static func cells(of one: MatchToAct) -> [Markup] {
    let match = one.match
    return [
      days(match.days), "\(match.finding.label)", "\(match.due)", "\(match.paid)",
      "\(match.takenBack)", "\(match.difference)", "\(match.finding.whatToDo(match))",
      "\(one.row)",
    ]
  }

  static func accrual(_ paper: FinancePaper) -> Markup {
    guard paper.finance.payments != nil else { return noPayments }
    guard paper.finance.year.calendar == .financial else {
      return "<p>Accounts are made up to 31 March, and this run is of an academic year.</p>\n"
    }
    let all = paper.finance.accruals()
    func money(_ amount: (Accrual) -> Money) -> Markup {
      "\(all.reduce(Money.zero) { $0 + amount($1) })"
    }
    let table = HTMLTable(
      id: "accrual", caption: "At \(paper.finance.yearEnd), by school",
      columns: [.init(title: "School")]
        + numbers(["Due by then", "Paid by then", "Accrual", "Overpaid"]),
      rows: all.map {
        row($0.school, paper, ["\($0.due)", "\($0.paid)", "\($0.owed)", "\($0.overpaid)"])
      },
      total: HTMLTable.Row(
        heading: "All schools",
        cells: [money { $0.due }, money { $0.paid }, money { $0.owed }, money { $0.overpaid }]),
      isOfSchools: true)
    return """
      <p>\(money { $0.owed }) is due by \(paper.finance.yearEnd) and not paid by then; \
      \(money { $0.overpaid }) was paid beyond what is due. Due − paid = accrual − overpaid.\
      \(notYetPaid(paper))</p>
      \(table.markup)
      """
  }

  /// Before the year is over the accrual has in it what has still to fall due.
  private static func notYetPaid(_ paper: FinancePaper) -> Markup {
    guard paper.finance.day < paper.finance.yearEnd else { return "" }
    return """
       Payments are looked at as far as \(paper.finance.day.inWords), so this has in it what falls due \
      after that day.
      """
  }
}
