import Borough
import Costing

/// What `topup explain` prints: a pupil's year, with every amount in one column that adds up, and
/// under it each rule and rate that was used, once, by the number the working gives it.
public struct ExplainText: Sendable {
  private let pupil: ExplainedPupil
  private let sources: [CitedValue]
  private let style: Style
  /// The column that amounts end at.
  private let width: Int

  public init(_ explanation: Explanation, style: Style = .plain) {
    pupil = ExplainedPupil(explanation)
    sources = pupil.sources + explanation.sourcesOfEquality
    self.style = style
    width = min(style.width, 96)
  }

  /// Lines end in `\n`.
  public var text: String {
    let explanation = pupil.explanation
    var text = heading
    for (line, steps) in zip(explanation.lines, pupil.lines) {
      let place = "(\(PlainText.visible(line.file)) row \(line.row))"
      text += "\n\(style.bold(PlainText.visible(line.provision))) \(style.dim(place))\n"
      for step in steps { text += entry(step) }
    }
    text += "\n" + style.bold("Over all lines") + "\n"
    for step in pupil.overall where step.kind != "part-year" { text += entry(step) }
    return text + answer + realCost + notes
  }

  /// On everything with one child in it.
  static let mark = "Internal: about one child."

  private var heading: String {
    let result = pupil.explanation.result
    let name = PlainText.visible(pupil.explanation.schoolName)
    let school = name.isEmpty ? result.school.description : "\(name) (\(result.school))"
    let reference = PlainText.visible(String(decoding: result.reference, as: UTF8.self))
    var text = style.bold("Pupil \(reference) at \(school), \(pupil.explanation.terms.year)") + "\n"
    text += Self.mark + "\n"
    if result.notes.contains(.notInPupilsFile) {
      text += "No row of pupils.csv was read for the pupil.\n"
    }
    if result.notes.contains(.placementNotStated) {
      text += "The placement is not stated, and is taken as mainstream.\n"
    }
    if result.notes.contains(.provisional) {
      text += "A value marked provisional has not been restated for this year.\n"
    }
    return text
  }

  private func entry(_ step: ExplainedStep) -> String {
    var text = ""
    for clause in step.clauses.dropLast() {
      text += lines(clause, first: "  ", rest: "    ").joined(separator: "\n") + "\n"
    }
    let numbers = step.sources.compactMap { number(of: $0) }.joined(separator: ", ")
    let mark = numbers.isEmpty ? "" : " [\(numbers)]"
    let last = (step.clauses.last ?? "") + mark
    guard step.hasAmount else {
      return text + lines(last, first: "  ", rest: "    ").joined(separator: "\n") + "\n"
    }
    return text + row(last, step.signed, indent: "  ")
  }

  private func number(of source: CitedValue) -> String? {
    sources.firstIndex(of: source).map { "\($0 + 1)" }
  }

  /// The year's top-up, what a part of the year takes off it, and what is left.
  private var answer: String {
    let cost = pupil.explanation.result.cost
    var text = total("Top-up sought", cost.topUp)
    let part = pupil.overall.filter { $0.kind == "part-year" }
    for step in part { text += entry(step) }
    if !part.isEmpty { text += total("Top-up sought in the year", cost.topUpInYear) }
    guard cost.topUp == .zero, cost.countable == cost.schoolShare else { return text }
    text += "\nThe school meets all of this: \(FigureText.pounds(cost.schoolShare))\n"
    for source in pupil.explanation.sourcesOfEquality {
      text += "It counts as above the threshold. [\(number(of: source) ?? "")]\n"
    }
    return text
  }

  /// Under a rule, in the column of amounts.
  private func total(_ words: String, _ amount: Money) -> String {
    let rule = String(repeating: "-", count: 13)
    return spaces(width - 13) + style.dim(rule) + "\n"
      + style.bold(row(words, amount, indent: ""))
  }

  /// What the school really pays beside the tariff, where pay.csv says.
  private var realCost: String {
    guard let real = pupil.explanation.realCosts else { return "" }
    var text = "\n"
    for sentence in real.sentences {
      text += lines(sentence, first: "", rest: "  ").joined(separator: "\n") + "\n"
    }
    return text
  }

  private var notes: String {
    guard !sources.isEmpty else { return "" }
    var text = "\n" + style.bold("Rules and rates used") + "\n"
    for (place, source) in sources.enumerated() {
      let mark = "  [\(place + 1)]" + (place < 9 && sources.count > 9 ? "  " : " ")
      let rest = spaces(mark.count)
      text += source.lines(to: width, first: mark, rest: rest).joined(separator: "\n") + "\n"
    }
    return text
  }
}

extension ExplainText {
  /// The amount has a line of its own where the words leave no room.
  private func row(_ words: String, _ amount: Money, indent: String) -> String {
    let figure = FigureText.pounds(amount)
    var lines = lines(words, first: indent, rest: indent + "  ")
    let last = lines.last ?? ""
    let room = width - last.count - figure.count
    if room < 2 {
      lines.append(spaces(width - figure.count) + figure)
    } else {
      lines[lines.count - 1] = last + spaces(room) + figure
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ words: String, first: String, rest: String) -> [String] {
    PlainText.wrapped(words, to: width, first: first, rest: rest)
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension Explanation {
  /// The rule that makes a cost equal to the threshold count as above it, where that was so.
  fileprivate var sourcesOfEquality: [CitedValue] {
    let cost = result.cost
    guard cost.topUp == .zero, cost.isAbove, cost.countable == cost.threshold,
      let rule = terms.rules.row(.eligibleAt)
    else { return [] }
    return [terms.cited(rule)]
  }
}
