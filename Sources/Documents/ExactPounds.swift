import Costing

/// An amount before it is rounded: pence as a fraction.
struct ExactPounds {
  let pence: Int128
  let divisor: Int128

  /// Whether rounding left the amount as it was.
  func isExactly(_ amount: Money) -> Bool { Int128(amount.pence) * divisor == pence }

  /// `£1,662.50`, or to four places of a pound and an ellipsis: `£1,662.3333…`.
  var text: String {
    let (units, rest) = (pence * 100).quotientAndRemainder(dividingBy: divisor)
    let figure = FigureText.decimal(
      Int64(clamping: units), places: 4, atLeast: rest == 0 ? 2 : 4)
    return "£" + figure + (rest == 0 ? "" : "…")
  }
}

extension Arithmetic {
  /// The sum as `ProvisionLine.annualCost` holds it, multiplied out and not yet divided; nil where
  /// it is too large to hold.
  var exact: ExactPounds? {
    let years = Int128(line.spread?.years ?? 1)
    let (time, divisor) = exactTime
    let cost = line.ownCost
    let each = cost?.isEach == true ? sharing : 1
    let beside = Int128(cost?.amount.pence ?? 0) * Int128(each)
    let (besides, overflow) = beside.multipliedReportingOverflow(by: divisor)
    let (times, tooLong) = time.multipliedReportingOverflow(by: years)
    guard !overflow, !tooLong, times < 1 << 110, besides < 1 << 110 else { return nil }
    return ExactPounds(pence: times + besides, divisor: divisor * years * Int128(sharing))
  }

  private var exactTime: (Int128, Int128) {
    guard let time = line.time, let rate = rate?.rate, let weeks else { return (0, 1) }
    let pence =
      Int128(rate.tenThousandthsOfAPound) * Int128(time.tenThousandthsOfAMinute)
      * Int128(weeks.hundredths)
    return (pence, 1_000_000 * Int128(rate.hundredthsOfAMinute))
  }
}
