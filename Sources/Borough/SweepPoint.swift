import Costing

/// One point of a sweep: the values tried, and what they come to beside today's.
public struct SweepPoint: Hashable, Sendable {
  /// By the sweep's axes, as they were asked for: `38`, `2.5%`.
  public let values: [String]
  public let totals: Totals
  public let rejected: Int64
  public let changes: ChangeCount
  public let verdict: Verdict
}

/// A sweep: what is varied, today's totals, and every point in order.
public struct Sweep: Sendable {
  /// What each axis varies: `rate`, `weeks-per-year`, `weekly-cap Teacher`.
  public let axes: [String]
  public let before: Totals
  public let rejectedBefore: Int64
  public let points: [SweepPoint]

  public init(axes: [String], before: Totals, rejectedBefore: Int64, points: [SweepPoint]) {
    self.axes = axes
    self.before = before
    self.rejectedBefore = rejectedBefore
    self.points = points
  }
}

extension SweepPoint {
  /// - Parameters: what each pupil has under the point's rules, and has today.
  public init(
    _ values: [String], before: TrialCosts, _ totalsBefore: Totals, after: TrialCosts,
    within tolerance: Tolerance
  ) {
    var changes = ChangeCount()
    for (one, other) in zip(before.costs, after.costs) where one != nil || other != nil {
      changes.add((other?.topUpInYear ?? .zero) - (one?.topUpInYear ?? .zero))
    }
    self.values = values
    totals = after.totals
    rejected = after.rejected
    self.changes = changes
    verdict = Verdict(
      change: totals.topUpInYear - totalsBefore.topUpInYear,
      tolerance: tolerance.amount(of: totalsBefore.topUpInYear))
  }
}
