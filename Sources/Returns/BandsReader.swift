import Costing
import Tables

/// Reads bands.csv: lower bounds only, so that neither a gap nor an overlap can be written.
struct BandsReader {
  private(set) var rows: [BandRow] = []
  private(set) var faults: [Fault] = []

  init(_ text: TextFile, allowNames: Bool) {
    guard var sheet = Sheet<BandColumn>.open(text, allowNames: allowNames, faults: &faults) else {
      return
    }
    if sheet.header.has(.upperBound) {
      faults.append(
        Fault(.bandRange, file: text.file, row: sheet.row, column: BandColumn.upperBound.name))
    }
    while sheet.advance() {
      if sheet.isWhole() { read(&sheet) }
      faults.append(contentsOf: sheet.faults)
    }
  }

  private mutating func read(_ sheet: inout Sheet<BandColumn>) {
    let written = sheet.string(.band)
    if written.isEmpty { sheet.fault(.blank, .band) }
    let name = rows.first { Folding.fold($0.name) == Folding.fold(written) }?.name ?? written
    let from = sheet.needed(sheet.date(.from), .from)
    let atLeast = sheet.needed(bound(&sheet), .atLeast)
    let value = sheet.needed(sheet.money(.value), .value)
    if sheet.isBlank(.source) { sheet.fault(.blank, .source) }
    guard let from, let atLeast, let value, !sheet.hasErrors else { return }
    if let other = rows.first(where: { $0.from == from && $0.name == name }) {
      sheet.fault(.twoFromOneDay, .from, .row(file: sheet.file, other.row))
      return
    }
    rows.append(
      BandRow(
        name, from: from, atLeast: atLeast, value: value, source: sheet.string(.source),
        row: sheet.row))
  }

  /// A cell that gives a range, as printed tables do, is told how to be written.
  private func bound(_ sheet: inout Sheet<BandColumn>) -> Cell<Money> {
    let before = sheet.faults.count
    let cell = sheet.money(.atLeast)
    if cell.isUnreadable, Self.isRange(sheet.text(.atLeast)) {
      sheet.faults.removeSubrange(before...)
      sheet.fault(.bandRange, .atLeast)
    }
    return cell
  }

  /// Two numbers with something that is no part of either between them.
  private static func isRange(_ text: ArraySlice<UInt8>) -> Bool {
    let isInNumber: (UInt8) -> Bool = { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    let hasDots = zip(text, text.dropFirst()).contains { $0 == 46 && $1 == 46 }
    let runs = text.split { !isInNumber($0) || (hasDots && $0 == 46) }
    return runs.filter { $0.contains { (48...57).contains($0) } }.count > 1
  }
}
