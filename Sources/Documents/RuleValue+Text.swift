package import Costing
import Tables

extension RuleValue {
  /// As rules.csv writes it: `6000.00`, `38`, `half-up 0.01`, `band net`, `2025-26 academic`.
  package var written: String {
    switch self {
    case .money(let amount): CSVWriter.pounds(pence: amount.pence)
    case .weeks(let weeks): Self.plain(weeks.hundredths, places: 2)
    case .minutesPerWeek(let time): Self.plain(time.tenThousandthsOfAMinute, places: 4)
    case .rounding(let rounding): rounding.written
    case .fundingYear(let year): year.description
    case .authority(let number), .count(let number): "\(number)"
    case .percent(let hundredths): Self.plain(hundredths, places: 2)
    case .amount(let amount): amount.written
    case .yearBasis(let basis): basis.written
    case .targetedFunding(.share(let hundredths)): "share " + Self.plain(hundredths, places: 2)
    case .targetedFunding(.allowance(let pupils)): "allowance " + Self.plain(pupils, places: 4)
    case .word(let word): word.name
    }
  }

  /// With its unit, for people: `£6,000.00`, `38.6 weeks`; a word stays as rules.csv writes it.
  package var text: String {
    switch self {
    case .money(let amount): FigureText.pounds(amount)
    case .weeks: written + " weeks"
    case .minutesPerWeek: written + " minutes a week"
    case .percent: written + "%"
    case .count(let number): FigureText.count(number)
    case .amount(let amount): amount.text
    case .yearBasis(let basis): basis.text
    case .targetedFunding(.share): written + "% of the notional SEN budget"
    case .targetedFunding(.allowance): written + " of the pupils on roll"
    case .rounding, .fundingYear, .authority, .word: written
    }
  }

  private static func plain(_ units: Int64, places: Int) -> String {
    FigureText.decimal(units, places: places, grouped: false)
  }
}

extension AmountRule {
  fileprivate var written: String {
    switch self {
    case .costLessThreshold: "cost-less-threshold"
    case .bandGross: "band gross"
    case .bandNet: "band net"
    case .hours(let rate): "hours " + CSVWriter.pounds(tenThousandths: rate)
    case .points(let value):
      "points "
        + FigureText.decimal(
          value.pence, places: 2, atLeast: value.pence % 100 == 0 ? 0 : 2, grouped: false)
    }
  }

  fileprivate var text: String {
    switch self {
    case .costLessThreshold, .bandGross, .bandNet: written
    case .hours(let rate): "hours at \(Rate.timed(rate, per: .hour).text)"
    case .points(let value): "points at \(FigureText.pounds(value)) each"
    }
  }
}

extension YearBasis {
  fileprivate var written: String { unit.name + (divisor.map { " " + $0 } ?? "") }
  fileprivate var text: String { unit.name + (divisor.map { ", \($0) in a year" } ?? "") }

  private var divisor: String? {
    divisorHundredths.map { FigureText.decimal($0, places: 2, grouped: false) }
  }
}

extension Rounding {
  private var name: String {
    switch way {
    case .halfUp: "half-up"
    case .halfEven: "half-even"
    case .down: "down"
    }
  }

  /// `half-up 0.01`, `down 1`, `half-up 0.50`.
  var written: String {
    let places = unitPence % 100 == 0 ? 0 : 2
    return name + " "
      + FigureText.decimal(unitPence, places: 2, atLeast: places, grouped: false)
  }

  /// `rounded half-up to a penny`, `rounded down to £10.00`.
  var inWords: String { "rounded \(name) to \(unit)" }

  private var unit: String {
    switch unitPence {
    case 1: "a penny"
    case 100: "a pound"
    default: FigureText.pounds(Money(pence: unitPence))
    }
  }
}
