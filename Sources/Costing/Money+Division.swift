/// Money is divided here and nowhere else.
extension Money {
  /// Shares an exact amount out; what cannot be shared exactly is rounded as the council rounds.
  ///
  /// - Parameters:
  ///   - total: pence times `divisor`, not negative.
  ///   - divisor: more than zero.
  /// - Throws: `tooLarge` when the result is beyond a billion pounds.
  init(
    pence total: Int128, dividedBy divisor: Int128, _ rounding: Rounding
  ) throws(CostingError) {
    precondition(total >= 0 && divisor > 0)
    let (unit, overflow) = divisor.multipliedReportingOverflow(by: Int128(rounding.unitPence))
    guard !overflow else { throw .tooLarge }
    let (whole, rest) = Self.divide(total, by: unit)
    let units = rounding.roundsUp(rest, of: unit, after: whole) ? whole + 1 : whole
    guard units <= Int128(Money.mostInOneLine.pence / rounding.unitPence) else { throw .tooLarge }
    self.init(pence: Int64(units) * rounding.unitPence)
  }

  /// Most sums fit in 64 bits, where a processor divides several times as fast.
  private static func divide(_ total: Int128, by divisor: Int128) -> (Int128, Int128) {
    guard let small = UInt64(exactly: total), let by = UInt64(exactly: divisor) else {
      return total.quotientAndRemainder(dividingBy: divisor)
    }
    let (whole, rest) = small.quotientAndRemainder(dividingBy: by)
    return (Int128(whole), Int128(rest))
  }

  /// A part of an amount that is not negative, half a penny going up.
  public func part(hundredthsOfAPercent: Int64) -> Money {
    let total = Int128(pence) * Int128(hundredthsOfAPercent)
    let (whole, rest) = total.quotientAndRemainder(dividingBy: 10_000)
    return Money(pence: Int64(clamping: rest * 2 >= 10_000 ? whole + 1 : whole))
  }

  /// So many quarters of the way to an amount that is no less, half a penny going up.
  ///
  /// - Parameter quarters: 0 to 4.
  public func moved(quarters: Int64, towards other: Money) -> Money {
    let total = Int128(pence) * Int128(4 - quarters) + Int128(other.pence) * Int128(quarters)
    let (whole, rest) = total.quotientAndRemainder(dividingBy: 4)
    return Money(pence: Int64(rest >= 2 ? whole + 1 : whole))
  }

  /// What of this amount has fallen due once so much of its time has passed, half a penny going up.
  ///
  /// What falls due in a stretch of days is the difference of two of these, so that the stretches of
  /// an award add up to it exactly and a penny of rounding is carried from one to the next.
  /// - Parameters:
  ///   - passed: from nothing to `whole`.
  ///   - whole: more than zero; this amount is not negative.
  public func fallenDue(_ passed: Int128, of whole: Int128) -> Money {
    precondition((0...whole).contains(passed))
    return times(passed, over: whole)
  }

  /// This amount times a fraction, half a penny going up; no more than fits in a `Money`.
  ///
  /// - Parameter divisor: more than zero; nothing is negative.
  public func times(_ part: Int128, over divisor: Int128) -> Money {
    precondition(pence >= 0 && part >= 0 && divisor > 0)
    let (pennies, rest) = (Int128(pence) * part).quotientAndRemainder(dividingBy: divisor)
    return Money(pence: Int64(clamping: rest * 2 >= divisor ? pennies + 1 : pennies))
  }

  /// What share this amount is of another, in hundredths of one per cent, half going up.
  ///
  /// - Returns: nil of nothing.
  public func share(of whole: Money) -> Int64? {
    guard whole > .zero, pence >= 0 else { return nil }
    return Money(pence: 10_000).times(Int128(pence), over: Int128(whole.pence)).pence
  }

  /// What each of `count` has on average of an amount that is not negative, half a penny going up.
  public func average(of count: Int64) -> Money { times(1, over: Int128(count)) }

  /// An amount that is not negative as a whole number of units of so many pence, half going up.
  public func rounded(toPence unit: Int64) -> Money {
    Money(pence: times(1, over: Int128(unit)).pence * unit)
  }

  /// Without its pence.
  public var wholePounds: Int64 { pence / 100 }

  /// One of `count` shares that add up to this amount exactly: the odd units go to the first shares.
  ///
  /// The amount is a whole number of `rounding`'s units, having been rounded by it.
  func share(at index: Int64, of count: Int64, _ rounding: Rounding) -> Money {
    precondition(index >= 0 && index < count)
    let units = pence / rounding.unitPence
    let (each, odd) = units.quotientAndRemainder(dividingBy: count)
    return Money(pence: (index < odd ? each + 1 : each) * rounding.unitPence)
  }

  /// Shares in proportion to parts, that add up to this amount exactly.
  ///
  /// Each share is rounded down, and the odd pennies go to the largest remainders; of equal
  /// remainders, to the first. Where the parts come to this amount or more, no share is more than
  /// its part.
  ///
  /// - Parameter parts: none negative, and some more than zero.
  public func shares(inProportionTo parts: [Money]) -> [Money] {
    let total = parts.reduce(Int128(0)) { $0 + Int128($1.pence) }
    precondition(pence >= 0 && total > 0)
    let divided = parts.map { Self.divide(Int128(pence) * Int128($0.pence), by: total) }
    var shares = divided.map { $0.0 }
    let odd = shares.reduce(Int128(pence), -)
    let byRemainder = divided.indices.ordered { (divided[$1].1, $0) < (divided[$0].1, $1) }
    for place in byRemainder.prefix(Int(odd)) { shares[place] += 1 }
    return shares.map { Money(pence: Int64($0)) }
  }
}
