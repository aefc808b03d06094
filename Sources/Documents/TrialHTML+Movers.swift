import Borough
import Costing

/// The pupils whose top-up changes most, each with the working under both sets of rules.
extension TrialHTML {
  package static func movers(
    of tried: TriedRules, _ id: String, in report: TrialReport
  ) -> Markup {
    guard !tried.movers.isEmpty else { return "" }
    let table = HTMLTable(
      id: id + "-movers", caption: "Top-up in the year, the largest change first",
      columns: [.init(title: "School"), .init(title: "Pupil")]
        + ["Today", "Trial", "Change"].map { .init(title: $0, isNumber: true) },
      rows: tried.movers.map {
        HTMLTable.Row(
          heading: heading(of: $0),
          cells: [
            "\(typed: $0.shownReference)", "\(TrialMover.text($0.change.before))",
            "\(TrialMover.text($0.change.after))", "\(change: $0.change.change)",
          ])
      })
    let workings = Markup(tried.movers.enumerated()) {
      working(of: $0.element, in: tried, report.files, "\(id)-m\($0.offset + 1)")
    }
    return part(id + "-movers", "The largest changes for a pupil", "\(table.markup)\(workings)")
  }

  private static func heading(of mover: TrialMover) -> Markup {
    guard !mover.schoolName.isEmpty else { return "\(typed: mover.shownSchool)" }
    return """
      \(typed: mover.schoolName) <span class="key">\(typed: mover.school.description)</span>
      """
  }

  /// Nothing where no working was asked for.
  private static func working(
    of mover: TrialMover, in tried: TriedRules, _ files: RuleFiles, _ id: String
  ) -> Markup {
    guard mover.before != nil || mover.after != nil else { return "" }
    let change = mover.change
    let before = mover.before.map { ExplainedPupil($0) }
    let after = mover.after.map { ExplainedPupil($0) }
    return """
      <details>
      <summary>Working for \(typed: mover.shownReference) at \(typed: mover.shownSchool): \
      \(TrialMover.text(change.before)) to \(TrialMover.text(change.after)), \
      <span class="change">\(change: change.change)</span></summary>
      <div class="both">
      \(side(before, beside: after, "Under today’s rules", files, id + "-today"))\
      \(side(after, beside: before, "Under \(tried.trial.shownName)", tried.files, id + "-trial"))\
      </div>
      </details>
      """
  }

  private static func side(
    _ pupil: ExplainedPupil?, beside other: ExplainedPupil?, _ caption: String,
    _ files: RuleFiles, _ id: String
  ) -> Markup {
    guard let pupil, pupil.explanation.result.cost.lines > 0 else {
      return """
        <div><p class="caption">\(caption)</p>
        <p>The pupil’s rows cannot be costed.</p></div>

        """
    }
    let table = WorkingTable(
      id: id, caption: caption, pupil: pupil, files: files,
      otherSources: other?.sources ?? pupil.sources)
    return "<div>\(table.markup)</div>\n"
  }
}
