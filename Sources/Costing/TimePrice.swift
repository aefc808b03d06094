/// What an adult's time costs: pence × minutes a week × weeks ÷ units.
struct TimePrice: Hashable, Sendable {
  let pence: Int128
  /// For time in ten-thousandths of a minute and weeks in hundredths.
  let units: Int128

  init(pence: Int128, units: Int128) {
    self.pence = pence
    self.units = units
  }

  init(_ rate: Rate) {
    pence = Int128(rate.tenThousandthsOfAPound)
    units = 1_000_000 * Int128(rate.hundredthsOfAMinute)
  }

  /// Pounds for one hour, in ten-thousandths of a pound.
  init(hour tenThousandthsOfAPound: Int64) {
    self.init(.timed(tenThousandthsOfAPound, per: .hour))
  }

  /// Several rates, each for its share of the days.
  init(_ pieces: [RatePiece]) throws(CostingError) {
    var pence: Int128 = 0
    var units: Int128 = 1
    var days: Int128 = 0
    for piece in pieces {
      let price = TimePrice(piece.row.rate)
      let common = greatestCommonDivisor(units, price.units)
      guard units < 1 << 60 else { throw .tooLarge }
      pence = pence * (price.units / common) + price.pence * Int128(piece.days) * (units / common)
      units = units / common * price.units
      days += Int128(piece.days)
    }
    let common = greatestCommonDivisor(pence, units * days)
    self.init(pence: pence / common, units: units * days / common)
  }

  func exact(_ time: WeeklyTime, _ weeks: Weeks) throws(CostingError) -> ExactMoney {
    let worked = Int128(time.tenThousandthsOfAMinute) * Int128(weeks.hundredths)
    let (total, overflow) = pence.multipliedReportingOverflow(by: worked)
    guard !overflow, total < 1 << 120 else { throw .tooLarge }
    return ExactMoney(pence: total, divisor: units)
  }
}

/// One of the rates that a line's time is costed at, and the days of the line on which it holds.
public struct RatePiece: Hashable, Sendable {
  public let row: RateRow
  public let days: Int64
}

/// The largest number that divides both.
public func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  var (larger, smaller) = (one, other)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
