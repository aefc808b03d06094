import Costing

extension Arithmetic {
  /// `£17.50 an hour × 600 minutes × 38 weeks ÷ (60 × 4 pupils)`: the sum without its result.
  var text: String {
    let parts = [timeText, ownCostText].compactMap { $0 }
    return parts.isEmpty ? "neither time nor cost" : parts.joined(separator: " + ")
  }

  /// The sum, to stand beside what it comes to; where that is rounded, the exact result and how.
  func clauses(comingTo cost: Money) -> [String] {
    guard let exact, wasRounded(to: cost) else { return [text] }
    return [text + " = " + exact.text, roundingName]
  }

  /// The sum with what it comes to.
  func clausesInFull(comingTo cost: Money) -> [String] {
    var clauses = clauses(comingTo: cost)
    if clauses.count == 1, isPlain { return clauses }
    clauses[clauses.count - 1] += " = " + FigureText.pounds(cost)
    return clauses
  }

  /// Whether the exact sum was not a whole number of the rule's units.
  func wasRounded(to cost: Money) -> Bool {
    exact.map { !$0.isExactly(cost) } ?? false
  }

  private var roundingName: String {
    guard case .rounding(let rounding)? = rounding?.value else { return "rounded" }
    return rounding.inWords
  }

  /// Whether there is nothing to work out.
  private var isPlain: Bool { timeText == nil && ownCostDivisors.isEmpty }

  private var timeText: String? {
    guard let time = line.time, let rate = rate?.rate, let weeks else { return nil }
    let minutes = Self.some(time.tenThousandthsOfAMinute, places: 4, "minute")
    let running = Self.some(weeks.hundredths, places: 2, "week")
    let factors = "\(rate.short) × \(minutes) × \(running)"
    return factors + Self.divided(by: timeDivisors(rate))
  }

  private func timeDivisors(_ rate: Rate) -> [String] {
    let pupils = sharing > 1 ? [FigureText.count(sharing) + " pupils"] : []
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
    return FigureText.pounds(cost.amount) + each + Self.divided(by: ownCostDivisors)
  }

  private var ownCostDivisors: [String] {
    guard let cost = line.ownCost else { return [] }
    var divisors: [String] = []
    if !cost.isEach, sharing > 1 { divisors.append(FigureText.count(sharing) + " pupils") }
    if let years = line.spread?.years, years > 1 {
      divisors.append(FigureText.count(years) + " years")
    }
    return divisors
  }

  /// `1 week`, `38.6 weeks`.
  private static func some(_ units: Int64, places: Int, _ noun: String) -> String {
    let figure = FigureText.decimal(units, places: places)
    return figure == "1" ? "1 \(noun)" : "\(figure) \(noun)s"
  }

  private static func divided(by divisors: [String]) -> String {
    guard divisors.count > 1 else { return divisors.first.map { " ÷ " + $0 } ?? "" }
    return " ÷ (" + divisors.joined(separator: " × ") + ")"
  }
}
