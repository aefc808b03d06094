public import Applications
public import Costing

/// A decision that awards a top-up, with what it awards in the funding year and for which days.
public struct AwardTerm: Hashable, Sendable {
  public let decision: Decision
  /// For those days, in full; not negative.
  public let amount: Money
  /// Within the funding year.
  public let days: ClosedRange<CivilDate>

  public init(_ decision: Decision, amount: Money, days: ClosedRange<CivilDate>) {
    self.decision = decision
    self.amount = amount
    self.days = days
  }

  /// The last day of the year that it was agreed for, which leaving does not change.
  func agreedThrough(in year: FundingYear) -> CivilDate {
    min(decision.to ?? year.lastDay, year.lastDay)
  }
}
