public import Costing

/// The median of some amounts and the quartiles on each side of it, in whole pence.
///
/// Definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American
/// Statistician 50 (1996): what QUARTILE and QUARTILE.INC give in a spreadsheet, so that anybody can
/// check it. Half a penny goes up.
public struct Quartiles: Hashable, Sendable {
  public let lower: Money
  public let median: Money
  public let upper: Money

  /// Fails where there is no amount; the order they come in changes nothing.
  public init?(of amounts: [Money]) {
    guard !amounts.isEmpty else { return nil }
    let sorted = amounts.ordered()
    lower = Self.quarter(1, of: sorted)
    median = Self.quarter(2, of: sorted)
    upper = Self.quarter(3, of: sorted)
  }

  /// The first amount is at 0 quarters, the last at 4, and the rest are evenly between.
  private static func quarter(_ number: Int, of sorted: [Money]) -> Money {
    let (place, quarters) = ((sorted.count - 1) * number).quotientAndRemainder(dividingBy: 4)
    guard quarters > 0 else { return sorted[place] }
    return sorted[place].moved(quarters: Int64(quarters), towards: sorted[place + 1])
  }
}
