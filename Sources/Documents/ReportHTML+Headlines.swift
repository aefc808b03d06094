import Borough
import Costing

/// The figures that a reader wants first, and the proof that nothing was lost on the way to them.
extension ReportHTML {
  static func headlines(of report: Report) -> Markup {
    let all = report.all
    let beyond =
      "countable cost beyond the threshold" + (report.hasAdjusted ? ", adjusted" : "")
    return section(
      "headlines", "The year in \(number(of: report)) figures",
      """
      <dl class="headlines">
      \(headline("Top-up sought", "\(all.topUp)", beyond, "main"))\
      \(inYear(of: report))\
      \(headline("School’s share", "\(all.schoolShare)", "countable cost up to the threshold"))\
      \(adjusted(of: report))\
      \(headline("Countable", "\(all.countable)", "what counts towards the threshold"))\
      \(headline("Provision", "\(all.provision)", "everything costed, counted or not"))\
      \(headline("Pupils", "\(all.pupils)", "at each school with an accepted line"))\
      \(headline("Above the threshold", "\(all.aboveThreshold)", rest(report)))</dl>
      \(reconciliation(of: report))
      """)
  }

  private static func number(of report: Report) -> String {
    switch (report.hasAdjusted, report.hasPartYears) {
    case (false, false): "six"
    case (true, true): "eight"
    default: "seven"
    }
  }

  private static func inYear(of report: Report) -> Markup {
    guard report.hasPartYears else { return "" }
    return headline(
      "Top-up in the year", "\(report.all.topUpInYear)", "for the part of the year that each runs")
  }

  private static func adjusted(of report: Report) -> Markup {
    guard report.hasAdjusted else { return "" }
    return headline(
      "Adjusted", "\(report.all.adjusted)", "what the rules on the top-up add or take")
  }

  static func headline(
    _ name: String, _ figure: Markup, _ note: String, _ kind: String = "other"
  ) -> Markup {
    """
    <div class="\(kind)"><dt>\(name)</dt><dd><span class="amount">\(figure)</span>\
    <span class="note">\(note)</span></dd></div>

    """
  }

  /// Below the threshold is an answer, so it is said as one.
  private static func rest(_ report: Report) -> String {
    let all = report.all
    let below = FigureText.count(all.pupils - all.aboveThreshold, "other pupil", "other pupils")
    return report.hasAdjusted
      ? "\(below) not above it" : "for \(below) the school meets all of this"
  }

  private static func reconciliation(of report: Report) -> Markup {
    let all = report.all
    return """
      <ul class="sums">
      <li>Provision \(all.provision) = countable \(all.countable) \
      + not counted \(all.notCounted)</li>
      \(topUpSum(of: report))\
      \(besides(in: report))</ul>

      """
  }

  private static func topUpSum(of report: Report) -> Markup {
    let all = report.all
    guard report.hasAdjusted else {
      return """
        <li>Countable \(all.countable) = school’s share \(all.schoolShare) \
        + top-up sought \(all.topUp)</li>

        """
    }
    return """
      <li>Countable \(all.countable) − school’s share \(all.schoolShare) \
      + adjusted \(all.adjusted) = top-up sought \(all.topUp)</li>

      """
  }

  private static func besides(in report: Report) -> Markup {
    let sentences = [awards(in: report), report.real?.inWords, report.toDate?.inWords].compactMap {
      $0
    }
    return sentences.reduce("") { "\($0)<li>\($1)</li>\n" }
  }

  private static func awards(in report: Report) -> String? {
    let all = report.all
    guard all.areAwardsKnown else { return nil }
    return
      "Awarded \(FigureText.pounds(all.awarded)) for the year; shortfall of the pupils decided "
      + "on: \(FigureText.pounds(all.shortfall))"
  }

  static func rowsRead(in report: Report) -> Markup {
    let table = HTMLTable(
      id: "rows", caption: "Rows read, accepted and rejected in each kind of file",
      columns: [
        .init(title: "File"), .init(title: "Read", isNumber: true),
        .init(title: "Accepted", isNumber: true), .init(title: "Rejected", isNumber: true),
      ],
      rows: report.counts.map {
        HTMLTable.Row(
          heading: "\($0.kind)", cells: ["\($0.read)", "\($0.accepted)", "\($0.rejected)"])
      }, isSmall: true)
    return section(
      "rows", "Rows read",
      """
      <p>Every row read was accepted or rejected: in each line below, accepted and rejected \
      add up to read.</p>
      \(table.markup)
      """)
  }
}
