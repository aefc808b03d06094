import Borough
import Costing

/// What council finance asks of a year, in the order in which it asks: the part of `report.html` that
/// is there when the run has decisions or payments.
///
/// It holds no pupil's reference: rows of the files of the folder `finance` are named instead.
enum FinanceHTML {
  struct Section {
    var id: String
    var title: String
    /// Where the page says how the section's figures are worked.
    var method: String
    var content: Markup
  }

  static func sections(of paper: FinancePaper) -> [Section] {
    [
      Section(
        id: "spend", title: "What we will spend", method: "forecast", content: spend(paper)),
      Section(id: "pay", title: "Whom we pay, and when", method: "due", content: pay(paper)),
      Section(
        id: "section-251", title: "Section 251", method: "section-251",
        content: section251(paper)),
      Section(
        id: "committed", title: "Notional SEN budgets committed", method: "committed",
        content: committed(paper)),
      Section(
        id: "paid", title: "What was paid beside what is due", method: "matching",
        content: paid(paper)),
      Section(
        id: "accrual", title: "Owed at 31 March", method: "accrual", content: accrual(paper)),
      Section(
        id: "coming-up", title: "Awards ending and reviews overdue", method: "coming-up",
        content: comingUp(paper)),
      Section(
        id: "transfers", title: "Children who change phase", method: "transfers",
        content: transfers(paper)),
      Section(
        id: "from-elsewhere", title: "Children from other authorities", method: "from-elsewhere",
        content: fromElsewhere(paper)),
    ]
  }

  static func markup(of paper: FinancePaper) -> Markup {
    Markup(sections(of: paper)) { part in
      let title = part.title.prefix(1).lowercased() + part.title.dropFirst()
      let link: Markup = """
        <p class="how"><a href="#how-\(part.method)">How the figures of “\(title)” are \
        worked</a></p>

        """
      return ReportHTML.section(part.id, part.title, "\(part.content)\(link)")
    }
  }

  static func numbers(_ titles: [String]) -> [HTMLTable.Column] {
    titles.map { HTMLTable.Column(title: $0, isNumber: true) }
  }

  /// A school's name with its number, and what a reader may choose the row by.
  static func row(
    _ school: SchoolNumber, _ paper: FinancePaper, _ cells: [Markup]
  ) -> HTMLTable.Row {
    let name = paper.name(of: school)
    let number = school.description
    let key: Markup = name == number ? "" : " <span class=\"key\">\(number)</span>"
    return HTMLTable.Row(
      heading: "\(typed: name)\(key)", cells: cells,
      attributes: SchoolChoice.attributes(number, paper.finance.schools.school(school)))
  }

  /// A bar for a school.
  static func bar(_ school: SchoolNumber, _ paper: FinancePaper, _ amount: Money) -> Chart.Bar {
    let name = paper.name(of: school)
    return Chart.Bar(
      label: name, key: name == school.description ? nil : school.description,
      value: amount.pence, shown: FigureText.pounds(amount))
  }

  /// `£1,200.00`, or that no file says.
  static func known(_ amount: Money?) -> Markup {
    amount.map { "\($0)" } ?? Markup.notStated
  }

  static func days(_ days: ClosedRange<CivilDate>) -> Markup {
    "\(days.lowerBound) to \(days.upperBound)"
  }

  /// The greatest number of bars, or of rows to act on, that a section shows.
  static let mostBars = 15
  static let mostToAct = 50

  static let seeTable = "The table that follows has every figure."
}
