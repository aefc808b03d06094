public import Costing

/// One reason why a case is worth the panel's time.
public enum TalkingPoint: Hashable, Sendable {
  /// The questions on which members' marks are two or more apart.
  case marksApart([MarkRange])
  /// The titles of checks that are not met.
  case notMet([String])
  /// The titles of checks that cannot be told.
  case cannotTell([String])
  /// The cost is above the upper quartile of pupils with the same need and phase.
  case topQuarter(cost: Money, upperQuartile: Money)
  /// The top-up sought differs by more than a quarter from the award before it.
  case awardChanges(sought: Money, from: Money)

  /// All of them, in this order; none of a case that is decided.
  ///
  /// - Parameter answers: of each check, in the order of the checks.
  public static func all(
    _ scores: ScoreSummary, answers: [(title: String, answer: CheckAnswer)],
    _ comparison: Comparison, _ figures: PanelFigures, _ decisions: Decisions
  ) -> [TalkingPoint] {
    guard decisions.isOpen else { return [] }
    return [
      marksApart(in: scores), named(.notMet, in: answers).map { .notMet($0) },
      named(.cannotTell, in: answers).map { .cannotTell($0) }, topQuarter(figures, comparison),
      awardChanges(figures, decisions.earlierAward),
    ].compactMap { $0 }
  }

  private static func marksApart(in scores: ScoreSummary) -> TalkingPoint? {
    guard case .allIn(_, let ranges) = scores else { return nil }
    let apart = ranges.filter { $0.agreement == .apart }
    return apart.isEmpty ? nil : .marksApart(apart)
  }

  private static func named(
    _ answer: CheckAnswer, in answers: [(title: String, answer: CheckAnswer)]
  ) -> [String]? {
    let titles = answers.filter { $0.answer == answer }.map { $0.title }
    return titles.isEmpty ? nil : titles
  }

  private static func topQuarter(
    _ figures: PanelFigures, _ comparison: Comparison
  ) -> TalkingPoint? {
    guard case .pupils(_, let quartiles) = comparison, quartiles.upper < figures.cost else {
      return nil
    }
    return .topQuarter(cost: figures.cost, upperQuartile: quartiles.upper)
  }

  private static func awardChanges(
    _ figures: PanelFigures, _ earlier: Decision?
  ) -> TalkingPoint? {
    guard let award = earlier?.amount else { return nil }
    let change = Int128((figures.topUpSought - award).pence).magnitude
    guard change * 4 > award.pence.magnitude else { return nil }
    return .awardChanges(sought: figures.topUpSought, from: award)
  }
}
