import Applications
import Costing

extension TalkingPoint {
  /// The reason with its facts, in a sentence.
  var sentence: String {
    switch self {
    case .marksApart(let ranges):
      "Members’ marks are apart: " + ranges.map { $0.text }.joined(separator: "; ") + "."
    case .notMet(let titles):
      FigureText.count(Int64(titles.count), "check is", "checks are") + " not met: "
        + titles.joined(separator: "; ") + "."
    case .cannotTell(let titles):
      FigureText.count(Int64(titles.count), "check", "checks") + " cannot be answered: "
        + titles.joined(separator: "; ") + "."
    case .topQuarter(let cost, let upper):
      "The cost, \(FigureText.pounds(cost)), is in the top quarter for the same need and phase: "
        + "above \(FigureText.pounds(upper))."
    case .awardChanges(let sought, let award):
      "The top-up sought, \(FigureText.pounds(sought)), is "
        + "\(FigureText.pounds(sought < award ? award - sought : sought - award)) "
        + "\(sought < award ? "less" : "more") than the award before it, "
        + "\(FigureText.pounds(award))."
    }
  }
}

extension MarkRange {
  /// `outcomes 2 to 5`.
  fileprivate var text: String { "\(question.label.lowercased()) \(span)" }

  /// `2 to 5`, or `4` where all are the same.
  var span: String { least == most ? "\(least)" : "\(least) to \(most)" }
}

extension MarkRange.Agreement {
  var label: String {
    switch self {
    case .same: "All the same"
    case .withinOne: "Within one mark"
    case .apart: "Apart"
    }
  }
}

extension AgendaOrder {
  /// To follow "in the order of".
  package var inWords: String {
    switch self {
    case .submitted: "the day submitted, then school"
    case .topUp: "top-up sought, the largest first"
    case .school: "school"
    case .worthTalking: "what there is to talk about, the most first"
    }
  }
}
