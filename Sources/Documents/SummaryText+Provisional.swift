import Borough
import Costing

/// Values that a run used though nobody has restated them for its year.
extension SummaryText {
  private static let shown = 5

  static func provisional(in report: Report, _ style: Style) -> [String] {
    guard report.isProvisional else { return [] }
    let all =
      report.provisionalRules.map { line($0, in: report) } + report.provisionalRates.map(line)
    let day = report.year.firstDay.inWords
    var lines = [style.bold("Provisional: set a year or more before \(day), not restated since")]
    lines += all.prefix(shown).map {
      PlainText.shortened("  " + $0, to: TextTable.mostCharacters, mark: "...")
    }
    if all.count > shown {
      lines.append("  and \(MoneyText.count(Int64(all.count - shown))) more: see `topup rules`")
    }
    return lines
  }

  private static func line(_ rule: RuleRow, in report: Report) -> String {
    let scope = RuleText.scope(rule.scope, roles: report.roles)
    let name = rule.rule.name + (scope.isEmpty ? "" : " (" + scope + ")")
    let since = rule.from.map { ", since " + $0.inWords } ?? ""
    return name + ", " + RuleText.value(rule.value) + since
  }

  private static func line(_ rate: NamedRate) -> String {
    let (amount, period) = (RuleText.rate(rate.row.rate), RuleText.period(rate.row.rate))
    return rate.role + ", " + amount + " " + period + ", since " + rate.row.from.inWords
  }
}
