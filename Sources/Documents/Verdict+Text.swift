import Borough
import Costing

/// What a trial comes to, in words.
extension Verdict {
  /// `Cost-neutral`, `Not cost-neutral`.
  var answerInWords: String { answer == .neutral ? "Cost-neutral" : "Not cost-neutral" }

  /// Why, to follow the answer and a colon.
  func reason(_ tolerance: Tolerance) -> String {
    let amount = FigureText.pounds(self.tolerance)
    let size = FigureText.pounds(change.size)
    let part = tolerance.percentInWords.map { " (\($0))" } ?? ""
    switch answer {
    case .neutral where change == .zero: return "the total is today's to the penny"
    case .neutral: return "the change is within \(amount) of today's total\(part)"
    case .costsMore: return "it costs \(size) more than today, over the \(amount) allowed\(part)"
    case .costsLess: return "it costs \(size) less than today, over the \(amount) allowed\(part)"
    }
  }

  /// As JSON says it.
  var name: String {
    switch answer {
    case .neutral: "cost-neutral"
    case .costsMore: "costs-more"
    case .costsLess: "costs-less"
    }
  }
}

extension Tolerance {
  /// `0.5%`; nil for an amount of money, which says itself.
  var percentInWords: String? {
    guard case .percent(let hundredths) = self else { return nil }
    return FigureText.decimal(hundredths, places: 2) + "%"
  }

  /// `0.5% of today's total`, `£10,000.00`.
  var text: String {
    switch self {
    case .percent: (percentInWords ?? "") + " of today's total"
    case .pounds(let amount): FigureText.pounds(amount)
    }
  }
}

extension TrialGrouping {
  /// For a heading.
  var title: String {
    switch self {
    case .school: "School"
    case .need: "Primary need"
    case .placement: "Placement"
    case .size: "Size of change"
    }
  }
}

extension TrialRow {
  /// The label with a capital; what nobody said is said in words.
  var shownLabel: String {
    let words = PlainText.visible(label.isEmpty ? key : label)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A school's number beside its name.
  var shownKey: String? { grouping == .school && label != key ? key : nil }
}
