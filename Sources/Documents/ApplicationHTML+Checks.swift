import Applications
import Costing

/// What a panel asks of every application, what was found, and what the figures were worked by.
extension ApplicationHTML {
  package static func missing(of paper: ApplicationPaper) -> Markup {
    let missing = paper.missing
    guard !missing.isEmpty else {
      return "<p>Nothing is missing: every check that applies is met.</p>\n"
    }
    let table = HTMLTable(
      id: "to-supply", caption: "What would meet each check that is not met, by who supplies it",
      columns: [
        .init(title: "Check", width: 28), .init(title: "Answer", width: 12),
        .init(title: "What was found", width: 28), .init(title: "What would meet it", width: 32),
      ],
      groups: missing.map { missing in
        HTMLTable.Group(
          heading: "\(missing.heading)",
          rows: missing.items.map { check, finding in
            HTMLTable.Row(
              heading: "\(check.title)",
              cells: [
                answer(of: finding), "\(typed: finding.found)", .typed(finding.toMeet),
              ])
          })
      })
    return """
      <p>No check refuses an application. They say what a panel will look for and not find.</p>
      \(table.markup)
      """
  }

  package static func checks(of paper: ApplicationPaper) -> Markup {
    let table = HTMLTable(
      id: "answers", caption: "Every check, what was found, and what has been published about it",
      columns: [
        .init(title: "Check", width: 24), .init(title: "Answer", width: 12),
        .init(title: "What was found", width: 28),
        .init(title: "What is published, and where", width: 36),
      ],
      rows: paper.findings.map { check, finding in
        HTMLTable.Row(
          heading: "\(check.title)",
          cells: [
            answer(of: finding), "\(typed: finding.found)",
            "\(check.sentence)<span class=\"key\">\(check.source)</span>",
          ])
      })
    let day: Markup =
      paper.application.day.map { "Dates are judged on \($0)." }
      ?? "No day is known to judge dates on."
    return "<p>\(day)</p>\n\(table.markup)\(rulesAsked(by: paper))"
  }

  private static func answer(of finding: CheckFinding) -> Markup {
    "<span class=\"mark\">\(finding.answer.label)</span>"
  }

  private static func rulesAsked(by paper: ApplicationPaper) -> Markup {
    let terms = paper.explanation.terms
    return """
      <p class="caption">Rules that the checks ask</p>
      <ul class="sources">
      \(Markup(paper.application.rules.rows) { "<li>\(typed: terms.cited($0).text)</li>" })</ul>

      """
  }

  static func working(of paper: ApplicationPaper, under sheet: String = "") -> Markup {
    let pupil = ExplainedPupil(paper.explanation)
    return WorkingTable(
      id: "steps", under: sheet, caption: "Every step from provision to top-up", pupil: pupil,
      files: paper.files, otherSources: pupil.sources
    ).markup
  }
}
