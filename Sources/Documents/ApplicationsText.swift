import Applications
import Costing

/// What `topup apply` prints: one application in full, or a row for each of several.
public enum ApplicationsText {
  public static func text(_ papers: [ApplicationPaper], style: Style) -> String {
    if papers.count == 1 { return ApplicationText.text(papers[0], style: style) }
    guard !papers.isEmpty else {
      return "No pupil is above the threshold. Name one with --pupil to see its application.\n"
    }
    let table = TextTable(
      heading: ["School and pupil", "Countable", "School's share", "Top-up sought", "Missing"],
      rows: papers.map { paper in
        let pupil = PlainText.visible(
          String(decoding: paper.application.pupil.reference, as: UTF8.self))
        let cost = paper.application.cost
        return ["\(paper.application.pupil.school) \(pupil)"]
          + [cost.countable, cost.schoolShare, cost.topUp].map { FigureText.pounds($0) }
          + [FigureText.count(Int64(paper.findings.count { $0.finding.isOpen }))]
      })
    let heading = [style.bold("Applications for top-up"), "Internal: about children.", ""]
    let notes = [
      "", "Missing: checks that are not met, or that nobody can tell.",
      "--pupil REFERENCE shows what, and -o FOLDER writes them all.",
    ]
    return (heading + table.lines(style) + notes).joined(separator: "\n") + "\n"
  }
}
