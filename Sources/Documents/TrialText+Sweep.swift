import Borough
import Costing

/// A sweep: a line a point, with a bar of its change to the left or the right of today's total.
extension TrialText {
  static func blocks(of sweep: Sweep, _ tolerance: Tolerance, _ style: Style) -> [[String]] {
    let today = FigureText.pounds(sweep.before.topUpInYear)
    let allowed = sweep.points.first.map { FigureText.pounds($0.verdict.tolerance) }
    let part = tolerance.percentInWords.map { " (\($0))" } ?? ""
    let allowance =
      allowed.map { ", and a change of at most \($0)\(part) is cost-neutral." } ?? "."
    let sentences = ["Today's total is \(today)\(allowance)", sweep.conclusion]
    return [
      heading("Sweep of \(sweep.title)", style)
        + sentences.flatMap {
          PlainText.wrapped($0, to: style.width, first: "", rest: "  ")
        },
      rejection(in: sweep), table(of: sweep, style),
    ]
  }

  private static func rejection(in sweep: Sweep) -> [String] {
    let rows = FigureText.count(sweep.rejectedBefore, "row", "rows")
    let all = FigureText.count(Int64(sweep.points.count), "point", "points")
    let uneven = sweep.points.filter { $0.rejected != sweep.rejectedBefore }
    guard !uneven.isEmpty else {
      return sweep.rejectedBefore == 0
        ? [] : ["Today's rules reject \(rows) of provision, and so does each point."]
    }
    let count = FigureText.count(Int64(uneven.count))
    return [
      "Today's rules reject \(rows) of provision; \(count) of \(all) reject another number,",
      "so those totals are not of the same rows: see Rejected.",
    ]
  }

  private static func table(of sweep: Sweep, _ style: Style) -> [String] {
    let lines = TextTable(
      heading: [sweep.title] + columns(of: sweep, style),
      rows: sweep.points.map { [$0.shownName] + cells(of: $0, in: sweep, style) }
    ).closeLines(style)
    let room = min(24, style.width - (lines.last?.count ?? 0) - 3)
    let changes = sweep.points.map { $0.verdict.change.pence }
    let (least, most) = (min(0, changes.min() ?? 0), max(0, changes.max() ?? 0))
    guard room >= 8, most > least else { return lines }
    let left = Int(Int128(-least) * Int128(room) / (Int128(most) - Int128(least)))
    return [lines[0]]
      + zip(lines.dropFirst(), changes).map { line, change in
        line + "  " + bar(of: change, left, least, room - left, most)
      }
  }

  /// `   ██|`, `     |███`: less than today at the left, more at the right, both to one scale.
  private static func bar(
    of change: Int64, _ left: Int, _ least: Int64, _ right: Int, _ most: Int64
  ) -> String {
    guard change < 0 else {
      return spaces(left) + "|" + String(repeating: "█", count: bar(change, of: most, right))
    }
    let length = min(left, bar(-change, of: -least, left))
    return spaces(left - length) + String(repeating: "█", count: length) + "|"
  }

  private static func columns(of sweep: Sweep, _ style: Style) -> [String] {
    ["Total", "Change", "%"] + (style.width < 80 ? [] : ["Winners", "Losers"])
      + (sweep.isUneven ? ["Rejected"] : []) + ["Neutral"]
  }

  private static func cells(
    of point: SweepPoint, in sweep: Sweep, _ style: Style
  ) -> [String] {
    let change = point.verdict.change
    let percent = PercentChange(change, of: sweep.before.topUpInYear)
    let counts = [point.changes.winners, point.changes.losers].map { FigureText.count($0) }
    return [FigureText.pounds(point.totals.topUpInYear), FigureText.change(change)]
      + [percent.map { FigureText.change($0) } ?? ""] + (style.width < 80 ? [] : counts)
      + (sweep.isUneven ? [FigureText.count(point.rejected)] : [])
      + [point.verdict.answer == .neutral ? "yes" : "no"]
  }
}
