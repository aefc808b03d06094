import Applications
import Borough
import Costing

/// The bytes of one pupil's application for top-up: one page to read, print and put before a panel.
///
/// It says nothing of when or where it was made, so the same inputs give the same bytes.
public enum ApplicationHTML {
  public static func bytes(_ paper: ApplicationPaper) -> [UInt8] {
    HTMLPage(
      title: "\(title(of: paper)): \(paper.school)", style: style, body: body(of: paper)
    ).bytes
  }

  /// Neither here nor in the page's title is the pupil's reference.
  private static func title(of paper: ApplicationPaper) -> String {
    "Application for top-up funding, \(paper.application.year)"
  }

  private static func body(of paper: ApplicationPaper) -> Markup {
    let sections = sections(of: paper)
    return """
      \(masthead(of: paper))<main>
      <nav aria-label="Contents">
      <ul>
      \(Markup(sections) { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })</ul>
      </nav>
      \(Markup(sections) { ReportHTML.section($0.id, $0.title, $0.content) })</main>
      <footer><p>\(internalNotice)</p></footer>

      """
  }

  static let internalNotice: Markup = "Internal: about one child"

  private static func masthead(of paper: ApplicationPaper) -> Markup {
    let year = paper.application.year
    return """
      <header>
      <p class="over">\(typed: paper.school)</p>
      <h1>\(title(of: paper))</h1>
      <p class="under">Funding year from \(year.firstDay.inWords) to \(year.lastDay.inWords)\
      \(submitted(paper.form))</p>
      <p class="notice"><strong>\(internalNotice).</strong> For the school, the council and its \
      panel, and for nobody else.</p>
      \(notes(of: paper))</header>

      """
  }

  private static func submitted(_ form: Application?) -> Markup {
    form.map { ". Submitted on \($0.submitted)" } ?? ""
  }

  /// What a reader of the figures must know before them.
  static func notes(of paper: ApplicationPaper) -> Markup {
    var notes: [String] = []
    if paper.explanation.result.notes.contains(.provisional) {
      notes.append(
        "Provisional: a value that these figures use has not been restated for the year. "
          + "It is marked under The working.")
    }
    let rejected = paper.application.rejectedRows
    if rejected > 0 {
      let rows = FigureText.count(rejected, "row", "rows")
      notes.append("\(rows) of the pupil’s provision could not be used, and nobody has costed it.")
    }
    if paper.application.hasRejectedRecords {
      notes.append(
        "A row of evidence.csv or applications.csv about this pupil was rejected, and is not here: "
          + "checks that find something missing may find it there.")
    }
    return Markup(notes) { "<p class=\"notice\">\($0)</p>" }
  }

  /// In the order in which a panel reads.
  private static func sections(
    of paper: ApplicationPaper
  ) -> [(id: String, title: String, content: Markup)] {
    [
      ("pupil", "The pupil", pupil(of: paper)),
      ("figures", "The figures", figures(of: paper)),
      ("reason", "The school’s reason", reason(of: paper)),
      ("provision", "Provision", provision(of: paper)),
      ("progress", "Cost beside progress", progress(of: paper)),
      ("cycles", "Assess, plan, do, review", cycles(of: paper)),
      ("views", "Views, contributions and advice", views(of: paper)),
      ("one-to-one", "One-to-one support", oneToOne(of: paper)),
      ("if-left", "What would go if the pupil left", ifLeft(of: paper)),
      ("missing", "What is missing", missing(of: paper)),
      ("checks", "Every check", checks(of: paper)),
      ("working", "The working", working(of: paper)),
      ("signatures", "Signatures", signatures(of: paper)),
      ("verify", "How to check this document", verification(of: paper)),
    ]
  }
}
