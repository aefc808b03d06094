import Applications
import Costing

/// What is provided, what of it is one-to-one, and what would go with the pupil.
extension ApplicationHTML {
  static func provision(of paper: ApplicationPaper) -> Markup {
    let lines = paper.application.lines
    let total = lines.reduce(into: (cost: Money.zero, counted: Money.zero)) {
      $0.cost += $1.costed.cost
      $0.counted += $1.costed.counted
    }
    return HTMLTable(
      id: "lines", caption: "Each provision, as if for a whole year",
      columns: [
        .init(title: "Provision", width: 29), .init(title: "Given by", width: 16),
        .init(title: "Minutes a week", isNumber: true, width: 9),
        .init(title: "Weeks", isNumber: true, width: 7),
        .init(title: "Pupils sharing", isNumber: true, width: 8),
        .init(title: "Cost", isNumber: true, width: 11),
        .init(title: "Counts", isNumber: true, width: 10),
        .init(title: "Would go if the pupil left", width: 10),
      ],
      rows: lines.map { row(of: $0, in: paper) },
      total: HTMLTable.Row(
        heading: "All provision", cells: ["", "", "", "", "\(total.cost)", "\(total.counted)", ""])
    ).markup
  }

  private static func row(of line: CaseLine, in paper: ApplicationPaper) -> HTMLTable.Row {
    let time = line.line.time
    let weeks = time == nil ? nil : line.line.weeks ?? paper.explanation.terms.weeksPerYear
    return HTMLTable.Row(
      heading: """
        \(typed: line.provision)<span class="key">\(facts(of: line))</span>\(notCounted(of: line))
        """,
      cells: [
        line.role.isEmpty ? "no adult’s time" : "\(typed: line.role)\(adult(of: line))",
        "\(time.map { FigureText.decimal($0.tenThousandthsOfAMinute, places: 4) } ?? "")",
        "\(weeks.map { FigureText.decimal($0.hundredths, places: 2) } ?? "")",
        "\(line.sharing)", "\(line.costed.cost)", "\(line.costed.counted)", "\(line.ifLeft.label)",
      ])
  }

  private static func adult(of line: CaseLine) -> Markup {
    line.adult.isEmpty ? "" : "<span class=\"key\">\(typed: line.adult)</span>"
  }

  /// What else its row says.
  private static func facts(of line: CaseLine) -> Markup {
    var facts: Markup = ""
    if !line.outcomeRef.isEmpty { facts += "for outcome \(typed: line.outcomeRef); " }
    if !line.group.isEmpty { facts += "in the group \(typed: line.group); " }
    if line.line.kind == .convened { facts += "in a group convened for this pupil; " }
    if line.line.funding != .notionalSEN, line.costed.reason == nil {
      facts += "paid for from \(line.line.funding.name); "
    }
    if let from = line.line.from { facts += "from \(from); " }
    if let to = line.line.to { facts += "to \(to); " }
    return "\(facts)\(typed: line.file) row \(line.row)"
  }

  private static func notCounted(of line: CaseLine) -> Markup {
    guard let reason = line.costed.reason else { return "" }
    let amount = line.costed.cost - line.costed.counted
    return """
      <span class="key"><strong>\(amount) does not count</strong>: \(reason.inWords)</span>
      """
  }

  static func oneToOne(of paper: ApplicationPaper, under sheet: String = "") -> Markup {
    let time = AdultTime(
      paper.application.lines, wholeYear: paper.explanation.terms.weeksPerYear)
    let share = time.oneToOneShare
    guard let ofTime = share.time, let ofCost = share.cost else {
      return "<p>No adult’s time counts.</p>\n"
    }
    let table = HTMLTable(
      id: "adult-time", under: sheet, caption: "Adult time that counts, one-to-one and shared",
      columns: [.init(title: "Time")]
        + ["Minutes a year", "Of the time", "Counts", "Of the cost"].map {
          .init(title: $0, isNumber: true)
        },
      rows: [
        row("One-to-one", time.oneToOne, ofTime, ofCost),
        row("Shared with other pupils", time.shared, 100 - ofTime, 100 - ofCost),
      ],
      total: row("All adult time", time.all, 100, 100), isSmall: true)
    return """
      <p>\(ofTime)% of the adult time that the pupil is given is one-to-one, and \(ofCost)% of \
      what it costs.</p>
      \(table.markup)
      """
  }

  private static func row(
    _ name: Markup, _ part: AdultTime.Part, _ ofTime: Int64, _ ofCost: Int64
  ) -> HTMLTable.Row {
    HTMLTable.Row(
      heading: name, cells: ["\(part.minutes)", "\(ofTime)%", "\(part.cost)", "\(ofCost)%"])
  }

  static func ifLeft(of paper: ApplicationPaper, under sheet: String = "") -> Markup {
    let lines = paper.application.lines
    return HTMLTable(
      id: "leaving", under: sheet,
      caption: "Countable cost, by whether it would go if the pupil left",
      columns: [
        .init(title: "Would it go?"), .init(title: "Lines", isNumber: true),
        .init(title: "Counts", isNumber: true),
      ],
      rows: IfLeft.listed.map { answer in
        HTMLTable.Row(
          heading: "\(answer.label)", cells: cells(lines.filter { $0.ifLeft == answer }))
      },
      total: HTMLTable.Row(heading: "All provision", cells: cells(lines)), isSmall: true
    ).markup
  }

  private static func cells(_ lines: [CaseLine]) -> [Markup] {
    let counted = lines.reduce(Money.zero) { $0 + $1.costed.counted }
    return ["\(Int64(lines.count))", "\(counted)"]
  }
}
