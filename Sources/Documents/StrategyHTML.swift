import Borough
import Costing

/// The bytes of `inclusion-strategy.html`: for each school a table to publish, ready to paste into
/// its document or website.
public enum StrategyHTML {
  public static func bytes(_ paper: StrategyPaper) -> [UInt8] {
    HTMLPage(title: title(of: paper), style: style(of: paper), body: body(of: paper)).bytes
  }

  private static func title(of paper: StrategyPaper) -> String {
    "Inclusion strategy: activity and budgeted cost, \(paper.terms.year)"
  }

  private static func body(of paper: StrategyPaper) -> Markup {
    let (first, last) = (paper.terms.year.firstDay, paper.terms.year.lastDay)
    return """
      <header>
      <p class="over">Special educational needs provision</p>
      <h1>\(title(of: paper))</h1>
      <p class="under">Funding year from \(first) to \(last)</p>
      \(reminder)</header>
      <main>
      \(Markup(paper.strategies) { section(of: $0, in: paper) })\(none(in: paper))</main>
      <footer><p>Made with topup \(paper.version).</p></footer>

      """
  }

  /// For the school's own eyes: it is not printed.
  private static let reminder: Markup = """
    <p class="notice screen"><strong>Before it is published:</strong> read the names of \
    activities, which are as the school wrote them, so that none names a child; write what is \
    marked for the school to write. Each section can be copied and pasted whole. \
    <code>lines.csv</code> has every line behind it, and is not for publishing.</p>

    """

  private static func none(in paper: StrategyPaper) -> Markup {
    var words: Markup = ""
    if paper.strategies.isEmpty {
      words += "<p>No provision of a mainstream school was accepted.</p>\n"
    }
    if paper.otherSchools > 0 {
      let schools = FigureText.count(paper.otherSchools, "school", "schools")
      words += "<p>Not mainstream, and so left out: \(schools).</p>\n"
    }
    return words
  }

  private static func section(of strategy: InclusionStrategy, in paper: StrategyPaper) -> Markup {
    let id = "school-\(strategy.school.number)"
    let name: Markup =
      strategy.schoolName.isEmpty ? "" : "\(anonymous: strategy.schoolName), "
    let number = "\(strategy.school.isURN ? "URN" : "DfE number") \(strategy.school.description)"
    let heading: Markup = name.text.isEmpty ? "School with \(number)" : "\(name)\(number)"
    let year = paper.terms.year
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(heading)</h2>
      <p>Activity for inclusion and what it is budgeted to cost in \(year.description), from \
      \(year.firstDay) to \(year.lastDay). \(purpose)</p>
      \(table(of: strategy, id, in: paper))\(toWrite)\(notes(on: strategy, in: paper))</section>
      """
  }

  private static let purpose: Markup = """
    Inclusive mainstream fund 2026-27: schools publish an inclusion strategy, with activity and \
    budgeted costs, by 31 December 2026 (DfE).
    """

  /// What no file holds.
  private static let toWrite: Markup = """
    <p class="fill"><strong>What this is meant to achieve:</strong> [for the school to write]</p>
    <p class="fill"><strong>How its impact is judged, and when:</strong> [for the school to \
    write]</p>

    """

  private static func table(
    of strategy: InclusionStrategy, _ id: String, in paper: StrategyPaper
  ) -> Markup {
    var rows = paper.rows(of: strategy)
    let money = StrategyColumn.all(of: strategy)
    let total = rows.removeLast()
    return HTMLTable(
      id: "activity", under: id, caption: "Activity, pupils reached and budgeted cost",
      columns: columns(money), rows: rows.map { cells(of: $0, money) },
      total: cells(of: total, money)
    ).markup
  }

  private static func columns(_ money: [StrategyColumn]) -> [HTMLTable.Column] {
    [
      .init(title: "Activity", width: 14), .init(title: "Who it is for", width: 15),
      .init(title: "Pupils reached", isNumber: true, width: 8),
    ] + money.map { .init(title: $0.title, isNumber: true, width: 8) } + [
      .init(title: "How it was worked", width: 63 - Int64(money.count) * 8)
    ]
  }

  private static func cells(of row: StrategyRow, _ money: [StrategyColumn]) -> HTMLTable.Row {
    let pupils: Markup =
      row.kind == .openToAll ? "All" : row.pupils.map { "\($0)" } ?? "not shown"
    let amounts: [Markup] = money.map { column in
      row.amounts.map { "\($0.sum(of: column.sources))" } ?? "not shown"
    }
    return HTMLTable.Row(
      heading: row.kind == .merged || row.kind == .total ? "\(row.name)" : "\(prose: row.name)",
      cells: ["\(row.audience.joined(separator: "; "))", pupils] + amounts + ["\(row.working)"])
  }
}
