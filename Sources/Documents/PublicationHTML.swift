import Borough
import Costing

/// The bytes of `publication.html`: what is published, how much is hidden, why, and how it is kept so.
///
/// It never says how many numbers are hidden for their own sake: of two hidden numbers whose sum is
/// known, that would tell which are small.
enum PublicationHTML {
  static func bytes(_ paper: PublicationPaper) -> [UInt8] {
    let title = "What is published of top-up in \(paper.authority.name), \(paper.year)"
    let body: Markup = """
      <header>
      <p class="over">Special educational needs provision</p>
      <h1>\(title)</h1>
      <p class="under">\(paper.yearInWords)</p>
      </header>
      <main>
      \(contents(paper))\(hidden(paper))\(phases(paper))\(method(paper))\(glossary)</main>
      <footer><p>Made by topup \(paper.version). Small numbers are hidden.</p></footer>

      """
    return HTMLPage(title: title, style: style, body: body).bytes
  }

  static let style: Markup = """
    \(PaperStyle.screen)\(PaperStyle.table)abbr{text-decoration:none}
    \(PaperStyle.narrow)\(PaperStyle.print(mark: "Small numbers are hidden"))
    """

  /// Each file, the rows and numbers it has, and how many of them are hidden.
  private static func contents(_ paper: PublicationPaper) -> Markup {
    let table = HTMLTable(
      id: "files", caption: "Files, and numbers hidden in each",
      columns: [.init(title: "File")]
        + ["Rows", "Numbers", "Hidden"].map { .init(title: $0, isNumber: true) },
      rows: counts(paper).map { count in
        HTMLTable.Row(
          heading: "<code>\(count.file)</code>",
          cells: ["\(count.rows)", "\(count.numbers)", "\(count.hidden)"])
      }, isSmall: true)
    return ReportHTML.section(
      "published", "What is published",
      """
      \(table.markup)<p>Beside each file of open data its <code>.meta.csv</code> describes the \
      columns. <code>schools_forum.html</code> has the numbers of \
      <code>schools_forum.csv</code>, to read.</p>

      """)
  }

  private typealias Count = (file: String, rows: Int64, numbers: Int64, hidden: Int64)

  private static func counts(_ paper: PublicationPaper) -> [Count] {
    let publication = paper.publication
    let schools = publication.phases.flatMap { $0.schools.map { $0.row } + [$0.total] }
    return paper.tables.map {
      count($0.fileName + ".csv", $0.rows, PublishedFigure.allCases, paper)
    } + [
      count("schools_forum.csv", schools + [publication.all], PublishedFigure.sums, paper)
    ]
  }

  private static func count(
    _ file: String, _ rows: [PublishedRow], _ figures: [PublishedFigure], _ paper: PublicationPaper
  ) -> Count {
    let cells = rows.flatMap { paper.cells(of: $0, figures) }
    return (
      file, Int64(rows.count), Int64(cells.count), Int64(cells.filter { $0 == .hidden }.count)
    )
  }

  private static func hidden(_ paper: PublicationPaper) -> Markup {
    let rule = paper.publication.rule
    let fewest = PublishedRow.fewestForQuartiles
    let (limit, share) = (rule.limit, FigureText.decimal(rule.share, places: 2))
    return ReportHTML.section(
      "hidden", "What is hidden, and why",
      """
      <ul>
      <li>A count of fewer than \(limit) pupils, unless it is 0, with all money of those pupils; \
      so too where fewer than \(limit) pupils are above the threshold, or are not.</li>
      <li>Money of which one pupil is more than \(share)%.</li>
      <li>The mean with the count; quartiles of fewer than \(fewest) pupils, and of a row that hides \
      anything of its top-up. Quartiles are to the nearest £100, as one may be a single pupil’s \
      cost.</li>
      <li>Further numbers, as few as were found to do, so that none of those can be worked out \
      from the totals.</li>
      </ul>
      <p>How many are hidden for which reason is not said: it would help to work them out.</p>

      """)
  }

  private static func phases(_ paper: PublicationPaper) -> Markup {
    let together = paper.publication.phases.filter { $0.phases.count > 1 }
    guard !together.isEmpty else { return "" }
    return ReportHTML.section(
      "phases", "Phases put together",
      """
      <p>So that their totals can be shown, these are one: \
      \(together.map { $0.total.label }.joined(separator: "; ")).</p>

      """)
  }

  private static func method(_ paper: PublicationPaper) -> Markup {
    let rule = paper.publication.rule
    let share = FigureText.decimal(rule.share, places: 2)
    return ReportHTML.section(
      "method", "How hidden numbers are protected",
      """
      <p>All tables are protected together. They share only the total of all pupils; schools add \
      up to their phase, and phases to the total. A hidden count is protected when every number \
      from 1 to \(rule.limit - 1) could stand in its place; hidden money, when amounts \(share)% \
      below and \(share)% above it could, with every published number as it is and everything known \
      that the figures obey: none above the threshold who is not a pupil, the school’s share \
      no less than the threshold of each who is above it, countable cost that is share and top-up. \
      This is the protection interval of the Handbook on Statistical Disclosure Control, of the width \
      of the dominance rule on both sides. Schools are protected from each other: one that knows \
      its own figures can tell no more. What cannot be protected so is not shown at all.</p>
      <p>The protection is against working numbers out, not against what somebody knows of a \
      child already, and not against tables that were published before.</p>

      """)
  }

  private static let glossary = ReportHTML.section(
    "glossary", "Words and marks",
    HTMLTable(
      id: "glossary", caption: "What the columns and marks mean",
      columns: [.init(title: "Column or mark"), .init(title: "Meaning")],
      rows: PublishedFigure.allCases.map {
        HTMLTable.Row(
          heading: "\($0.label) <span class=\"key\">\($0.name)</span>", cells: ["\($0.meaning)"])
      } + marks.map { HTMLTable.Row(heading: "\($0.0)", cells: ["\($0.1)"]) }
    ).markup)

  private static let marks = [
    ("c", "Hidden."), ("x", "Not available: nothing is decided yet."),
    ("low", "More than nothing, and nothing when rounded."), ("0", "Nothing."),
  ]
}
