import Costing
import Tables

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
    roles.indices.contains(Int(index)) ? roles[Int(index)] : "role \(index + 1)"
  }
}

extension Rate.Per {
  /// To follow pounds: `an hour`.
  fileprivate var inWords: String {
    switch self {
    case .minute: "a minute"
    case .hour: "an hour"
    case .day: "a day"
    case .year: "a year"
    case .weeklyHourYear: "a year for a weekly hour"
    }
  }
}

extension Rate {
  /// `£17.50`, `£17.5125`: the pounds of it.
  var pounds: String { "£" + FigureText.decimal(tenThousandthsOfAPound, places: 4, atLeast: 2) }

  /// `an hour`, `a day of 390 minutes`: what the pounds buy.
  var period: String {
    switch per {
    case .minute, .hour: per.inWords
    case .day, .year: per.inWords + " of \(minutes) minutes"
    case .weeklyHourYear: per.inWords + ", built on \(weeksBuiltOn) weeks"
    }
  }

  /// `£105.00 a day`, to begin a line of arithmetic.
  var short: String { pounds + " " + per.inWords }

  /// `£105.00 a day of 390 minutes`: all that is needed to use it.
  var text: String { pounds + " " + period }

  /// `75,900`: the minutes worked for it.
  var minutes: String { FigureText.decimal(hundredthsOfAMinute, places: 2) }

  /// `38`: the weeks that a weekly-hour-year rate was built on.
  var weeksBuiltOn: String { FigureText.decimal(hundredthsOfAMinute / 60, places: 2) }
}

/// As rates.csv writes it.
extension Rate {
  /// `1017.50`.
  var written: String {
    CSVWriter.pounds(tenThousandths: tenThousandthsOfAPound)
  }

  /// Absent unless the rate is for a day or a year.
  var writtenMinutes: String? {
    guard per == .day || per == .year else { return nil }
    return FigureText.decimal(hundredthsOfAMinute, places: 2, grouped: false)
  }

  /// Absent unless the rate is for a weekly-hour-year.
  var writtenWeeks: String? { per == .weeklyHourYear ? weeksBuiltOn : nil }
}

extension ExactMoney {
  /// `£1,662.50`, or to four places of a pound and an ellipsis: `£1,662.3333…`.
  var text: String {
    let (whole, rest) = pence.quotientAndRemainder(dividingBy: divisor)
    let (hundredths, beyond) = (rest * 100).quotientAndRemainder(dividingBy: divisor)
    let units = Int64(clamping: whole * 100 + hundredths)
    let figure = FigureText.decimal(units, places: 4, atLeast: beyond == 0 ? 2 : 4)
    return "£" + figure + (beyond == 0 ? "" : "…")
  }
}

extension ExactMinutes {
  /// `400`, or a fraction that no decimal can hold: `(800 ÷ 3)`.
  var text: String {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: divisor)
    if rest == 0 { return FigureText.decimal(Int64(clamping: whole), places: 4) }
    let minutes = FigureText.decimal(Int64(clamping: tenThousandths), places: 4)
    return "(\(minutes) ÷ \(FigureText.count(Int64(clamping: divisor))))"
  }
}
