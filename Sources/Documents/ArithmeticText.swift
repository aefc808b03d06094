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
    let pupils = sharing > 1 ? [FigureText.count(sharing) + " pupils"] : []
    if pieces.isEmpty {
      return "\(rate.short) × \(minutes) × \(running)"
        + Self.divided(by: Self.divisors(of: rate) + pupils)
    }
    let common = pieces.allSatisfy { $0.row.rate.isLike(pieces[0].row.rate) }
    return "(\(piecesText(withDivisors: !common))) × \(minutes) × \(running)"
      + Self.divided(by: (common ? Self.divisors(of: pieces[0].row.rate) : []) + pupils)
  }

  /// `£17.20 an hour for 100 of 190 days + £18.00 an hour for 90 of 190 days`.
  private func piecesText(withDivisors: Bool) -> String {
    let days = FigureText.count(pieces.reduce(0) { $0 + $1.days })
    return pieces.map { piece in
      let rate = piece.row.rate
      let divisors = withDivisors ? Self.divided(by: Self.divisors(of: rate)) : ""
      return "\(rate.short)\(divisors) for \(FigureText.count(piece.days)) of \(days) days"
    }.joined(separator: " + ")
  }

  private static func divisors(of rate: Rate) -> [String] {
    switch rate.per {
    case .minute: []
    case .hour: ["60"]
    case .day, .year: [rate.minutes + " minutes"]
    case .weeklyHourYear: ["60", rate.weeksBuiltOn + " weeks"]
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

extension Rate {
  /// Whether the pounds of both buy the same minutes.
  fileprivate func isLike(_ other: Rate) -> Bool {
    per == other.per && hundredthsOfAMinute == other.hundredthsOfAMinute
  }
}
