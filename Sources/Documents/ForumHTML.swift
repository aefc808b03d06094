import Borough
import Costing

/// The bytes of `schools_forum.html`: a table a phase, to paste into papers.
enum ForumHTML {
  static func bytes(_ paper: PublicationPaper) -> [UInt8] {
    let title = "Top-up sought by schools in \(paper.authority.name), \(paper.year)"
    let body: Markup = """
      <header>
      <p class="over">Schools forum</p>
      <h1>\(title)</h1>
      <p class="under">\(paper.yearInWords)</p>
      </header>
      <main>
      \(summary(paper))\(Markup(paper.publication.phases) { section($0, paper) })\(marks)</main>
      <footer><p>Made by topup \(paper.version). Small numbers are hidden.</p></footer>

      """
    return HTMLPage(title: title, style: PublicationHTML.style, body: body).bytes
  }

  private static func summary(_ paper: PublicationPaper) -> Markup {
    let publication = paper.publication
    let table = HTMLTable(
      id: "phases", caption: "Schools by phase", columns: columns(paper, "Phase", .schools),
      rows: publication.phases.map { phase in
        HTMLTable.Row(
          heading: "\(phase.total.label)",
          cells: ["\(phase.schoolCount)"] + cells(of: phase.total, paper))
      },
      total: HTMLTable.Row(
        heading: "All schools",
        cells: [schoolCount(publication)] + cells(of: publication.all, paper)))
    let few: Markup = """
      <p>There are too few pupils to show any school, or any phase, by itself.</p>

      """
    return ReportHTML.section(
      "by-phase", "All schools",
      publication.phases.isEmpty ? "\(few)\(table.markup)" : table.markup)
  }

  /// Hidden with the pupils where there are too few of them.
  private static func schoolCount(_ publication: Publication) -> Markup {
    guard !publication.phases.isEmpty else { return PublishedCell.hidden.markup }
    return "\(publication.phases.reduce(0) { $0 + $1.schoolCount })"
  }

  private enum More { case schools, none }

  private static func columns(
    _ paper: PublicationPaper, _ first: String, _ more: More
  ) -> [HTMLTable.Column] {
    [HTMLTable.Column(title: first)]
      + (more == .schools ? [HTMLTable.Column(title: "Schools", isNumber: true)] : [])
      + figures(paper).map { HTMLTable.Column(title: $0.label, isNumber: true) }
  }

  /// Awards are left out where nobody has decided on any.
  private static func figures(_ paper: PublicationPaper) -> [PublishedFigure] {
    PublishedFigure.sums.filter { $0 != .awarded || paper.publication.areAwardsKnown }
  }

  private static func cells(of row: PublishedRow, _ paper: PublicationPaper) -> [Markup] {
    paper.cells(of: row, figures(paper)).map { $0.markup }
  }

  private static func section(_ phase: PhaseGroup, _ paper: PublicationPaper) -> Markup {
    guard !phase.schools.isEmpty else {
      return ReportHTML.section(
        id(phase), phase.total.label,
        """
        <p>\(FigureText.count(phase.schoolCount, "school", "schools")), with too few pupils to \
        show any by itself.</p>

        """)
    }
    let table = HTMLTable(
      id: id(phase), caption: "\(phase.total.label): each school",
      columns: columns(paper, "School", .none),
      rows: phase.schools.map { school in
        HTMLTable.Row(
          heading:
            "\(typed: school.row.label) <span class=\"key\">\(typed: school.row.key)</span>",
          cells: cells(of: school.row, paper))
      },
      total: HTMLTable.Row(
        heading: "\(phase.total.label)", cells: cells(of: phase.total, paper)))
    return ReportHTML.section(id(phase), phase.total.label, table.markup)
  }

  /// A phase is named by whoever wrote schools.csv, in letters, digits and hyphens.
  private static func id(_ phase: PhaseGroup) -> String {
    "phase-" + phase.phases.map { $0.isEmpty ? "not-stated" : $0 }.joined(separator: "-")
  }

  private static let marks = ReportHTML.section(
    "marks", "What c means",
    """
    <p>c stands for a number that is hidden: it is of very few pupils, or one pupil is most of it, \
    or it would give away one that is. A school that is hidden is not a school with something to \
    hide. No school can work out another’s hidden numbers from these tables and its own.</p>

    """)
}

extension PublishedCell {
  /// For people; a mark is said in full to those who hear it.
  var markup: Markup {
    switch self {
    case .count(let count): "\(count)"
    case .money(let money): "\(money)"
    case .rounded(let money): "£\(money.wholePounds)"
    case .hidden: "<abbr title=\"hidden\">c</abbr>"
    case .unavailable: "<abbr title=\"not available\">x</abbr>"
    case .low: "<abbr title=\"rounds to nothing\">low</abbr>"
    }
  }
}

extension PublicationPaper {
  /// `Financial year from 1 April 2025 to 31 March 2026`.
  var yearInWords: Markup {
    let kind = year.calendar == .financial ? "Financial year" : "Academic year"
    return "\(kind) from \(year.firstDay) to \(year.lastDay), by the place of the school"
  }
}
