public import Borough
import Costing
public import Tables

/// budget.csv, read: what is set aside, by line, phase and year.
public struct BudgetFile: Sendable {
  public private(set) var faults: [Fault] = []
  public private(set) var read: Int64 = 0
  public private(set) var rejectedRows: [Int64] = []
  /// In the order of the file.
  public private(set) var lines: [BudgetLine] = []

  private struct Name: Hashable {
    let line: String
    let phase: String
    let year: FundingYear
  }

  public init(_ text: TextFile, allowNames: Bool) {
    guard var sheet = Sheet<BudgetColumn>.open(text, allowNames: allowNames, faults: &faults)
    else { return }
    var cells = FoldedCells()
    var names = Rivals<Name>()
    while sheet.advance() {
      read += 1
      if sheet.isWhole(), let line = sheet.line(&cells), !sheet.hasErrors {
        lines.append(line)
        names.add(
          Name(line: Folding.fold(line.line), phase: line.phase, year: line.year),
          sheet.row)
      }
      if sheet.hasErrors { rejectedRows.append(sheet.row) }
      faults.append(contentsOf: sheet.faults)
    }
    if read == 0 { faults.append(Fault(.noRows, file: text.file, row: 0)) }
    reject(names.clashes, file: text.file)
  }

  /// Two rows of one line, phase and year: neither is known to be the budget.
  private mutating func reject(_ clashes: [Clash], file: Int32) {
    guard !clashes.isEmpty else { return }
    for clash in clashes {
      faults.append(
        Fault(
          .budgetTwice, file: file, row: clash.row, column: BudgetColumn.line.name,
          .row(file: file, clash.other)))
    }
    let clashing = Set(clashes.map { $0.row })
    lines.removeAll { clashing.contains($0.row) }
    faults = faults.ordered { $0.row < $1.row }
    rejectedRows = Set(rejectedRows).union(clashing).ordered()
  }
}

extension Sheet<BudgetColumn> {
  fileprivate mutating func line(_ cells: inout FoldedCells) -> BudgetLine? {
    if isBlank(.line) { fault(.blank, .line) }
    if isBlank(.year) { fault(.blank, .year) }
    let amount = needed(money(.amount), .amount)
    let year = FundingYear(string(.year))
    if year == nil, !isBlank(.year) { fault(.notAYear, .year) }
    guard let year, let amount else { return nil }
    return BudgetLine(
      line: string(.line), phase: cells.hyphened(text(.phase)), year: year, amount: amount,
      row: row)
  }
}
