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
        rowsRead(in: report, style), topSchools(of: report, style),
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

  private struct Headline {
    var name: String
    var figure: String
    var note: String

    init(_ name: String, _ figure: String, _ note: String) {
      self.name = name
      self.figure = figure
      self.note = note
    }

    init(_ name: String, _ amount: Money, _ note: String) {
      self.init(name, FigureText.pounds(amount), note)
    }
  }

  private static func headlines(of report: Report, _ style: Style) -> [String] {
    let all = report.all
    let below = FigureText.count(all.pupils - all.aboveThreshold, "other", "others")
    let above = "\(below): the school meets all of this"
    return aligned(
      [
        Headline("Pupils", FigureText.count(all.pupils), "at each school with an accepted line"),
        Headline("Above the threshold", FigureText.count(all.aboveThreshold), above),
        Headline("Provision", all.provision, "everything costed"),
        Headline("Not counted", all.notCounted, "provision - not counted = countable"),
        Headline("Countable", all.countable, "what counts towards the threshold"),
        Headline("School's share", all.schoolShare, "countable - school's share = top-up sought"),
        Headline("Top-up sought", all.topUp, "countable cost beyond the threshold"),
      ], style)
  }

  /// The last figure is the answer, so it stands out. A note that has no room is left out.
  private static func aligned(_ headlines: [Headline], _ style: Style) -> [String] {
    let width = headlines.reduce(0) { max($0, $1.figure.count) }
    return headlines.enumerated().map { place, line in
      let name = line.name + String(repeating: " ", count: 20 - line.name.count)
      let figure = String(repeating: " ", count: width - line.figure.count) + line.figure
      let isLast = place == headlines.count - 1
      let shown = isLast ? style.bold(name + figure) : name + figure
      let length = name.count + width + 2 + line.note.count
      return length > style.width ? shown : shown + "  " + style.dim(line.note)
    }
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
      heading: ["Most top-up sought"] + columns,
      rows: rows.map { [name(of: $0)] + cells(of: $0.totals) },
      room: ["All pupils"] + cells(of: report.all))
    return table.lines(style)
      + [style.dim("\(FigureText.count(Int64(rows.count))) of \(all), those that seek most first.")]
  }

  private static func table(of grouping: Grouping, in report: Report, _ style: Style) -> [String] {
    let rows = report.rows(of: grouping)
    guard !rows.isEmpty else { return [] }
    return TextTable(
      heading: [grouping.title] + columns,
      rows: rows.map { [$0.shownLabel] + cells(of: $0.totals) },
      total: ["All pupils"] + cells(of: report.all)
    ).lines(style)
  }

  private static func name(of row: TotalsRow) -> String {
    row.shownKey.map { $0 + " " + row.shownLabel } ?? row.shownLabel
  }

  private static let columns = ["Pupils", "Above", "Countable", "School's share", "Top-up sought"]

  private static func cells(of totals: Totals) -> [String] {
    [FigureText.count(totals.pupils), FigureText.count(totals.aboveThreshold)]
      + [totals.countable, totals.schoolShare, totals.topUp].map { FigureText.pounds($0) }
  }
}
