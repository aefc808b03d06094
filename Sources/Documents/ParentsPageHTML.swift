import Applications
import Costing

/// The bytes of one page for parents: what help their child gets, and how to ask about it.
///
/// It holds no money and no pupil number, and a ruled line to write the name on.
public enum ParentsPageHTML {
  public static func bytes(_ paper: ApplicationPaper) -> [UInt8] {
    HTMLPage(title: title, style: style, body: body(of: paper)).bytes
  }

  private static let title = "Extra help for your child"

  private static func body(of paper: ApplicationPaper) -> Markup {
    let school = paper.application.schoolName
    return """
      <header>
      <p class="over">\(school.isEmpty ? "\(paper.school)" : "\(anonymous: school)")</p>
      <h1>\(title)</h1>
      <dl class="name"><dt>Name</dt><dd>\(ApplicationHTML.ruledLine)</dd></dl>
      </header>
      <main>
      \(ReportHTML.section("help", "What your child gets", help(in: paper)))\
      \(ReportHTML.section("review", "When we will look at it again", review(in: paper)))\
      \(ReportHTML.section("ask", "How to ask us", questions))\
      \(ReportHTML.section("rights", "What you need to know", rights(of: paper)))</main>
      <footer><p>\(mark)</p></footer>

      """
  }

  static let mark: Markup = "Private: about one child"

  private static func help(in paper: ApplicationPaper) -> Markup {
    let (year, pupil) = (paper.application.year, paper.application.pupil)
    let from = max(pupil.onRollFrom ?? year.firstDay, year.firstDay)
    let to = min(pupil.onRollTo ?? year.lastDay, year.lastDay)
    let lines = paper.application.lines.filter { $0.costed.reason != .outsideYear }
    let dates: Markup = """
      <p>This is the extra help that we give your child between \(from) and \(to).</p>

      """
    guard !lines.isEmpty else { return "<p>We have not written down any extra help yet.</p>\n" }
    let table = HTMLTable(
      id: "lines", caption: "The help, who gives it, and what it is for",
      columns: [
        .init(title: "Help", width: 23), .init(title: "Who gives it", width: 16),
        .init(title: "How often", width: 22), .init(title: "With whom", width: 15),
        .init(title: "What it is for", width: 24),
      ],
      rows: lines.map { row(of: $0, in: paper) })
    return "\(dates)\(table.markup)"
  }

  private static func row(of line: CaseLine, in paper: ApplicationPaper) -> HTMLTable.Row {
    let outcome = paper.application.outcomes.last { line.serves($0) }
    return HTMLTable.Row(
      heading: "\(anonymous: line.provision)",
      cells: [
        line.role.isEmpty ? "The school arranges it" : "\(anonymous: line.role)",
        often(line, paper), "\(line.company)",
        outcome.map { "\(anonymous: $0.outcome)" } ?? "We have not written this down yet",
      ])
  }

  private static func often(_ line: CaseLine, _ paper: ApplicationPaper) -> Markup {
    var dates: Markup = ""
    if let from = line.line.from { dates += "<span class=\"key\">from \(from)</span>" }
    if let to = line.line.to { dates += "<span class=\"key\">to \(to)</span>" }
    guard let time = line.line.time else { return "No set time\(dates)" }
    guard let weeks = line.line.weeks ?? paper.explanation.terms.weeksPerYear else {
      return "\(time.inWords) a week\(dates)"
    }
    let running =
      weeks.hundredths == 100
      ? "1 week" : "\(FigureText.decimal(weeks.hundredths, places: 2)) weeks"
    return "\(time.inWords) a week, for \(running) of the year\(dates)"
  }

  private static func review(in paper: ApplicationPaper) -> Markup {
    let day: Markup =
      paper.form?.reviewDate.map { "We will look at how it is going by \($0)." }
      ?? "We have not set a date yet. Ask us when it will be."
    return """
      <p>\(day) We will ask what you think, and what your child thinks. Then we will agree what \
      to keep and what to change.</p>

      """
  }

  static let questions: Markup = """
    <p>Ask for the school’s SENCO: the teacher in charge of special educational needs. You can ask \
    at any time. You can bring someone with you.</p>
    <p>Your area also has a free advice service for parents that is not run by the school. Look \
    for “SENDIASS” and the name of your council.</p>

    """

  private static func rights(of paper: ApplicationPaper) -> Markup {
    """
    <ul>
    <li>The school may ask the council for money towards this help. What the council decides is \
    about the school’s money. It does not change the help that an education, health and care \
    (EHC) plan says a child must have.</li>
    \(plan(paper.application.pupil))</ul>

    """
  }

  /// Parents of a pupil who is not known to have a plan may need to hear how to ask for one.
  private static func plan(_ pupil: PupilDetails) -> Markup {
    guard !pupil.hasPlan else {
      return """
        <li>Your child has an EHC plan. The council must make sure that your child gets the help \
        in it, whatever it decides about money.</li>

        """
    }
    let whom = pupil.senProvision == nil ? "If your child has no EHC plan, you" : "You"
    return """
      <li>\(whom) can ask the council for an EHC needs assessment, whatever it decides about \
      money. The school can ask too.</li>

      """
  }
}
