public import Costing

/// What `topup rules` prints: each rule's values, since when and by whose word, then rates, bands,
/// the year's days and what posts really cost.
public struct RulesText: Sendable {
  private let table: RulesTable
  private let style: Style

  /// Lines end in `\n`.
  public static func text(_ terms: Terms, style: Style = .plain) -> String {
    RulesText(table: RulesTable(terms), style: style).text
  }

  private var text: String {
    let day = table.year.firstDay.inWords
    var text = style.bold("In force on \(day), for \(table.year)") + "\n"
    for group in RuleGroup.all {
      text += section(
        group.title, table.rules.filter { group.rules.contains($0.rule) }.map { entry($0) })
    }
    text += section(
      "Rates", table.rates.isEmpty ? ["  none\n"] : table.rates.map { entry($0) })
    text += section("Bands", table.bands.map { entry($0) })
    text += section("The year's days", ["  \(table.daysInWords)\n"])
    text += section("Real pay", table.pay.map { entry($0) })
    guard table.isProvisional else { return text }
    return text + "\nProvisional: set a year or more before \(day), and not restated since.\n"
  }

  /// One with nothing in it is left out.
  private func section(_ title: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n" + style.bold(title) + "\n" + entries.joined()
  }

  private func entry(_ rule: RuleEntry) -> String {
    let name = "  " + rule.rule.name
    let heading = PlainText.wrapped(
      rule.rule.definition.meaning, to: style.width, first: name + ": ", rest: "    ")
    var text = style.bold(name) + heading.joined(separator: "\n").dropFirst(name.count) + "\n"
    if rule.values.isEmpty { text += line("not set: \(rule.whenNotSet)", indent: "    ") }
    for value in rule.valuesTogether(inOneLine: rule.rule == .shareMetBy) {
      text += item(CitedValue(value.words, value.row, in: table.year), indent: "    ")
    }
    return text
  }

  private func entry(_ rate: RateEntry) -> String {
    let role = PlainText.visible(rate.role)
    guard let row = rate.row else { return "  \(role): no rate in force\n" }
    return item(CitedValue("\(role): \(row.rate.text)", row, in: table.year), indent: "  ")
  }

  private func entry(_ band: BandRow) -> String {
    item(CitedValue("\(band.name): \(band.text)", band, in: table.year), indent: "  ")
  }

  private func entry(_ pay: PayEntry) -> String {
    let row = pay.post.row
    var text = item(CitedValue("\(pay.role): \(row.text)", row, in: table.year), indent: "  ")
    for sentence in pay.working { text += line(sentence, indent: "    ") }
    return text
  }

  private func item(_ value: CitedValue, indent: String) -> String {
    value.lines(to: style.width, first: indent, rest: indent + "  ").joined(separator: "\n") + "\n"
  }

  private func line(_ words: String, indent: String) -> String {
    PlainText.wrapped(words, to: style.width, first: indent, rest: indent + "  ")
      .joined(separator: "\n") + "\n"
  }
}

extension RulesTable {
  /// `190 school days, counted from terms.csv`.
  var daysInWords: String {
    areSchoolDays
      ? FigureText.count(days, "school day", "school days") + ", counted from terms.csv"
      : FigureText.count(days, "calendar day", "calendar days") + ", as there is no terms.csv"
  }
}
