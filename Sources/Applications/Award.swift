public import Costing

/// What the decisions on one pupil come to in a funding year.
public struct Award: Hashable, Sendable {
  /// Pounds awarded for the year; nothing where the application was declined.
  public let amount: Money
  /// The decisions that award it, in the order of their days; of those that decline, the last.
  public let decisions: [Decision]

  /// - Parameters:
  ///   - decisions: every usable decision on the pupil; no two award the same days.
  ///   - submitted: the day of the application in force, before which one was declined that is not
  ///     this one; nil where it is not known.
  ///   - worth: what a decision is worth in its days of the year where it states no amount.
  /// - Returns: nil while nothing is decided for the year: no award runs in it, and the last decision
  ///   declines nothing.
  public init?(
    _ decisions: [Decision], in year: FundingYear, submitted: CivilDate? = nil,
    worth: (Decision) -> Money
  ) {
    let inOrder = decisions.ordered { $0.decided < $1.decided }
    let awards = inOrder.filter { $0.outcome.isAward && $0.runs(in: year) }
    let declined = inOrder.last.flatMap { last in
      last.outcome == .decline && submitted ?? last.decided <= last.decided ? last : nil
    }
    guard !awards.isEmpty || declined != nil else { return nil }
    amount = awards.reduce(.zero) { $0 + ($1.amount ?? worth($1)) }
    self.decisions = awards.isEmpty ? [declined].compactMap { $0 } : awards
  }
}

extension Decision {
  fileprivate func runs(in year: FundingYear) -> Bool {
    (from ?? year.firstDay) <= year.lastDay && (to ?? year.lastDay) >= year.firstDay
  }
}
