/// An amount before it is rounded: pence over a divisor, so that nothing is lost on the way.
public struct ExactMoney: Hashable, Sendable {
  /// Pence times `divisor`, not negative.
  public let pence: Int128
  /// More than zero.
  public let divisor: Int128

  public init(pence: Int128, divisor: Int128) {
    precondition(pence >= 0 && divisor > 0)
    self.pence = pence
    self.divisor = divisor
  }

  static let nothing = ExactMoney(pence: 0, divisor: 1)

  /// - Throws: `tooLarge` when the result is beyond a billion pounds.
  public func rounded(_ rounding: Rounding) throws(CostingError) -> Money {
    try Money(pence: pence, dividedBy: divisor, rounding)
  }

  func shared(by pupils: Int64) -> ExactMoney {
    ExactMoney(pence: pence, divisor: divisor * Int128(pupils))
  }

  /// Whether rounding left the amount as it was.
  public func isExactly(_ amount: Money) -> Bool { Int128(amount.pence) * divisor == pence }
}
