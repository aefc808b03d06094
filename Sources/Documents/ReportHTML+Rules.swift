import Borough
import Costing
import Tables

/// What the run worked under, and what it found wrong.
extension ReportHTML {
  static func faults(in report: Report) -> Markup {
    guard !report.faults.isEmpty else {
      return section("faults", "Faults", "<p>No faults were found.</p>\n")
    }
    let table = HTMLTable(
      id: "faults", caption: "Faults found, by the name to look up",
      columns: [
        .init(title: "Fault"), .init(title: "Severity"), .init(title: "Found", isNumber: true),
      ],
      rows: report.faults.map { fault in
        HTMLTable.Row(
          heading: "<code>\(fault.id.rawValue)</code>",
          cells: ["\(fault.id.severity.rawValue)", "\(fault.count)"])
      },
      total: HTMLTable.Row(
        heading: "All faults", cells: ["", "\(report.faults.reduce(0) { $0 + $1.count })"]),
      isSmall: true)
    return section(
      "faults", "Faults",
      """
      <p>An error rejects its row; a warning keeps it. <code>faults.csv</code> says where each \
      one is and what to write.</p>
      \(table.markup)
      """)
  }

  static func rules(of report: Report) -> Markup {
    let table = HTMLTable(
      id: "rules",
      caption: "Rules in force on \(report.year.firstDay.inWords), and so all year",
      columns: [
        .init(title: "Rule"), .init(title: "Applies to"), .init(title: "Value", isNumber: true),
        .init(title: "Since"), .init(title: "Set by"), .init(title: "Source"),
      ],
      rows: report.rules.map { row(of: $0, in: report) })
    return section("rules", "Rules", table.markup)
  }

  private static func row(of rule: RuleRow, in report: Report) -> HTMLTable.Row {
    let scope = RuleText.scope(rule.scope, roles: report.roles)
    return HTMLTable.Row(
      heading: "<code>\(rule.rule.name)</code> <span class=\"key\">\(meaning(of: rule))</span>",
      cells: [
        scope.isEmpty ? "all" : "\(typed: scope)",
        "\(RuleText.value(rule.value))\(mark(rule.isProvisional(in: report.year)))",
        rule.from.map { "\($0.inWords)" } ?? "no date",
        "\(RuleText.origin(rule))",
        "\(typed: rule.source)",
      ])
  }

  private static func meaning(of rule: RuleRow) -> String { rule.rule.definition.meaning }

  static func rates(of report: Report) -> Markup {
    let table = HTMLTable(
      id: "rates",
      caption: "Rates in force on \(report.year.firstDay.inWords), and so all year",
      columns: [
        .init(title: "Role"), .init(title: "Rate", isNumber: true), .init(title: "For"),
        .init(title: "Since"), .init(title: "Set by"), .init(title: "Source"),
      ],
      rows: report.rates.map { rate in
        let mark = mark(rate.row.isProvisional(in: report.year))
        return HTMLTable.Row(
          heading: "\(typed: rate.role)",
          cells: [
            "\(RuleText.rate(rate.row.rate))\(mark)",
            "\(RuleText.period(rate.row.rate))", "\(rate.row.from.inWords)", "council",
            "\(typed: rate.row.source)",
          ])
      })
    return section("rates", "Rates", table.markup)
  }

  private static func mark(_ isProvisional: Bool) -> Markup {
    isProvisional ? " <span class=\"mark\">provisional</span>" : ""
  }
}
