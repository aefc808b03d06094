public import Costing

/// What `topup rules` prints: each rule's values, since when and by whose word, then the rates.
public struct RulesText: Sendable {
  private let table: RulesTable
  private let firstDay: CivilDate

  public init(_ terms: Terms) {
    table = RulesTable(terms)
    firstDay = terms.year.firstDay
  }

  /// Lines end in `\n`.
  public var text: String {
    var text = "In force on \(firstDay.inWords), for \(table.year)\n"
    for rule in table.rules { text += entry(rule) }
    text += "\nRates\n"
    if table.rates.isEmpty { text += "  none\n" }
    for rate in table.rates { text += entry(rate) }
    return text
  }

  private func entry(_ rule: RuleEntry) -> String {
    var text = "\n\(rule.name): \(rule.meaning)\n"
    if rule.values.isEmpty { text += "  \(rule.whenNotSet)\n" }
    for value in rule.values {
      let whom = value.appliesTo.isEmpty ? "" : " for " + value.appliesTo
      text += "  \(value.value)\(whom), " + origin(of: value) + "\n"
    }
    return text
  }

  private func origin(of value: RuleValueEntry) -> String {
    guard value.origin != "default" else { return "default" }
    let row = value.row.map { ", rules.csv row \($0)" } ?? ""
    return "since \(value.from)\(mark(value.isProvisional)); \(value.origin)\(row): \(value.source)"
  }

  private func entry(_ rate: RateEntry) -> String {
    guard let row = rate.row else { return "  \(rate.role): no rate in force\n" }
    return "  \(rate.role): \(rate.text), since \(rate.from)\(mark(rate.isProvisional)); "
      + "rates.csv row \(row): \(rate.source)\n"
  }

  private func mark(_ isProvisional: Bool) -> String {
    isProvisional ? ", PROVISIONAL: not restated for this year" : ""
  }
}
