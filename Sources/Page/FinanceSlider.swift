import Costing
import Documents

/// The values that a slider and its box may hold, in hundredths of their unit.
struct FinanceSlider: Hashable, Sendable {
  var least: Int64
  var most: Int64
  var step: Int64
  var now: Int64
  var unit: Unit

  enum Unit: Hashable, Sendable {
    case pounds, weeks, minutes, percent, number
    /// Pounds for an hour or a point, after the word.
    case amount(String)
  }

  init(least: Int64, most: Int64, step: Int64, now: Int64, unit: Unit) {
    (self.least, self.most, self.step) = (least, most, step)
    (self.now, self.unit) = (now, unit)
  }

  /// Nil for a value that is not a number.
  init?(_ value: RuleValue) {
    switch value {
    case .money(let amount):
      let now = amount.pence
      self.init(
        least: 0, most: max(now * 2, 1_000_000), step: now < 50_000 ? 1_000 : 5_000, now: now,
        unit: .pounds)
    case .weeks(let weeks):
      self.init(least: 3_000, most: 5_300, step: 10, now: weeks.hundredths, unit: .weeks)
    case .minutesPerWeek(let time):
      let now = time.tenThousandthsOfAMinute / 100
      self.init(least: 1_000, most: max(now * 2, 60_000), step: 1_000, now: now, unit: .minutes)
    case .percent(let now):
      self.init(least: 0, most: 10_000, step: 100, now: now, unit: .percent)
    case .count(let now):
      self.init(least: 0, most: max(now * 200, 2_000), step: 100, now: now * 100, unit: .number)
    case .amount(.hours(let rate)):
      self.init(
        least: 0, most: max(rate / 50, 5_000), step: 25, now: rate / 100, unit: .amount("hours"))
    case .amount(.points(let amount)):
      self.init(
        least: 0, most: max(amount.pence * 2, 100_000), step: 1_000, now: amount.pence,
        unit: .amount("points"))
    default: return nil
    }
  }

  /// The number in a value, as the box shows it: `6000`, `38.6`.
  func shown(_ value: String) -> String {
    var text = value[...]
    if case .amount(let word) = unit, text.hasPrefix(word + " ") {
      text = text.dropFirst(word.count + 1)
    }
    if text.last == "%" { text = text.dropLast() }
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : String(text)
  }

  /// What a trial writes of what was typed: pounds signs and commas between thousands are left out.
  func value(typed: String) -> String {
    let number = String(typed.filter { $0 != "," && $0 != "£" && $0 != "%" && $0 != " " })
    switch unit {
    case .amount(let word): return word + " " + number
    case .percent where least < 0: return number + "%"
    default: return number
    }
  }

  static func text(_ hundredths: Int64) -> String {
    (hundredths < 0 ? "-" : "")
      + FigureText.decimal(hundredths < 0 ? -hundredths : hundredths, places: 2, grouped: false)
  }

  /// For people: `£12,000`, `-20%`.
  func words(_ hundredths: Int64) -> String {
    let size = FigureText.decimal(hundredths < 0 ? -hundredths : hundredths, places: 2)
    return (hundredths < 0 ? "−" : "") + (isMoney ? "£" : "") + size
      + (unit == .percent ? "%" : "")
  }

  /// To follow the number: `weeks`; empty for pounds, which go before.
  var after: String {
    switch unit {
    case .weeks: "weeks"
    case .minutes: "minutes a week"
    case .percent: "%"
    case .pounds, .number: ""
    case .amount(let word): word == "hours" ? "for an hour" : "for a point"
    }
  }

  var isMoney: Bool {
    switch unit {
    case .pounds, .amount: true
    default: false
    }
  }
}
