import Borough
import Costing
import Tables

/// What `batch` prints to look at when nothing is to be written: lines of at most 100 characters.
public enum SummaryText {
  private static let schoolsShown = 10

  public static func text(_ report: Report, style: Style = .plain) -> String {
    let blocks =
      [
        masthead(of: report, style), provisional(in: report, style), headlines(of: report, style),
        finance(in: report, style), besides(in: report), report.movement?.lines(style) ?? [],
        rowsRead(in: report, style),
        topSchools(of: report, style),
      ]
      + [Grouping.phase, .primaryNeed, .placement].map { table(of: $0, in: report, style) }
    let shown = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return shown.joined(separator: "\n\n") + "\n"
  }

  private static func masthead(of report: Report, _ style: Style) -> [String] {
    let (first, last) = (report.year.firstDay.inWords, report.year.lastDay.inWords)
    return [
      style.bold("Costs and top-up sought, \(report.year.description)"),
      style.dim("\(first) to \(last), topup \(PlainText.visible(report.version))"),
      Report.internalNotice,
    ]
  }

  private static func besides(in report: Report) -> [String] {
    [report.real?.inWords, report.toDate?.inWords].compactMap { $0 }
      .flatMap { PlainText.wrapped($0, to: 100, first: "", rest: "  ") }
  }

  private static func rowsRead(in report: Report, _ style: Style) -> [String] {
    let table = TextTable(
      heading: ["Rows", "Read", "Accepted", "Rejected"],
      rows: report.counts.map {
        [$0.kind, FigureText.count($0.read), FigureText.count($0.accepted)]
          + [FigureText.count($0.rejected)]
      })
    let errors = FigureText.count(report.faults(.error), "error", "errors")
    let warnings = FigureText.count(report.faults(.warning), "warning", "warnings")
    return table.lines(style)
      + [style.dim("Every row read was accepted or rejected. Faults: \(errors), \(warnings).")]
  }

  private static func topSchools(of report: Report, _ style: Style) -> [String] {
    let rows = report.schoolsSeekingMost(schoolsShown)
    guard !rows.isEmpty else { return [] }
    let all = FigureText.count(Int64(report.rows(of: .school).count), "school", "schools")
    let table = TextTable(
      heading: ["Most top-up sought"] + columns(of: report),
      rows: rows.map { [name(of: $0)] + cells(of: $0.totals, in: report) },
      room: ["All pupils"] + cells(of: report.all, in: report))
    return table.lines(style)
      + [style.dim("\(FigureText.count(Int64(rows.count))) of \(all), those that seek most first.")]
  }

  private static func table(of grouping: Grouping, in report: Report, _ style: Style) -> [String] {
    let rows = report.rows(of: grouping)
    guard !rows.isEmpty else { return [] }
    return TextTable(
      heading: [grouping.title] + columns(of: report),
      rows: rows.map { [$0.shownLabel] + cells(of: $0.totals, in: report) },
      total: ["All pupils"] + cells(of: report.all, in: report)
    ).lines(style)
  }

  private static func name(of row: TotalsRow) -> String {
    row.shownKey.map { $0 + " " + row.shownLabel } ?? row.shownLabel
  }

  /// Where the rules adjust the top-up, that takes the room of a count.
  private static func columns(of report: Report) -> [String] {
    report.hasAdjusted
      ? ["Pupils", "Countable", "School's share", "Adjusted", "Top-up sought"]
      : ["Pupils", "Above", "Countable", "School's share", "Top-up sought"]
  }

  private static func cells(of totals: Totals, in report: Report) -> [String] {
    let pupils = FigureText.count(totals.pupils)
    let money = [totals.countable, totals.schoolShare].map { FigureText.pounds($0) }
    let topUp = FigureText.pounds(totals.topUp)
    return report.hasAdjusted
      ? [pupils] + money + [FigureText.pounds(totals.adjusted), topUp]
      : [pupils, FigureText.count(totals.aboveThreshold)] + money + [topUp]
  }
}
