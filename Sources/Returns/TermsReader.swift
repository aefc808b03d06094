import Costing
import Tables

/// What a row of terms.csv says of its days.
enum TermKind: UInt8, Code {
  case term, closed

  var name: String { self == .term ? "term" : "closed" }
}

/// Reads terms.csv: the terms, and the days within them when schools are closed.
struct TermsReader {
  private(set) var rows: [TermRow] = []
  private(set) var faults: [Fault] = []
  /// By term, its row as a spreadsheet counts.
  private var places: [Int64] = []
  private let kinds = CodeNames<TermKind>()

  init(_ text: TextFile, allowNames: Bool) {
    guard var sheet = Sheet<TermColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    while sheet.advance() {
      if sheet.isWhole() { read(&sheet) }
      faults.append(contentsOf: sheet.faults)
    }
  }

  private mutating func read(_ sheet: inout Sheet<TermColumn>) {
    if sheet.isBlank(.term) { sheet.fault(.blank, .term) }
    let from = sheet.needed(sheet.date(.from), .from)
    let to = sheet.needed(sheet.date(.to), .to)
    let kind = sheet.code(.kind, kinds)
    guard let from, let to, !kind.isUnreadable, !sheet.hasErrors else { return }
    guard from <= to else {
      sheet.fault(.datesOutOfOrder, .to, .column(TermColumn.from.name))
      return
    }
    let isClosed = kind.value == .closed
    if !isClosed,
      let other = rows.firstIndex(where: { !$0.isClosed && $0.days.overlaps(from...to) })
    {
      sheet.fault(.termsOverlap, .from, .row(file: sheet.file, places[other]))
      return
    }
    rows.append(TermRow(sheet.string(.term), from...to, isClosed: isClosed))
    places.append(sheet.row)
  }
}
