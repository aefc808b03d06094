import Costing
import Tables

/// Rules and rates in words, and as their files write them.
enum RuleText {
  /// As rules.csv writes it: `6000.00`, `38.6`, `half-up 0.01`.
  static func written(_ value: RuleValue) -> String {
    switch value {
    case .money(let amount): CSVWriter.pounds(pence: amount.pence)
    case .weeks(let weeks): decimal(weeks.hundredths, places: 2)
    case .minutesPerWeek(let time): decimal(time.tenThousandthsOfAMinute, places: 4)
    case .rounding(let rounding): written(rounding)
    case .fundingYear(let year): year.description
    case .word(let word): word.name
    }
  }

  /// With its unit, for people: `£6,000.00`, `38.6 weeks`; a word stays as rules.csv writes it.
  static func value(_ value: RuleValue) -> String {
    switch value {
    case .money(let amount): MoneyText.pounds(amount)
    case .weeks: written(value) + " weeks"
    case .minutesPerWeek: written(value) + " minutes a week"
    case .rounding, .fundingYear, .word: written(value)
    }
  }

  private static func written(_ rounding: Rounding) -> String {
    let way =
      switch rounding.way {
      case .halfUp: "half-up "
      case .halfEven: "half-even "
      case .down: "down "
      }
    return way + decimal(rounding.unitPence, places: 2)
  }

  /// As rules.csv writes `applies_to`: `mainstream + 1..6 + K`; empty for all.
  static func scope(_ scope: RuleScope, roles: [String]) -> String {
    var named: [String] = []
    if let placement = scope.placement { named.append(placement.name) }
    if let groups = scope.yearGroups { named.append(range(groups)) }
    if let provision = scope.senProvision { named.append(provision.name) }
    if let role = scope.role { named.append(name(of: role, in: roles)) }
    if let source = scope.source { named.append(source.name) }
    return named.joined(separator: " + ")
  }

  private static func range(_ groups: ClosedRange<YearGroup>) -> String {
    let (first, last) = (groups.lowerBound, groups.upperBound)
    return first == last ? first.name : first.name + ".." + last.name
  }

  private static func name(of role: Role, in roles: [String]) -> String {
    let place = Int(role.index)
    return roles.indices.contains(place) ? roles[place] : "role \(role.index)"
  }

  /// Who set it: `council`, `national` or `default`.
  static func origin(_ row: RuleRow) -> String {
    switch row.origin {
    case .council: "council"
    case .national: "national"
    case .standard: "default"
    }
  }

  /// Pounds to the penny, or to as many of four places as are stated: `£14.25`, `£14.2575`.
  static func rate(_ rate: Rate) -> String {
    let (pounds, places) = written(rate)
    return "£" + MoneyText.grouped(pounds) + "." + places
  }

  /// As rates.csv writes it: `14.25`.
  static func writtenRate(_ rate: Rate) -> String {
    let (pounds, places) = written(rate)
    return "\(pounds)." + places
  }

  private static func written(_ rate: Rate) -> (pounds: UInt64, places: String) {
    let (pounds, rest) = rate.tenThousandthsOfAPound.magnitude
      .quotientAndRemainder(dividingBy: 10_000)
    var digits = String(10_000 + rest).dropFirst()
    while digits.count > 2, digits.last == "0" { digits = digits.dropLast() }
    return (pounds, String(digits))
  }

  /// What the pounds buy: `an hour`, `a day of 390 minutes`.
  static func period(_ rate: Rate) -> String {
    let minutes = decimal(rate.hundredthsOfAMinute, places: 2, grouped: true)
    return switch rate.per {
    case .minute: "a minute"
    case .hour: "an hour"
    case .day: "a day of \(minutes) minutes"
    case .year: "a year of \(minutes) minutes"
    case .weeklyHourYear:
      "a weekly hour all year, built on \(decimal(rate.hundredthsOfAMinute / 60, places: 2)) weeks"
    }
  }

  /// A decimal without the zeros that say nothing: `38.6`, `300`.
  static func decimal(_ units: Int64, places: Int, grouped: Bool = false) -> String {
    let scale = (0..<places).reduce(UInt64(1)) { scale, _ in scale * 10 }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: scale)
    let units = grouped ? MoneyText.grouped(whole) : "\(whole)"
    guard rest > 0 else { return units }
    var digits = String(scale + rest).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return units + "." + digits
  }
}
