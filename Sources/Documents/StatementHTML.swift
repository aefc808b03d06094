import Borough
import Costing

/// The bytes of a statement to a school: its awards, what is due by period, what was paid, and who
/// is to be asked for the rest.
///
/// It is between the school and the council, so pupils are there by the school's own references.
enum StatementHTML {
  static func bytes(_ statement: SchoolStatement, of paper: FinancePaper) -> [UInt8] {
    let year = paper.finance.year
    let name = paper.name(of: statement.school)
    let title = "Statement of top-up funding, \(year)"
    let number: Markup =
      name == statement.school.description ? "" : ", \(statement.school.description)"
    return HTMLPage(
      title: "\(title): \(name)", style: style,
      body: """
        <header>
        <p class="over">\(typed: paper.authority(paper.finance.authority)): to \
        \(typed: name)\(number)</p>
        <h1>\(title)</h1>
        <p class="under">Funding year from \(year.firstDay) to \(year.lastDay); payments looked at \
        as far as \(paper.finance.day)</p>
        <p class="notice"><strong>\(ReportHTML.internalNotice)</strong> About children: keep it \
        where pupils’ files are kept.</p>
        </header>
        <main>
        \(ReportHTML.section("account", "The account", account(statement, paper)))\
        \(ReportHTML.section("payers", "Who pays, and whom to invoice", payers(statement, paper)))\
        \(awards(statement, paper))\
        \(ReportHTML.section("paid", "What was paid", paid(statement, paper)))\
        \(ReportHTML.section("ask", "If something is not right", notRight))</main>
        <footer><p>Made by topup \(paper.version). \(ReportHTML.internalNotice)</p></footer>

        """
    ).bytes
  }

  private static let notRight: Markup = """
    <p>Tell the council which line it is, by the pupil’s reference and the days. Pupils who have \
    left, or who never came, are written on the list to confirm, which is sent with this \
    statement.</p>

    """

  private static func account(_ statement: SchoolStatement, _ paper: FinancePaper) -> Markup {
    let lines: [(Markup, Money)] = [
      ("Due for the periods themselves", statement.due - statement.backdated),
      ("Backdated: for periods that were over when the panel decided", statement.backdated),
    ]
    let year = HTMLTable(
      id: "account", caption: "Due in the year, for the days that pupils are on roll",
      columns: [.init(title: "Line")] + FinanceHTML.numbers(["Amount"]),
      rows: lines.map { .init(heading: $0.0, cells: ["\($0.1)"]) },
      total: HTMLTable.Row(heading: "Due in the year", cells: ["\(statement.due)"]))
    return "\(year.markup)\(soFar(statement, paper))"
  }

  /// Each line on its own: what is to be taken back is never taken off what is to be paid.
  private static func soFar(_ statement: SchoolStatement, _ paper: FinancePaper) -> Markup {
    guard paper.finance.payments != nil else { return "" }
    let lines: [(Markup, Money)] = [
      ("Paid", statement.paid), ("Taken back", -statement.takenBack),
      ("To be taken back: paid beyond what is due", -statement.toTakeBack),
      ("To be paid: due and not paid", statement.toPay),
    ]
    let council = paper.name(ofAuthority: paper.finance.authority)
    return HTMLTable(
      id: "so-far",
      caption: "What \(typed: council) paid, and what is due as far as \(paper.finance.day)",
      columns: [.init(title: "Line")] + FinanceHTML.numbers(["Amount"]),
      rows: lines.map { .init(heading: $0.0, cells: ["\($0.1)"]) },
      total: HTMLTable.Row(heading: "Due as far as that day", cells: ["\(statement.dueSoFar)"])
    ).markup
  }

  private static func payers(_ statement: SchoolStatement, _ paper: FinancePaper) -> Markup {
    guard !statement.awards.isEmpty else { return "<p>No award is recorded.</p>\n" }
    return HTMLTable(
      id: "payers", caption: "Due in the year by who pays it",
      columns: [
        .init(title: "Payer"), .init(title: "Awards", isNumber: true),
        .init(title: "Due", isNumber: true), .init(title: "How it comes to the school"),
      ],
      rows: statement.payers(paper.finance.authority).map {
        .init(
          heading: "\(typed: paper.authority($0.payer))",
          cells: ["\($0.awards)", "\($0.due)", how($0.payer, statement.school, paper)])
      },
      total: HTMLTable.Row(
        heading: "All awards",
        cells: ["\(Int64(statement.awards.count))", "\(statement.due)", ""])
    ).markup
  }

  /// An authority pays the schools in it; any other school invoices it.
  private static func how(
    _ payer: UInt16?, _ school: SchoolNumber, _ paper: FinancePaper
  ) -> Markup {
    guard let payer else {
      return "It is not known who pays: agree it with the council before it is invoiced."
    }
    let home = paper.finance.schools.school(school)?.authority ?? school.authority
    let name: Markup = "\(typed: paper.name(ofAuthority: payer))"
    return payer == home ? "\(name) pays the school." : "The school invoices \(name)."
  }

  private static let style: Markup = """
    \(PaperStyle.screen)\(PaperStyle.table)\(PaperStyle.narrow)\
    \(PaperStyle.print(mark: "Internal: small numbers not suppressed"))\(PaperStyle.onePupil)\
    .line th{font-weight:bold}
    .line .key{font-weight:normal}
    .scroll+.scroll{margin-top:1.5rem}
    .scroll+p{margin:1rem 0 0}

    """
}
