/// An amount of money in whole pence; negative only as the difference of two amounts.
public struct Money: Hashable, Comparable, Sendable {
  public let pence: Int64

  public init(pence: Int64) {
    self.pence = pence
  }

  public static let zero = Money(pence: 0)

  /// The most that one cell or one line may say: a billion pounds. Below it, 92 million lines
  /// add up without leaving 64 bits.
  public static let mostInOneLine = Money(pence: 100_000_000_000)

  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
  public static func + (left: Money, right: Money) -> Money {
    Money(pence: left.pence + right.pence)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(pence: left.pence - right.pence)
  }
  public static func += (left: inout Money, right: Money) { left = left + right }
  public static prefix func - (amount: Money) -> Money { Money(pence: -amount.pence) }
}
