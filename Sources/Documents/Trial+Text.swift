import Borough
import Costing

/// What stands behind a trial's two totals, in sentences.
extension Trial {
  var shownName: String { PlainText.visible(name) }

  /// Whether some row or pupil is in one total and not in the other.
  var isUneven: Bool {
    rejectedBefore != rejectedAfter || pupils.contains { $0.before == nil || $0.after == nil }
  }

  /// Rows that were rejected, and pupils whom only one set of rules can cost or neither.
  ///
  /// - Parameter all: how many pupils the trial was of.
  func sentencesOnRejection(of all: Int) -> [String] {
    var sentences = [rejectedRows]
    if !isUneven, changes.areNone {
      sentences.append("No pupil's top-up changes: what is tried may not be in use.")
    }
    if isUneven { sentences.append("The two totals are not of the same rows.") }
    let lost = pupils.filter { $0.after == nil }
    if !lost.isEmpty { sentences.append(only(lost, under: "today's rules", "lost")) }
    let gained = pupils.filter { $0.before == nil }
    if !gained.isEmpty { sentences.append(only(gained, under: shownName, "gained")) }
    let left = Int64(all - pupils.count)
    if left > 0 {
      let words = FigureText.count(left, "pupil", "pupils")
      sentences.append("\(words) can be costed under neither, and no figure has any of them.")
    }
    return sentences
  }

  private var rejectedRows: String {
    let before = FigureText.count(rejectedBefore, "row", "rows")
    if rejectedBefore != rejectedAfter {
      let after = FigureText.count(rejectedAfter)
      return "Today's rules reject \(before) of provision, \(shownName) rejects \(after)."
    }
    return rejectedBefore == 0
      ? "Neither set of rules rejects a row of provision."
      : "Each set of rules rejects \(before) of provision, which no total has."
  }

  private func only(_ pupils: [PupilChange], under rules: String, _ word: String) -> String {
    let count = FigureText.count(Int64(pupils.count), "pupil", "pupils")
    let amount = pupils.reduce(Money.zero) { $0 + $1.change.size }
    return "\(count) can be costed under \(rules) alone: "
      + "\(FigureText.pounds(amount)) of top-up counts as \(word)."
  }
}

extension ChangeCount {
  fileprivate var areNone: Bool { winners == 0 && losers == 0 }
}

extension Sweep {
  /// `weeks-per-year`, `rate and weeks-per-year`.
  var title: String { PlainText.visible(axes.joined(separator: " and ")) }

  var neutralPoints: [SweepPoint] { points.filter { $0.verdict.answer == .neutral } }

  /// Whether some point's rules reject other rows than today's.
  var isUneven: Bool { points.contains { $0.rejected != rejectedBefore } }

  /// Which points are cost-neutral; where none is, the one that comes nearest.
  var conclusion: String {
    let neutral = neutralPoints
    if !points.isEmpty, !isUneven, points.allSatisfy({ $0.changes.areNone }) {
      return "No point changes any pupil's top-up: what is swept may not be in use."
    }
    guard neutral.isEmpty else {
      let named = neutral.prefix(12).map { $0.shownName }.joined(separator: "; ")
      let more = neutral.count > 12 ? "; and \(neutral.count - 12) more" : ""
      let all = FigureText.count(Int64(points.count), "point", "points")
      return "Cost-neutral at \(FigureText.count(Int64(neutral.count))) of \(all): \(named)\(more)."
    }
    guard let first = points.first else { return "No point was tried." }
    let nearest = points.dropFirst().reduce(first) {
      $1.verdict.change.size < $0.verdict.change.size ? $1 : $0
    }
    return "No point is cost-neutral. The nearest is \(nearest.shownName): "
      + "\(FigureText.change(nearest.verdict.change))."
  }
}

extension SweepPoint {
  /// `38`, `38 and 2.5%`: as the sweep's title names its axes.
  var shownName: String { PlainText.visible(values.joined(separator: " and ")) }
}

extension TrialMover {
  /// The school's name, or its number where it has none.
  var shownSchool: String { schoolName.isEmpty ? school.description : schoolName }
  var shownReference: String { String(decoding: reference, as: UTF8.self) }

  /// What it was, or that there is none.
  static func text(_ amount: Money?) -> String {
    amount.map { FigureText.pounds($0) } ?? "not costed"
  }
}
