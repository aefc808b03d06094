import Borough
import Costing

extension StrategyAudience {
  /// `Years 3 to 5`, `SEN support and EHC plans`, `speech, language and communication`; the first
  /// begins with a capital.
  var words: [String] {
    let words = [yearWords, provisionWords, needWords].compactMap { $0 }
    return words.isEmpty ? ["Not stated"] : words
  }

  private var yearWords: String? {
    switch yearGroups {
    case .notStated: nil
    case .several: "Several year groups"
    case .values(let years, let areSomeNotStated):
      Self.runs(of: years) + (areSomeNotStated ? " (not stated for some)" : "")
    }
  }

  private var provisionWords: String? {
    switch senProvision {
    case .notStated: nil
    case .several: "SEN provision of several kinds"
    case .values(let kinds, let areSomeNotStated):
      Self.list(kinds.map { $0.plural })
        + (areSomeNotStated ? " (SEN provision not stated for some)" : "")
    }
  }

  private var needWords: String? {
    switch needs {
    case .notStated: nil
    case .several: "several types of need"
    case .values(let needs, let areSomeNotStated):
      needs.map { $0.inASentence }.joined(separator: "; ")
        + (areSomeNotStated ? " (need not stated for some)" : "")
    }
  }

  /// `Reception, Years 3 to 5 and Year 9`.
  private static func runs(of years: [YearGroup]) -> String {
    var runs: [[YearGroup]] = []
    for year in years {
      let follows = runs.last?.last.map { $0.order + 1 == year.order && $0.isNumbered } ?? false
      if follows { runs[runs.count - 1].append(year) } else { runs.append([year]) }
    }
    return list(
      runs.map { run in
        guard run.count > 1, let last = run.last else { return run[0].label }
        return "Years \(run[0].name) \(run.count == 2 ? "and" : "to") \(last.name)"
      })
  }

  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension YearGroup {
  /// Whether it is called Year and a number.
  fileprivate var isNumbered: Bool { label.hasPrefix("Year ") }
}

extension SENProvision {
  fileprivate var plural: String {
    switch self {
    case .none: "pupils without SEN provision"
    case .support: "SEN support"
    case .plan: "EHC plans"
    }
  }
}

extension Need {
  /// Its first letter small, unless it is a name.
  fileprivate var inASentence: String {
    switch self {
    case .ds, .nsa: label
    default: label.prefix(1).lowercased() + label.dropFirst()
    }
  }
}
