import Applications
import Costing

/// What was found in a case: its checks by answer, and members' marks.
extension PanelHTML {
  /// What a panel has to weigh first.
  private static let answers: [CheckAnswer] = [
    .notMet, .cannotTell, .met, .notNeeded, .doesNotApply,
  ]

  static func checks(of panelCase: PanelCase, _ id: String) -> Markup {
    let found = answers.map { (answer: $0, findings: panelCase.findings($0)) }
      .filter { !$0.findings.isEmpty }
    guard !found.isEmpty else { return "<p>No check was made.</p>\n" }
    let counts = found.map { "\($0.answer.label.lowercased()) \($0.findings.count)" }
    return HTMLTable(
      id: "answers", under: id, caption: "Checks by answer: \(counts.joined(separator: ", "))",
      columns: [
        .init(title: "Check", width: 30), .init(title: "What was found", width: 40),
        .init(title: "What would meet it", width: 30),
      ],
      groups: found.map { answer, findings in
        HTMLTable.Group(heading: "\(answer.label)", rows: findings.map { row(of: $0) })
      }
    ).markup
  }

  private static func row(
    of found: (check: EvidenceCheck, finding: CheckFinding)
  ) -> HTMLTable.Row {
    let finding = found.finding
    let supplier: Markup =
      finding.supplier.map { "<span class=\"key\">supplied by: \($0.label)</span>" } ?? ""
    return HTMLTable.Row(
      heading: "\(found.check.title)",
      cells: [
        "\(typed: finding.found)",
        finding.toMeet.isEmpty ? "" : "\(typed: finding.toMeet)\(supplier)",
      ])
  }

  package static func scores(of panelCase: PanelCase, _ id: String) -> Markup {
    switch panelCase.scores {
    case .notUsed: return "<p>No member has marked any application.</p>\n"
    case .waiting(let marked, let members):
      return """
        <p>\(marked) of \(FigureText.count(members, "member", "members")) have marked this \
        application. Marks are shown once all have.</p>

        """
    case .allIn(let members, let ranges):
      let count = FigureText.count(members, "member", "members")
      return HTMLTable(
        id: "marks", under: id, caption: "Marks from 1 to 5, the least and the most, of \(count)",
        columns: [
          .init(title: "Question"), .init(title: "Marks", isNumber: true),
          .init(title: "Agreement"),
        ],
        rows: ranges.map {
          HTMLTable.Row(
            heading: "\($0.question.label)", cells: ["\($0.span)", "\($0.agreement.label)"])
        }, isSmall: true
      ).markup
    }
  }
}
