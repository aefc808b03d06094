import Costing
import Documents
import Results
import Returns

/// Something in force that a trial may change: a rule for somebody, a rate, or the bands.
struct FinanceTarget: Hashable, Sendable {
  /// As a sweep names it: `threshold mainstream`, `rate Teacher`.
  let name: String
  /// For people: `Threshold: mainstream`.
  let title: String
  /// What it decides.
  let meaning: String
  /// What is in force, for people.
  let today: String
  /// The same as a trial writes it.
  let value: String
  let form: Form

  enum Form: Hashable, Sendable {
    case slider(FinanceSlider)
    case choice([String])
    case text(hint: String)
  }

  /// All that can be tried of what is in force: what slides first, then what is chosen.
  static func all(_ files: RunFiles<MemoryText>) -> [FinanceTarget] {
    let table = RulesTable(files.council.terms)
    var all = table.rules.flatMap { entry in
      ofNoTopUp.contains(entry.rule)
        ? [] : entry.values.compactMap { FinanceTarget(entry.rule, $0) }
    }
    all.append(uplift("rate", "All rates", "the rates of every role on the rate card"))
    for rate in table.rates where rate.row != nil {
      let target = uplift("rate \(rate.role)", "Rate: \(rate.role)", "the rate of one role")
      if !all.contains(target) { all.append(target) }
    }
    if !table.bands.isEmpty {
      all.append(uplift("band-uplift", "All bands", "the value of every band"))
    }
    let council = files.councilFiles
    let known = all.filter { target in
      (try? SweepAxis(target.name + "=" + target.value, council)) != nil
    }
    return known.filter { $0.slider != nil } + known.filter { $0.slider == nil }
  }

  /// What nobody's top-up depends on.
  private static let ofNoTopUp: Set<Rule> = [
    .shareMetBy, .employerNI, .employerNIThreshold, .teachersPension,
  ]

  var slider: FinanceSlider? {
    if case .slider(let slider) = form { return slider }
    return nil
  }

  private static func uplift(
    _ name: String, _ title: String, _ meaning: String
  ) -> FinanceTarget {
    FinanceTarget(
      name: name, title: title, meaning: meaning, today: "as they are", value: "0%",
      form: .slider(
        FinanceSlider(least: -2_000, most: 2_000, step: 50, now: 0, unit: .percent)))
  }
}

extension FinanceTarget {
  /// Nil for what is not a figure's.
  private init?(_ rule: Rule, _ entry: RuleValueEntry) {
    let whom = entry.appliesTo
    name = whom.isEmpty ? rule.name : "\(rule.name) \(whom)"
    let words =
      rule.name.prefix(1).uppercased() + rule.name.dropFirst().map { $0 == "-" ? " " : $0 }
    title = whom.isEmpty ? words : "\(words): \(whom)"
    meaning = rule.definition.meaning
    today = entry.row.value.text
    value = entry.row.value.written
    if let slider = FinanceSlider(entry.row.value) {
      form = .slider(slider)
    } else if case .oneOf(let words) = rule.definition.form {
      form = .choice(words.map { $0.name })
    } else if rule.definition.form == .rounding {
      form = .choice(
        ["0.01", "1"].flatMap { unit in
          ["half-up", "half-even", "down"].map { "\($0) \(unit)" }
        })
    } else {
      form = .text(hint: rule.definition.form.inWords)
    }
  }
}

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
