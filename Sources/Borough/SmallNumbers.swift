public import Costing

/// When a figure is too near one child to be published: the rules `suppress-below` and
/// `suppress-dominance`.
public struct SmallNumbers: Hashable, Sendable {
  /// Counts of pupils under this, and their money, are not shown.
  public let limit: Int64
  /// The share of a sum that one pupil may be, in hundredths of one per cent.
  public let share: Int64

  public init(limit: Int64, share: Int64) {
    self.limit = limit
    self.share = share
  }

  public init(_ rules: RulesInForce) {
    var (limit, share): (Int64, Int64) = (5, 5000)
    if case .count(let stated)? = rules.row(.suppressBelow)?.value { limit = stated }
    if case .percent(let stated)? = rules.row(.suppressDominance)?.value { share = stated }
    self.init(limit: limit, share: share)
  }

  /// Whether the sum of what pupils cost, one amount a pupil, would point at one; nothing does not.
  func hides(sumOf amounts: [Money]) -> Bool {
    let some = amounts.filter { $0 > .zero }
    guard let largest = some.max() else { return false }
    let sum = some.reduce(Money.zero) { $0 + $1 }
    return Int64(some.count) < limit
      || Int128(largest.pence) * 10_000 > Int128(sum.pence) * Int128(share)
  }
}
