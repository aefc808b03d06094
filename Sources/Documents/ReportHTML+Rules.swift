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
      rows: report.rules.rules.flatMap { rows(of: $0) })
    return section("rules", "Rules", table.markup)
  }

  /// What a rule means is said beside the first of its values.
  private static func rows(of rule: RuleEntry) -> [HTMLTable.Row] {
    let name: Markup = "<code>\(rule.rule.name)</code>"
    let heading: Markup =
      "\(name) <span class=\"key\">\(rule.rule.definition.meaning)</span>"
    guard !rule.values.isEmpty else {
      return [
        HTMLTable.Row(heading: heading, cells: ["", "not set", "", "", "\(rule.whenNotSet)"])
      ]
    }
    return rule.valuesTogether.enumerated().map { place, value in
      HTMLTable.Row(heading: place == 0 ? heading : name, cells: cells(of: value))
    }
  }

  private static func cells(of value: RuleValueEntry) -> [Markup] {
    [
      value.appliesTo.isEmpty ? "all" : "\(typed: value.appliesTo)",
      "\(value.row.value.text)\(mark(value.isProvisional))",
      value.row.from.map { "\($0.inWords)" } ?? "",
      "\(value.row.setBy)",
      value.row.origin == .standard ? "" : "\(typed: value.row.source)",
    ]
  }

  static func rates(of report: Report) -> Markup {
    let table = HTMLTable(
      id: "rates",
      caption: "Rates in force on \(report.year.firstDay.inWords), and so all year",
      columns: [
        .init(title: "Role"), .init(title: "Rate", isNumber: true), .init(title: "For"),
        .init(title: "Since"), .init(title: "Source"),
      ],
      rows: report.rules.rates.map {
        HTMLTable.Row(heading: "\(typed: $0.role)", cells: cells(of: $0))
      })
    return section("rates", "Rates", table.markup)
  }

  private static func cells(of rate: RateEntry) -> [Markup] {
    guard let row = rate.row else { return ["not in force", "", "", ""] }
    return [
      "\(row.rate.pounds)\(mark(rate.isProvisional))", "\(row.rate.period)",
      "\(row.from.inWords)", "\(typed: row.source)",
    ]
  }

  private static func mark(_ isProvisional: Bool) -> Markup {
    isProvisional ? " <span class=\"mark\">provisional</span>" : ""
  }
}
