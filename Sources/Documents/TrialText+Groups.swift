import Borough
import Costing

/// A trial's figures: the headlines, then winners and losers each way.
extension TrialText {
  static func headlines(of trial: Trial, _ style: Style) -> [String] {
    let (before, after) = (trial.before.topUpInYear, trial.after.topUpInYear)
    let percent = PercentChange(trial.verdict.change, of: before)
    let changes = trial.changes
    return aligned(
      [
        ("Today", FigureText.pounds(before), "top-up in the year"),
        ("Trial", FigureText.pounds(after), PlainText.visible(trial.name)),
        (
          "Change", FigureText.change(trial.verdict.change),
          percent.map { FigureText.change($0) } ?? ""
        ),
        (
          "Winners", FigureText.count(changes.winners),
          "\(FigureText.pounds(changes.gained)) more between them"
        ),
        (
          "Losers", FigureText.count(changes.losers),
          "\(FigureText.pounds(changes.lost)) less between them"
        ),
        ("Unchanged", FigureText.count(changes.unchanged), "the same to the penny"),
      ], style)
  }

  private static func aligned(
    _ headlines: [(name: String, figure: String, note: String)], _ style: Style
  ) -> [String] {
    let width = headlines.reduce(0) { max($0, $1.figure.count) }
    return headlines.map { line in
      let start = line.name + spaces(12 - line.name.count) + spaces(width - line.figure.count)
      let note = PlainText.shortened(
        line.note, to: max(4, style.width - 14 - width), mark: "...")
      return note.isEmpty ? start + line.figure : start + line.figure + "  " + style.dim(note)
    }
  }

  /// Every size, with a bar of its pupils where there is room.
  static func sizes(of trial: Trial, _ style: Style) -> [String] {
    let rows = trial.rows(of: .size)
    let lines = TextTable(
      heading: [TrialGrouping.size.title, "Pupils", "Change"],
      rows: rows.map {
        [$0.shownLabel, FigureText.count($0.changes.pupils), FigureText.change($0.change)]
      },
      total: ["All pupils", FigureText.count(trial.changes.pupils), change(of: trial)]
    ).lines(style)
    let most = rows.reduce(0) { max($0, $1.changes.pupils) }
    let room = min(40, style.width - (rows.isEmpty ? 0 : lines[1].count) - 2)
    guard most > 0, room >= 8 else { return lines }
    return lines.enumerated().map { place, line in
      guard place > 0, place <= rows.count else { return line }
      let length = bar(rows[place - 1].changes.pupils, of: most, room)
      return length == 0 ? line : line + "  " + String(repeating: "█", count: length)
    }
  }

  /// What there is at all has a bar of one at least.
  static func bar(_ value: Int64, of most: Int64, _ room: Int) -> Int {
    guard value > 0, most > 0 else { return 0 }
    return max(1, Int(Int128(value) * Int128(room) / Int128(most)))
  }

  static func table(of grouping: TrialGrouping, in trial: Trial, _ style: Style) -> [String] {
    let rows = trial.rows(of: grouping)
    guard !rows.isEmpty else { return [] }
    return TextTable(
      heading: [grouping.title] + columns(style),
      rows: rows.map { [$0.shownLabel] + cells(of: $0, style) },
      total: ["All pupils"] + total(of: trial, style)
    ).lines(style)
  }

  static func schools(of trial: Trial, _ style: Style) -> [String] {
    let rows = trial.schoolsMovedMost(schoolsShown)
    guard !rows.isEmpty else { return [] }
    let moved = Int64(trial.rows(of: .school).filter { $0.change != .zero }.count)
    let shown = FigureText.count(Int64(rows.count))
    let table = TextTable(
      heading: ["Schools that move most"] + columns(style),
      rows: rows.map { [name(of: $0)] + cells(of: $0, style) },
      room: ["All pupils"] + total(of: trial, style))
    let all = FigureText.count(moved, "school that changes", "schools that change")
    return table.lines(style) + [style.dim("\(shown) of \(all), largest change first.")]
  }

  static func movers(of tried: TriedRules, _ style: Style) -> [String] {
    guard !tried.movers.isEmpty else { return [] }
    return TextTable(
      heading: ["Largest changes for a pupil", "Pupil", "Today", "Trial", "Change"],
      rows: tried.movers.map {
        [$0.shownSchool, PlainText.shortened($0.shownReference, to: 20, mark: "...")]
          + [TrialMover.text($0.change.before), TrialMover.text($0.change.after)]
          + [FigureText.change($0.change.change)]
      }
    ).lines(style)
  }

  private static func name(of row: TrialRow) -> String {
    row.shownKey.map { $0 + " " + row.shownLabel } ?? row.shownLabel
  }

  /// The two totals are left out where there is no room for them.
  private static func columns(_ style: Style) -> [String] {
    ["Pupils", "Winners", "Losers"] + (style.width < 90 ? [] : ["Today", "Trial"]) + ["Change"]
  }

  private static func cells(of row: TrialRow, _ style: Style) -> [String] {
    cells(row.changes, row.before, row.after, style)
  }

  private static func total(of trial: Trial, _ style: Style) -> [String] {
    cells(trial.changes, trial.before.topUpInYear, trial.after.topUpInYear, style)
  }

  private static func cells(
    _ changes: ChangeCount, _ before: Money, _ after: Money, _ style: Style
  ) -> [String] {
    [changes.pupils, changes.winners, changes.losers].map { FigureText.count($0) }
      + (style.width < 90 ? [] : [FigureText.pounds(before), FigureText.pounds(after)])
      + [FigureText.change(after - before)]
  }

  private static func change(of trial: Trial) -> String {
    FigureText.change(trial.verdict.change)
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
