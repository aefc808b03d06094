import Borough
import Costing

/// Values that a run used though nobody has restated them for its year.
extension SummaryText {
  private static let shown = 5

  static func provisional(in report: Report, _ style: Style) -> [String] {
    let table = report.rules
    guard table.isProvisional else { return [] }
    let all =
      table.provisionalRules.map(line) + table.provisionalRates.compactMap(line)
      + table.provisionalBands.map(line) + table.provisionalPay.map(line)
    let day = report.year.firstDay.inWords
    var lines = [style.bold("Provisional: set a year or more before \(day), not restated since")]
    lines += all.prefix(shown).map {
      PlainText.shortened("  " + $0, to: style.width, mark: "...")
    }
    if all.count > shown {
      lines.append("  and \(FigureText.count(Int64(all.count - shown))) more: see `topup rules`")
    }
    return lines
  }

  private static func line(_ value: RuleValueEntry) -> String {
    let since = value.row.from.map { ", since " + $0.inWords } ?? ""
    return value.row.rule.name + ", " + value.words + since
  }

  private static func line(_ band: BandRow) -> String {
    "band \(band.name), \(band.text), since \(band.from.inWords)"
  }

  private static func line(_ pay: PayEntry) -> String {
    "pay of \(pay.role), \(pay.post.row.text), since \(pay.post.row.from.inWords)"
  }

  private static func line(_ rate: RateEntry) -> String? {
    rate.row.map { rate.role + ", " + $0.rate.text + ", since " + $0.from.inWords }
  }
}
