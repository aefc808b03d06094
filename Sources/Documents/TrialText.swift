import Borough
import Costing

/// What `trial` prints to look at: lines of at most 100 characters.
public enum TrialText {
  static let schoolsShown = 10

  public static func text(_ report: TrialReport, style: Style = .plain) -> String {
    var blocks = [masthead(of: report, style), rowsRead(in: report, style)]
    if report.trials.count > 1 { blocks.append(overview(of: report, style)) }
    for tried in report.trials { blocks += Self.blocks(of: tried, in: report, style) }
    if let sweep = report.sweep { blocks += Self.blocks(of: sweep, report.tolerance, style) }
    let shown = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return shown.joined(separator: "\n\n") + "\n"
  }

  private static func masthead(of report: TrialReport, _ style: Style) -> [String] {
    let (first, last) = (report.year.firstDay.inWords, report.year.lastDay.inWords)
    return [
      style.bold(report.title),
      style.dim("\(first) to \(last), topup \(PlainText.visible(report.version))"),
      Report.internalNotice,
    ]
  }

  private static func rowsRead(in report: TrialReport, _ style: Style) -> [String] {
    guard !report.counts.isEmpty else { return [] }
    let table = TextTable(
      heading: ["Rows under today's rules", "Read", "Accepted", "Rejected"],
      rows: report.counts.map {
        [$0.kind, FigureText.count($0.read), FigureText.count($0.accepted)]
          + [FigureText.count($0.rejected)]
      })
    return table.lines(style)
  }

  private static func overview(of report: TrialReport, _ style: Style) -> [String] {
    TextTable(
      heading: ["Top-up in the year", "Total", "Change", "%", "Cost-neutral"],
      rows: report.figures.map { figures in
        [figures.name, FigureText.pounds(figures.totals.topUpInYear)]
          + [figures.verdict.map { FigureText.change($0.change) } ?? ""]
          + [figures.percent.map { FigureText.change($0) } ?? ""]
          + [figures.isNeutral.map { $0 ? "yes" : "no" } ?? ""]
      }
    ).lines(style).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func blocks(
    of tried: TriedRules, in report: TrialReport, _ style: Style
  ) -> [[String]] {
    let trial = tried.trial
    let groups = [TrialGrouping.placement, .need].map { table(of: $0, in: trial, style) }
    return [
      verdict(of: trial, report.tolerance, style), headlines(of: trial, style),
      rejection(in: trial, of: report.pupils.count, style),
      differences(of: tried, in: report, style), sizes(of: trial, style),
    ] + groups + [schools(of: trial, style), movers(of: tried, style)]
  }

  private static func verdict(
    of trial: Trial, _ tolerance: Tolerance, _ style: Style
  ) -> [String] {
    let words = "\(trial.verdict.answerInWords): \(trial.verdict.reason(tolerance))."
    return heading("Trial of \(trial.shownName)", style)
      + PlainText.wrapped(words, to: style.width, first: "", rest: "").map { style.bold($0) }
  }

  /// Under a rule as wide as the page, so that one trial is told from the next.
  static func heading(_ words: String, _ style: Style) -> [String] {
    [style.dim(String(repeating: "=", count: style.width)), style.bold(words)]
  }

  private static func rejection(in trial: Trial, of all: Int, _ style: Style) -> [String] {
    trial.sentencesOnRejection(of: all).flatMap {
      PlainText.wrapped($0, to: style.width, first: "", rest: "  ")
    }
  }

  private static func differences(
    of tried: TriedRules, in report: TrialReport, _ style: Style
  ) -> [String] {
    let found = TermsDifference.all(of: tried, in: report)
    guard !found.isEmpty else { return ["No rule, band or rate in force differs from today's."] }
    return [style.bold("What differs from today's rules")]
      + found.flatMap { $0.lines(to: style.width, first: "  ", rest: "    ") }
  }
}

extension TermsDifference {
  static func all(of tried: TriedRules, in report: TrialReport) -> [TermsDifference] {
    all(
      from: Source(terms: report.today, files: report.files),
      to: Source(terms: tried.terms, files: tried.files))
  }
}
