public import Costing

/// Pupils whose countable cost falls between two amounts, for the shape of the borough's spending.
public struct CostBand: Hashable, Sendable {
  public let atLeast: Money
  public var pupils: Int64 = 0

  /// Pounds from one band to the next; the last band has no end.
  static let step = Money(pence: 200_000)
  private static let count: Int64 = 16

  /// £0, £2,000 … £30,000 and over.
  public static var all: [CostBand] {
    (0..<count).map { CostBand(atLeast: Money(pence: $0 * step.pence)) }
  }

  /// The place in `all` of a cost.
  public static func index(of countable: Money) -> Int {
    Int(min(countable.pence / step.pence, count - 1))
  }
}
