import Applications
import Borough
import Costing
import Tables

/// What is posted for each school and period.
extension FinancePaper {
  struct LedgerKey: Hashable {
    let school: SchoolNumber
    /// In which it is paid: its place among the calendar's.
    let period: Int
    /// `award` or `backdated`.
    let kind: String
    let payer: String
    let line: String

    fileprivate func isBefore(_ other: LedgerKey) -> Bool {
      if school != other.school { return school < other.school }
      if period != other.period { return period < other.period }
      if kind != other.kind { return kind < other.kind }
      return payer == other.payer ? line < other.line : payer < other.payer
    }
  }

  /// By school, period, kind and payer.
  var ledger: [(key: LedgerKey, amount: Money)] { entries(byLine: false) }

  private func entries(byLine: Bool) -> [(key: LedgerKey, amount: Money)] {
    var sums: [LedgerKey: Money] = [:]
    for line in schedule {
      let record = finance.records[line.record]
      let cell = finance.section251(record, at: line.school)
      let key = LedgerKey(
        school: line.school, period: line.paidIn, kind: line.kindName,
        payer: finance.pupil(record).payer.stated,
        line: byLine ? cell.line?.name ?? TotalsRow.notStated : "")
      sums[key, default: .zero] += line.amount
    }
    return sums.map { (key: $0.key, amount: $0.value) }.ordered { $0.key.isBefore($1.key) }
  }

  /// For the ledger: only what this authority pays.
  var journalCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "name", "ledger_code", "period", "period_from", "period_to", "kind",
      "section_251_line", "payer", "amount",
    ])
    for entry in entries(byLine: true) where entry.key.payer == "\(finance.authority)" {
      writer.text(entry.key.school.bytes)
      writer.text(name(of: entry.key.school))
      writer.text(finance.schools.school(entry.key.school)?.ledgerCode ?? "")
      writer.period(finance.calendar.periods[entry.key.period])
      writer.text(entry.key.kind)
      writer.text(entry.key.line)
      writer.text(entry.key.payer)
      writer.money(pence: entry.amount.pence)
      writer.endRow()
    }
    return writer.bytes
  }

  /// Lines of the statement by its columns, with totals; place funding is no part of it.
  var section251CSV: [UInt8] {
    let cells = finance.section251()
    var writer = CSVWriter()
    writer.row(
      ["line", "description"] + Section251Column.allCases.map { $0.name } + ["total"])
    let lines: [Section251Line?] = Section251Line.allCases.map { $0 } + [nil]
    for line in lines {
      append(
        line?.name ?? TotalsRow.notStated,
        line?.label ?? "Schools whose type schools.csv does not say",
        Section251Column.allCases.map { cells[Section251Cell(line: line, column: $0)] ?? .zero },
        to: &writer)
    }
    append(
      "total", "All lines",
      Section251Column.allCases.map { column in
        lines.reduce(.zero) { $0 + (cells[Section251Cell(line: $1, column: column)] ?? .zero) }
      }, to: &writer)
    return writer.bytes
  }

  private func append(
    _ line: String, _ label: String, _ amounts: [Money], to writer: inout CSVWriter
  ) {
    writer.text(line)
    writer.text(label)
    for amount in amounts { writer.money(pence: amount.pence) }
    writer.money(pence: amounts.reduce(.zero, +).pence)
    writer.endRow()
  }
}
