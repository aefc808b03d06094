import Borough
import Costing
import Tables

extension Report {
  /// Whether a reader of the figures needs a rule: one that somebody has set, that every run uses,
  /// or that these figures were worked by.
  fileprivate func shows(_ rule: RuleEntry) -> Bool {
    switch rule.rule {
    case .fundingYear, .threshold, .eligibleAt, .weeksPerYear, .rounding, .lunchtime, .breakTime,
      .convenedGroup, .roleCounts, .weeklyCap, .fundingCounts:
      true
    case .partYear, .yearBasis: hasPartYears || rule.isSet
    case .employerNI, .employerNIThreshold, .teachersPension: !rules.pay.isEmpty
    default: rule.isSet
    }
  }
}

extension RuleEntry {
  fileprivate var isSet: Bool { values.contains { $0.row.origin != .standard } }
}

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
      columns: ["Rule", "Value", "Applies to", "Since", "Source"].map { .init(title: $0) },
      rows: report.rules.rules.filter { report.shows($0) }.flatMap { rows(of: $0, in: report.year) }
    )
    return section("rules", "Rules", "\(table.markup)\(bandValues(of: report))")
  }

  private static func bandValues(of report: Report) -> Markup {
    guard !report.rules.bands.isEmpty else { return "" }
    return HTMLTable(
      id: "band-values", caption: "Bands in force on \(report.year.firstDay.inWords)",
      columns: [
        .init(title: "Band"), .init(title: "Cost from", isNumber: true),
        .init(title: "Value", isNumber: true), .init(title: "Since"), .init(title: "Source"),
      ],
      rows: report.rules.bands.map { band in
        HTMLTable.Row(
          heading: "\(typed: band.name)",
          cells: [
            "\(band.atLeast)", "\(band.value)\(mark(band.isProvisional(in: report.year)))",
            "\(band.from)", "\(typed: CitedValue("", band, in: report.year).source)",
          ])
      }
    ).markup
  }

  /// What a rule means is said beside the first of its values.
  private static func rows(of rule: RuleEntry, in year: FundingYear) -> [HTMLTable.Row] {
    let name: Markup = "<code>\(rule.rule.name)</code>"
    let heading: Markup = "\(name) <span class=\"key\">\(rule.rule.definition.meaning)</span>"
    guard !rule.values.isEmpty else {
      return [HTMLTable.Row(heading: heading, cells: ["not set", "", "", "\(rule.whenNotSet)"])]
    }
    return rule.valuesTogether().enumerated().map { place, value in
      let source = CitedValue("", value.row, in: year).source
      return HTMLTable.Row(
        heading: place == 0 ? heading : name,
        cells: [
          "\(value.row.value.text)\(mark(value.isProvisional))",
          value.appliesTo.isEmpty ? "all" : "\(typed: value.appliesTo)",
          value.row.from.map { "\($0)" } ?? "",
          source.isEmpty ? "by default" : "\(typed: source)",
        ])
    }
  }

  package static func rates(of rules: RulesTable) -> Markup {
    let table = HTMLTable(
      id: "rates",
      caption: ratesCaption(of: rules),
      columns: [
        .init(title: "Role"), .init(title: "Rate", isNumber: true), .init(title: "For"),
        .init(title: "Since"), .init(title: "Source"),
      ],
      rows: rules.rates.map {
        HTMLTable.Row(heading: "\(typed: $0.role)", cells: cells(of: $0, in: rules.year))
      })
    return section("rates", "Rates", table.markup)
  }

  private static func ratesCaption(of rules: RulesTable) -> Markup {
    rules.changesRates
      ? "Rates in force in the year, each from its own day"
      : "Rates in force on \(rules.year.firstDay.inWords), and so all year"
  }

  private static func cells(of rate: RateEntry, in year: FundingYear) -> [Markup] {
    guard let row = rate.row else { return ["not in force", "", "", ""] }
    return [
      "\(row.rate.pounds)\(mark(rate.isProvisional))", "\(row.rate.period)", "\(row.from)",
      "\(typed: CitedValue("", row, in: year).source)",
    ]
  }

  private static func mark(_ isProvisional: Bool) -> Markup {
    isProvisional ? " <span class=\"mark\">provisional</span>" : ""
  }
}
