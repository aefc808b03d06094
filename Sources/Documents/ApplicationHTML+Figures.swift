import Applications
import Borough
import Costing

/// What the provision costs, what the school meets, and what is sought.
extension ApplicationHTML {
  static func figures(of paper: ApplicationPaper) -> Markup {
    let cost = paper.application.cost
    return """
      <dl class="headlines">
      \(answer(of: paper))\(schoolsShare(of: paper))\
      \(ReportHTML.headline("Provision", "\(cost.provision)", "everything costed, counted or not"))\
      \(ReportHTML.headline("Countable", "\(cost.countable)", "what counts towards the threshold"))\
      \(ReportHTML.headline("Threshold", "\(cost.threshold)", thresholdNote(of: paper)))</dl>
      <ul class="sums">
      \(Markup(sums(of: paper)) { "<li>\($0)</li>" })</ul>
      \(ReportHTML.thresholdMeans)
      """
  }

  /// Below the threshold is an answer, so it is said as one.
  private static func answer(of paper: ApplicationPaper) -> Markup {
    let cost = paper.application.cost
    guard !paper.isMetBySchool else {
      return ReportHTML.headline(
        "The school meets all of this", "\(cost.schoolShare)", "no top-up is sought", "main all")
    }
    let isPart = paper.isPartOfYear
    let year = ReportHTML.headline(
      "Top-up sought", "\(cost.topUp)", "for a whole year, beyond the school’s share",
      isPart ? "main" : "main wide")
    guard isPart else { return year }
    let part = ReportHTML.headline(
      "Top-up in the year", "\(cost.topUpInYear)", "for the part of the year that it runs", "main")
    return "\(year)\(part)"
  }

  private static func schoolsShare(of paper: ApplicationPaper) -> Markup {
    guard !paper.isMetBySchool else { return "" }
    return ReportHTML.headline(
      "School’s share", "\(paper.application.cost.schoolShare)", "what the school meets")
  }

  private static func thresholdNote(of paper: ApplicationPaper) -> String {
    paper.threshold?.isLeft == true
      ? "what the main school leaves of it" : "what a school meets first, in a year"
  }

  private static func sums(of paper: ApplicationPaper) -> [Markup] {
    let cost = paper.application.cost
    var sums: [Markup] = [
      "Provision \(cost.provision) = countable \(cost.countable) + not counted \(cost.notCounted)"
    ]
    if paper.isMetBySchool {
      sums.append("<strong>The school meets all of this: \(cost.schoolShare)</strong>")
    } else {
      let adjusted: Markup = cost.adjusted == .zero ? "" : " + adjusted \(signed: cost.adjusted)"
      sums.append(
        """
        Countable \(cost.countable) − school’s share \(cost.schoolShare)\(adjusted) \
        = top-up sought \(cost.topUp)
        """)
    }
    if cost.topUp == .zero, cost.isAbove { sums.append("It counts as above the threshold.") }
    return sums + partOfYear(of: paper) + threshold(of: paper)
  }

  private static func partOfYear(of paper: ApplicationPaper) -> [Markup] {
    guard paper.isPartOfYear, !paper.isMetBySchool else { return [] }
    let inYear = paper.application.cost.topUpInYear
    return ExplainedPupil(paper.explanation).overall.filter { $0.kind == "part-year" }.map {
      "Top-up in the year \(inYear): \($0.clauses.joined(separator: "; "))"
    }
  }

  private static func threshold(of paper: ApplicationPaper) -> [Markup] {
    guard let source = paper.threshold?.source else { return [] }
    return ["The rule: \(typed: source.text)"]
  }
}
