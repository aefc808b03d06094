import Borough
import Costing

/// How the figures are worked, and what the words mean.
extension ReportHTML {
  static func method(of report: Report) -> Markup {
    let entries =
      MethodEntry.costs(of: report) + (report.finance == nil ? [] : MethodEntry.finance)
    return section(
      "method", "How these figures are worked",
      """
      \(methodInWords(of: report))\(thresholdMeans)\
      <div class="entries">
      \(Markup(entries) { markup(of: $0, in: report) })</div>

      """)
  }

  /// The sum of one pupil in three sentences.
  private static func methodInWords(of report: Report) -> Markup {
    """
    <p>Each line is costed exactly, from its rate, minutes, weeks and the pupils who share it \
    and any cost of its own, and rounded once by the rule <code>rounding</code>. What counts \
    under the rules above is added up for each pupil at a school, and the school meets it up \
    to the threshold in force for that pupil. Top-up sought is what is countable beyond that \
    threshold\(adjustedMethod(of: report)); where there is none, the school meets all of \
    this.\(partYearMethod(of: report))</p>

    """
  }

  private static func markup(of entry: MethodEntry, in report: Report) -> Markup {
    let sum: Markup = entry.sum.isEmpty ? "" : "<p class=\"sum\">\(entry.sum)</p>\n"
    return """
      <div class="entry">
      <h3 id="how-\(entry.id)">\(entry.title)</h3>
      <p>\(entry.words)</p>
      \(sum)\(grounds(of: entry, in: report))</div>
      """
  }

  /// The rules that a figure rests on, each with its value and the day it holds from.
  private static func grounds(of entry: MethodEntry, in report: Report) -> Markup {
    let found = report.rules.rules.filter { rule in
      entry.rules.contains { $0 == rule.rule } && (!rule.values.isEmpty || rule.rule.hasAnswer)
    }
    guard !found.isEmpty else { return "" }
    return """
      <ul class="grounds">
      \(Markup(found) { "<li><code>\($0.rule.name)</code>: \(values(of: $0, in: report.year))</li>" })\
      </ul>

      """
  }

  private static func values(of rule: RuleEntry, in year: FundingYear) -> Markup {
    guard !rule.values.isEmpty else { return "\(rule.whenNotSet)" }
    let values = rule.valuesTogether(inOneLine: true).map {
      CitedValue($0.words, $0.row, in: year).value
    }
    return "\(typed: values.joined(separator: "; "))"
  }

  /// What the threshold is not, wherever it is shown.
  static let thresholdMeans: Markup = """
    <p>The threshold settles who pays. It is not a test for an assessment, and a decision on \
    funding does not change what a plan requires.</p>

    """

  private static func adjustedMethod(of report: Report) -> Markup {
    guard report.hasAdjusted else { return "" }
    return ", plus or less what the rules on the top-up change, which is shown as adjusted"
  }

  private static func partYearMethod(of report: Report) -> Markup {
    guard report.hasPartYears else { return "" }
    return " Top-up in the year is that of the part of the year in which each pupil’s top-up runs."
  }
}

extension Rule {
  /// Whether something holds where nobody has set it.
  fileprivate var hasAnswer: Bool {
    switch self {
    case .lunchtime, .breakTime, .convenedGroup, .weeksPerYear, .authority, .payments,
      .payerWithoutPlan, .targetedFunding:
      false
    default: true
    }
  }
}
