import Costing
import Tables

extension Money {
  /// `£1,234.50`, `−£0.05`.
  var forPeople: String {
    let amount = Int64(clamping: pence.magnitude)
    return (pence < 0 ? "−£" : "£") + FigureText.decimal(amount, places: 2, atLeast: 2)
  }
}

extension RuleValue {
  /// As rules.csv writes it: `6000.00`, `38`, `half-up 0.01`, `counts`, `2025-26 academic`.
  var text: String {
    switch self {
    case .money(let amount): CSVWriter.pounds(pence: amount.pence)
    case .weeks(let weeks): FigureText.decimal(weeks.hundredths, places: 2, grouped: false)
    case .minutesPerWeek(let time):
      FigureText.decimal(time.tenThousandthsOfAMinute, places: 4, grouped: false)
    case .rounding(let rounding): rounding.text
    case .fundingYear(let year): year.description
    case .word(let word): word.name
    }
  }
}

extension Rounding {
  /// `half-up 0.01`, `down 1`.
  var text: String {
    let unit = FigureText.decimal(unitPence, places: 2, grouped: false)
    return switch way {
    case .halfUp: "half-up " + unit
    case .halfEven: "half-even " + unit
    case .down: "down " + unit
    }
  }
}

extension RuleScope {
  /// `mainstream + K + N1..R`; blank for all.
  ///
  /// - Parameter roles: names by place on the rate card.
  func text(roles: [String]) -> String {
    var names: [String] = []
    if let placement { names.append(placement.name) }
    if let senProvision { names.append(senProvision.name) }
    if let yearGroups { names.append(Self.text(yearGroups)) }
    if let role { names.append(role.text(roles)) }
    if let source { names.append(source.name) }
    return names.joined(separator: " + ")
  }

  private static func text(_ years: ClosedRange<YearGroup>) -> String {
    years.lowerBound == years.upperBound
      ? years.lowerBound.name : years.lowerBound.name + ".." + years.upperBound.name
  }
}

extension Role {
  func text(_ roles: [String]) -> String {
    roles.indices.contains(Int(index)) ? Excerpt.cleaned(roles[Int(index)]) : "role \(index + 1)"
  }
}

extension Rate {
  /// `£17.50`, `£17.5125`: the pounds of it.
  var pounds: String {
    "£" + FigureText.decimal(tenThousandthsOfAPound, places: 4, atLeast: 2)
  }

  /// `1017.50`: the pounds as rates.csv writes them.
  var cell: String {
    FigureText.decimal(tenThousandthsOfAPound, places: 4, atLeast: 2, grouped: false)
  }

  /// `£17.50 an hour`, to begin a line of arithmetic.
  var short: String {
    switch per {
    case .minute: pounds + " a minute"
    case .hour: pounds + " an hour"
    case .day: pounds + " a day"
    case .year: pounds + " a year"
    case .weeklyHourYear: pounds + " a year for a weekly hour"
    }
  }

  /// `£105.00 a day of 390 minutes`: all that is needed to use it.
  var text: String {
    switch per {
    case .minute, .hour: short
    case .day, .year: short + " of \(minutes) minutes"
    case .weeklyHourYear: short + ", built on \(weeksBuiltOn) weeks"
    }
  }

  /// `75,900`: the minutes worked for it.
  var minutes: String { FigureText.decimal(hundredthsOfAMinute, places: 2) }

  /// `38`: the weeks that a weekly-hour-year rate was built on.
  var weeksBuiltOn: String { FigureText.decimal(hundredthsOfAMinute / 60, places: 2) }

  /// As rates.csv writes it: blank unless the rate is for a day or a year.
  var minutesCell: String {
    guard per == .day || per == .year else { return "" }
    return FigureText.decimal(hundredthsOfAMinute, places: 2, grouped: false)
  }

  /// As rates.csv writes it: blank unless the rate is for a weekly-hour-year.
  var weeksCell: String { per == .weeklyHourYear ? weeksBuiltOn : "" }
}
