import Applications
import Costing

/// What `topup apply` prints of one application: its figures, then what is missing and who
/// supplies it.
public enum ApplicationText {
  /// Lines end in `\n`.
  public static func text(_ paper: ApplicationPaper, style: Style = .plain) -> String {
    let blocks = [masthead(of: paper, style), figures(of: paper, style), missing(of: paper, style)]
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static func masthead(of paper: ApplicationPaper, _ style: Style) -> [String] {
    let reference = String(decoding: paper.application.pupil.reference, as: UTF8.self)
    let heading = "Pupil \(reference) at \(paper.school), \(paper.application.year)"
    return [style.bold(PlainText.visible(heading)), ExplainText.mark]
  }

  private static func figures(of paper: ApplicationPaper, _ style: Style) -> [String] {
    let cost = paper.application.cost
    var figures: [SummaryText.Headline] = [
      .init("Provision", cost.provision, "everything costed"),
      .init("Not counted", cost.notCounted, "provision - not counted = countable"),
      .init("Countable", cost.countable, "what counts towards the threshold"),
      .init("Threshold", cost.threshold, paper.threshold?.source.value ?? ""),
    ]
    guard !paper.isMetBySchool else {
      return SummaryText.aligned(figures, style)
        + [style.bold("The school meets all of this: \(FigureText.pounds(cost.schoolShare))")]
    }
    figures.append(.init("School's share", cost.schoolShare, "what the school meets"))
    if cost.adjusted != .zero {
      figures.append(
        .init("Adjusted", cost.adjusted, "what the rules on the top-up add or take"))
    }
    figures.append(.init("Top-up sought", cost.topUp, "for a whole year", isAnswer: true))
    if paper.isPartOfYear {
      let note = "for the part of the year that it runs"
      figures.append(.init("Top-up in the year", cost.topUpInYear, note, isAnswer: true))
    }
    return SummaryText.aligned(figures, style)
  }

  private static func missing(of paper: ApplicationPaper, _ style: Style) -> [String] {
    let all = Int64(paper.findings.count)
    let groups = paper.missing
    let open = groups.reduce(0) { $0 + Int64($1.items.count) }
    guard open > 0 else {
      return [style.bold("Nothing is missing: every check that applies is met.")]
    }
    let count = "\(FigureText.count(open)) of \(FigureText.count(all, "check", "checks"))"
    var lines = [style.bold("What is missing: \(count)")]
    for group in groups {
      lines.append(group.heading)
      for (check, finding) in group.items {
        lines += wrapped("\(check.title): \(finding.answer.label.lowercased())", at: 2, style)
        lines += wrapped(finding.found, at: 4, style)
        if !finding.toMeet.isEmpty { lines += wrapped(finding.toMeet, at: 4, style) }
      }
    }
    return lines
  }

  private static func wrapped(_ words: String, at indent: Int, _ style: Style) -> [String] {
    let first = String(repeating: " ", count: indent)
    return PlainText.wrapped(
      PlainText.visible(words), to: style.width, first: first, rest: first + "  ")
  }
}
