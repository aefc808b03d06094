import Borough
import Costing

/// What `topup explain` prints: a pupil's year, with every amount in one column that adds up.
public struct ExplainText: Sendable {
  private let pupil: ExplainedPupil

  /// The column that amounts end at.
  private static let width = 96

  public init(_ explanation: Explanation) {
    pupil = ExplainedPupil(explanation)
  }

  /// Lines end in `\n`.
  public var text: String {
    let explanation = pupil.explanation
    var text = heading
    for (line, steps) in zip(explanation.lines, pupil.lines) {
      let place = "\(Excerpt.cleaned(line.file)) row \(line.row)"
      text += "\n\(Excerpt.cleaned(line.provision)) (\(place))\n"
      for step in steps { text += entry(step) }
    }
    text += "\nOver all lines\n"
    for step in pupil.overall { text += entry(step) }
    return text + answer
  }

  private var heading: String {
    let result = pupil.explanation.result
    let name = Excerpt.cleaned(pupil.explanation.schoolName)
    let school = name.isEmpty ? result.school.description : "\(name) (\(result.school))"
    let reference = Excerpt.cleaned(String(decoding: result.reference, as: UTF8.self))
    var text = "Pupil \(reference) at \(school), \(pupil.explanation.terms.year)\n"
    if result.notes.contains(.notInPupilsFile) { text += "The pupil is not in pupils.csv.\n" }
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
    for clause in step.clauses.dropLast() { text += "  \(clause)\n" }
    text += Self.row("  " + (step.clauses.last ?? ""), step.signed)
    for source in step.sources { text += "    \(source)\n" }
    return text
  }

  private var answer: String {
    let (cost, terms) = (pupil.explanation.result.cost, pupil.explanation.terms)
    let line = String(repeating: "─", count: 12)
    var text = Self.spaces(Self.width - 12) + line + "\n" + Self.row("Top-up sought", cost.topUp)
    guard cost.topUp == .zero else { return text }
    text += "\nThe school meets all of this: \(cost.schoolShare.forPeople)\n"
    if cost.isAbove, let rule = terms.rules.row(.eligibleAt) {
      text += "It counts as above the threshold.\n  \(terms.citation(of: rule))\n"
    }
    return text
  }

  /// The amount has a line of its own where the words leave no room.
  private static func row(_ words: String, _ amount: Money) -> String {
    let figure = amount.forPeople
    let figureWidth = figure.unicodeScalars.count
    let room = width - words.unicodeScalars.count - figureWidth
    guard room < 2 else { return words + spaces(room) + figure + "\n" }
    return words + "\n" + spaces(width - figureWidth) + figure + "\n"
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
