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
