import Applications
import Borough
import Costing

/// Each award by period, and each payment beside what is due for its days.
extension StatementHTML {
  static func awards(_ statement: SchoolStatement, _ paper: FinancePaper) -> Markup {
    guard !statement.awards.isEmpty else { return "" }
    let table = HTMLTable(
      id: "awards", caption: "Each award, and what is due of it by period",
      columns: [
        .init(title: "Period"), .init(title: "Days"), .init(title: "Line"),
        .init(title: "Paid in"), .init(title: "Amount", isNumber: true),
      ],
      groups: statement.awards.map { group($0, statement, paper) },
      total: HTMLTable.Row(
        heading: "Due in the year", cells: ["", "", "", "\(statement.due)"]))
    return ReportHTML.section("awards", "Awards", table.markup)
  }

  private static func group(
    _ award: SchoolStatement.Award, _ statement: SchoolStatement, _ paper: FinancePaper
  ) -> HTMLTable.Group {
    let rows = award.lines.map { row($0, paper) }
    let nothing = HTMLTable.Row(
      heading: "No period", cells: ["", "Not on roll", "", "\(Money.zero)"])
    return HTMLTable.Group(
      heading: """
        Pupil \(typed: award.reference): \(award.record.award.amount) for \
        \(FinanceHTML.days(award.record.award.days)) \
        <span class="key">\(typed: paper.authority(award.pupil.payer.code)) pays; \
        \(award.record.starts.label); \(award.record.ends.label); due \(award.record.due)\
        \(places(award, statement))\(budget(award))</span>
        """,
      rows: rows.isEmpty ? [nothing] : rows)
  }

  private static func budget(_ award: SchoolStatement.Award) -> Markup {
    award.record.decision.isPersonalBudget ? "; a personal budget" : ""
  }

  /// A school that took over from another is told where each part is due.
  private static func places(
    _ award: SchoolStatement.Award, _ statement: SchoolStatement
  ) -> Markup {
    guard award.record.stretches.contains(where: { $0.school != statement.school }) else {
      return ""
    }
    let parts = award.record.stretches.map { "\(FigureText.pounds($0.due)) at \($0.school)" }
    return " (\(parts.joined(separator: ", ")))"
  }

  private static func row(_ line: ScheduleLine, _ paper: FinancePaper) -> HTMLTable.Row {
    let calendar = paper.finance.calendar
    let paidIn = calendar.periods[line.paidIn].label(calendar.basis)
    return HTMLTable.Row(
      heading: "\(typed: calendar.periods[line.period].label(calendar.basis))",
      cells: [
        FinanceHTML.days(line.days), line.isBackdated ? "Backdated" : "Award",
        "\(typed: paidIn)", "\(line.amount)",
      ])
  }

  static func paid(_ statement: SchoolStatement, _ paper: FinancePaper) -> Markup {
    guard paper.finance.payments != nil else {
      return "<p>No payments were given to this run, so what was paid is not stated.</p>\n"
    }
    guard !statement.matches.isEmpty else {
      return "<p>Nothing was paid, and nothing was due yet from this council.</p>\n"
    }
    let table = HTMLTable(
      id: "paid", caption: "Payments beside what is due for the same days",
      columns: [
        .init(title: "Pupil"), .init(title: "Days"), .init(title: "What is found"),
      ] + FinanceHTML.numbers(["Due", "Paid", "Taken back", "To be taken back", "To be paid"]),
      rows: statement.matches.map { row($0) },
      total: HTMLTable.Row(
        heading: "All lines",
        cells: ["", ""]
          + [
            statement.dueSoFar, statement.paid, statement.takenBack, statement.toTakeBack,
            statement.toPay,
          ].map { "\($0)" }))
    return """
      \(table.markup)<p>Paid − taken back − to be taken back + to be paid = due. What other \
      authorities pay is not here.\(ofTotals(statement))</p>

      """
  }

  /// Nobody knows yet whether what differs in a total is owed either way.
  private static func ofTotals(_ statement: SchoolStatement) -> Markup {
    guard statement.matches.contains(where: { $0.finding == .schoolTotal }) else { return "" }
    return " Say which pupils the school’s total was for, before any of it is taken back or paid."
  }

  private static func row(_ match: Match) -> HTMLTable.Row {
    let reference = String(decoding: match.reference, as: UTF8.self)
    return HTMLTable.Row(
      heading: reference.isEmpty ? "The school’s total" : "\(typed: reference)",
      cells: [FinanceHTML.days(match.days), "\(match.finding.label)"]
        + [match.due, match.paid, match.takenBack, match.toTakeBack, match.toPay].map { "\($0)" })
  }
}
