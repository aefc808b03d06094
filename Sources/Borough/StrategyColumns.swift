import Costing

/// Which sources of money have a column of their own in a school's strategy, and which share one.
///
/// A source whose whole sum would point at a child is put with the next smallest, as activities are.
public struct StrategyColumns: Hashable, Sendable {
  /// In the order of `StrategyFunding`.
  public let separate: [StrategyFunding]
  /// None, or two at least.
  public let together: [StrategyFunding]

  init(of all: StrategyActivity, under small: DisclosureRule) {
    var sources = StrategyFunding.allCases
    var together: [StrategyFunding] = []
    for source in sources where all.hides([source], under: small) { together.append(source) }
    sources.removeAll { together.contains($0) }
    while !together.isEmpty, together.count == 1 || all.hides(together, under: small),
      let next = sources.filter({ all.amounts[$0] > .zero })
        .min(by: { all.amounts[$0] < all.amounts[$1] })
    {
      together.append(next)
      sources.removeAll { $0 == next }
    }
    separate = sources
    self.together = StrategyFunding.allCases.filter { together.contains($0) }
  }
}
