public import Costing

/// How much more or less: the sign is always said, and nothing has none.
extension FigureText {
  /// `+£5.00`, `−£5.00`, `£0.00`.
  ///
  /// The sign is the minus of mathematics, which a screen reader says and a hyphen is not.
  public static func change(_ amount: Money) -> String {
    sign(of: amount) + pounds(amount.size)
  }

  /// `+0.47%`, `−12.50%`, `0.00%`.
  static func change(_ change: PercentChange) -> String {
    sign(of: change.amount)
      + decimal(change.hundredths, places: 2, atLeast: 2) + "%"
  }

  private static func sign(of amount: Money) -> String {
    amount == .zero ? "" : amount < .zero ? "−" : "+"
  }
}

/// A change as a part of what it changes, to two places of a per cent, half going up in size.
struct PercentChange: Hashable, Sendable {
  let amount: Money
  /// Of one per cent, with the sign of the change.
  let hundredths: Int64

  /// Nil where there was nothing to change.
  init?(_ amount: Money, of before: Money) {
    guard before > .zero else { return nil }
    let whole = Int128(before.pence)
    let doubled = Int128(amount.pence).magnitude * 20_000 + UInt128(whole)
    let size = Int64(clamping: doubled / (UInt128(whole) * 2))
    self.amount = amount
    hundredths = amount < .zero ? -size : size
  }
}
