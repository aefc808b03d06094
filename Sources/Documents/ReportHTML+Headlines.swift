import Borough
import Costing

/// The figures that a reader wants first, and the proof that nothing was lost on the way to them.
extension ReportHTML {
  static func headlines(of report: Report) -> Markup {
    let all = report.all
    return section(
      "headlines", "The year in six figures",
      """
      <dl class="headlines">
      \(headline("Top-up sought", "\(all.topUp)", "countable cost beyond the threshold", "main"))\
      \(headline("School’s share", "\(all.schoolShare)", "countable cost up to the threshold"))\
      \(headline("Countable", "\(all.countable)", "what counts towards the threshold"))\
      \(headline("Provision", "\(all.provision)", "everything costed, counted or not"))\
      \(headline("Pupils", "\(all.pupils)", "at each school with an accepted line"))\
      \(headline("Above the threshold", "\(all.aboveThreshold)", rest(all)))</dl>
      \(reconciliation(of: all))
      """)
  }

  private static func headline(
    _ name: String, _ figure: Markup, _ note: String, _ kind: String = "other"
  ) -> Markup {
    """
    <div class="\(kind)"><dt>\(name)</dt><dd><span class="amount">\(figure)</span>\
    <span class="note">\(note)</span></dd></div>

    """
  }

  /// Below the threshold is an answer, so it is said as one.
  private static func rest(_ all: Totals) -> String {
    let below = FigureText.count(all.pupils - all.aboveThreshold, "other pupil", "other pupils")
    return "for \(below) the school meets all of this"
  }

  private static func reconciliation(of all: Totals) -> Markup {
    """
    <ul class="sums">
    <li>Provision \(all.provision) = countable \(all.countable) \
    + not counted \(all.notCounted)</li>
    <li>Countable \(all.countable) = school’s share \(all.schoolShare) \
    + top-up sought \(all.topUp)</li>
    </ul>

    """
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
