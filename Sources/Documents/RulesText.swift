public import Costing

/// What `topup rules` prints: each rule's values, since when and by whose word, then the rates.
public enum RulesText {
  /// Lines end in `\n`.
  public static func text(_ terms: Terms, style: Style = .plain) -> String {
    let table = RulesTable(terms)
    let day = terms.year.firstDay.inWords
    var text = style.bold("In force on \(day), for \(table.year)") + "\n"
    for rule in table.rules { text += entry(rule, table.year, style) }
    text += "\n" + style.bold("Rates") + "\n"
    if table.rates.isEmpty { text += "  none\n" }
    for rate in table.rates { text += entry(rate, table.year, style) }
    guard table.isProvisional else { return text }
    return text + "\nProvisional: set a year or more before \(day), and not restated since.\n"
  }

  private static func entry(_ rule: RuleEntry, _ year: FundingYear, _ style: Style) -> String {
    let name = rule.rule.name
    let heading = PlainText.wrapped(
      rule.rule.definition.meaning, to: style.width, first: name + ": ", rest: "  ")
    var text =
      "\n" + style.bold(name) + heading.joined(separator: "\n").dropFirst(name.count) + "\n"
    if rule.values.isEmpty { text += "  not set: \(rule.whenNotSet)\n" }
    for value in rule.valuesTogether {
      let whom = value.appliesTo.isEmpty ? "" : " for " + value.appliesTo
      text += item(CitedValue(value.row.value.text + whom, value.row, in: year), style)
    }
    return text
  }

  private static func entry(_ rate: RateEntry, _ year: FundingYear, _ style: Style) -> String {
    let role = PlainText.visible(rate.role)
    guard let row = rate.row else { return "  \(role): no rate in force\n" }
    return item(CitedValue("\(role): \(row.rate.text)", row, in: year), style)
  }

  private static func item(_ value: CitedValue, _ style: Style) -> String {
    value.lines(to: style.width, first: "  ", rest: "    ").joined(separator: "\n") + "\n"
  }
}
