import Costing

extension PartSum {
  /// The sum for a part of the year, and what becomes of the rest.
  ///
  /// - Parameter inPart: the top-up in the year.
  func clauses(comingTo inPart: Money) -> [String] {
    if way == .none { return ["the council pays a whole year for \(part.of)"] }
    if part.hundredths == 0 { return ["the top-up runs for none of the year's \(part.noun)"] }
    let isRounded = !exact.isExactly(inPart)
    let how = isRounded ? rounded + "; " : ""
    return [
      "the top-up runs from \(part.from.inWords) to \(part.to.inWords), \(part.of)",
      sum + " = " + exact.text,
      how + "the rest of the year is taken off",
    ]
  }

  private var rounded: String {
    guard case .rounding(let rounding)? = rounding?.value else {
      return Rounding.halfUpToAPenny.inWords
    }
    return rounding.inWords
  }

  /// `£6,000.00 × 24 ÷ 38 weeks`; where the threshold comes off by the day, share and top-up less
  /// so many days of the share.
  private var sum: String {
    guard let shareOfOne else { return "\(FigureText.pounds(topUp)) × \(part.ratio) \(part.noun)" }
    let cost = "(\(FigureText.pounds(share)) + \(FigureText.pounds(topUp)))"
    return "\(cost) × \(part.ratio) \(part.noun) less "
      + "\(FigureText.pounds(shareOfOne)) a \(part.noun.dropLast()) × \(part.units)"
  }

  /// The rules that decided it.
  func sources(comingTo inPart: Money, _ terms: Terms) -> [CitedValue] {
    terms.cited([
      rule, terms.rules.row(.yearBasis), terms.rules.row(.topUpStart),
      exact.isExactly(inPart) ? nil : rounding,
    ])
  }
}

extension YearPart {
  /// `24`.
  var units: String { FigureText.decimal(hundredths, places: 2) }
  /// `24 ÷ 38`.
  var ratio: String { "\(units) ÷ \(whole)" }
  /// `24 of 38 weeks`.
  var of: String { "\(units) of \(whole) \(noun)" }

  var noun: String {
    switch unit {
    case .schoolDays: "school days"
    case .calendarDays: "days"
    case .weeks: "weeks"
    case .months: "months"
    case .terms: "terms"
    }
  }

  private var whole: String { FigureText.decimal(divisorHundredths, places: 2) }
}
