import Costing

extension Arithmetic {
  /// `£17.50 an hour × 600 minutes × 38 weeks ÷ (60 × 4 pupils)`: the sum without its result.
  var text: String {
    let parts = [timeText, ownCostText].compactMap { $0 }
    return parts.isEmpty ? "neither time nor cost" : parts.joined(separator: " + ")
  }

  /// The sum with its exact result, and how that was rounded where it had to be.
  func clauses(resultingIn cost: Money) -> [String] {
    guard let exact, !exact.isExactly(cost) else {
      return [isPlain ? text : text + " = " + cost.forPeople]
    }
    return [text + " = " + exact.text, "\(roundingName): \(cost.forPeople)"]
  }

  /// Whether the exact sum was not a whole number of the rule's units.
  func wasRounded(to cost: Money) -> Bool {
    exact.map { !$0.isExactly(cost) } ?? false
  }

  private var roundingName: String {
    guard case .rounding(let rounding)? = rounding?.value else { return "rounded" }
    return "rounded " + rounding.text
  }

  /// Whether there is nothing to work out.
  private var isPlain: Bool { timeText == nil && ownCostDivisors.isEmpty }

  private var timeText: String? {
    guard let time = line.time, let rate = rate?.rate, let weeks else { return nil }
    let minutes = FigureText.decimal(time.tenThousandthsOfAMinute, places: 4)
    let running = FigureText.decimal(weeks.hundredths, places: 2)
    let factors = "\(rate.short) × \(minutes) minutes × \(running) weeks"
    return factors + Self.divided(by: timeDivisors(rate))
  }

  private func timeDivisors(_ rate: Rate) -> [String] {
    let pupils = sharing > 1 ? [FigureText.whole(sharing) + " pupils"] : []
    return switch rate.per {
    case .minute: pupils
    case .hour: ["60"] + pupils
    case .day, .year: [rate.minutes + " minutes"] + pupils
    case .weeklyHourYear: ["60", rate.weeksBuiltOn + " weeks"] + pupils
    }
  }

  private var ownCostText: String? {
    guard let cost = line.ownCost else { return nil }
    let each = cost.isEach ? " for each pupil" : ""
    return cost.amount.forPeople + each + Self.divided(by: ownCostDivisors)
  }

  private var ownCostDivisors: [String] {
    guard let cost = line.ownCost else { return [] }
    var divisors: [String] = []
    if !cost.isEach, sharing > 1 { divisors.append(FigureText.whole(sharing) + " pupils") }
    if let years = line.spread?.years, years > 1 {
      divisors.append(FigureText.whole(years) + " years")
    }
    return divisors
  }

  private static func divided(by divisors: [String]) -> String {
    guard divisors.count > 1 else { return divisors.first.map { " ÷ " + $0 } ?? "" }
    return " ÷ (" + divisors.joined(separator: " × ") + ")"
  }
}

extension ExactMinutes {
  /// `400`, or a fraction that no decimal can hold: `(800 ÷ 3)`.
  var text: String {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: divisor)
    if rest == 0 { return FigureText.decimal(Int64(clamping: whole), places: 4) }
    let minutes = FigureText.decimal(Int64(clamping: tenThousandths), places: 4)
    return "(\(minutes) ÷ \(FigureText.whole(Int64(clamping: divisor))))"
  }
}
