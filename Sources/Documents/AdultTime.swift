import Applications
import Costing

/// How much of the adult time that counts is one-to-one, in minutes of the year and in money.
struct AdultTime {
  struct Part {
    /// In millionths: minutes of a week to four places by weeks to two.
    var millionthsOfAMinute: Int64 = 0
    var cost = Money.zero

    var minutes: String { FigureText.decimal(millionthsOfAMinute, places: 6) }
  }

  private(set) var oneToOne = Part()
  private(set) var shared = Part()

  /// - Parameter wholeYear: the weeks of a line that states none.
  init(_ lines: [CaseLine], wholeYear: Weeks?) {
    for line in lines where line.costed.counted > .zero {
      guard let time = line.line.time, let weeks = line.line.weeks ?? wholeYear else { continue }
      let part = Part(
        millionthsOfAMinute: time.tenThousandthsOfAMinute * weeks.hundredths,
        cost: line.costed.counted)
      if line.sharing == 1 { oneToOne += part } else { shared += part }
    }
  }

  var all: Part {
    var all = oneToOne
    all += shared
    return all
  }

  /// Whole per cents of the time and of the cost; nil where there is none.
  var oneToOneShare: (time: Int64?, cost: Int64?) {
    (
      Self.percent(oneToOne.millionthsOfAMinute, of: all.millionthsOfAMinute),
      Self.percent(oneToOne.cost.pence, of: all.cost.pence)
    )
  }

  /// Half going up.
  private static func percent(_ part: Int64, of whole: Int64) -> Int64? {
    guard whole > 0 else { return nil }
    return Int64((Int128(part) * 200 + Int128(whole)) / (Int128(whole) * 2))
  }
}

extension AdultTime.Part {
  static func += (left: inout Self, right: Self) {
    left.millionthsOfAMinute += right.millionthsOfAMinute
    left.cost += right.cost
  }
}
