import Costing
import Tables

/// A file's rows with their columns by name; every cell it reads either has a value or a fault.
struct Sheet<Column: ColumnSet>: Sendable {
  private(set) var cursor: RecordCursor
  let header: Header<Column>
  let file: Int32
  /// The current row, as a spreadsheet counts.
  private(set) var row: Int64
  /// Faults of the current row.
  var faults: [Fault] = []
  /// Used again for each name that is folded.
  var folded: [UInt8] = []

  /// - Parameter row: the row before the first of `cursor`.
  init(_ cursor: RecordCursor, _ header: Header<Column>, file: Int32, after row: Int64) {
    self.cursor = cursor
    self.header = header
    self.file = file
    self.row = row
  }

  /// Moves to the next row that is not blank; false when there is none.
  mutating func advance() -> Bool {
    faults.removeAll(keepingCapacity: true)
    while cursor.advance() {
      row += 1
      if !cursor.isBlank { return true }
    }
    return false
  }

  /// Reads the row at a place of the text; false when it is blank.
  mutating func readRow(at position: Int, after row: Int64) -> Bool {
    faults.removeAll(keepingCapacity: true)
    cursor.start(at: position)
    self.row = row + 1
    return cursor.advance() && !cursor.isBlank
  }

  func isBlank(_ column: Column) -> Bool { cursor.isBlank(header.place(of: column)) }

  func text(_ column: Column) -> ArraySlice<UInt8> { cursor.text(header.place(of: column)) }

  func string(_ column: Column) -> String { String(decoding: text(column), as: UTF8.self) }

  mutating func fault(_ id: FaultID, _ column: Column, _ detail: Fault.Detail = .none) {
    let place = header.place(of: column)
    let isThere = header.has(column)
    faults.append(
      Fault(
        id, file: file, row: row, field: isThere ? Int32(place + 1) : 0, column: column.name,
        cell: isThere ? quoted(column) : [], detail))
  }

  mutating func fault(_ id: FaultID, _ detail: Fault.Detail = .none) {
    faults.append(Fault(id, file: file, row: row, detail))
  }

  var hasErrors: Bool { faults.contains { $0.id.severity == .error } }

  private func quoted(_ column: Column) -> [UInt8] {
    let cell = cursor.written(header.place(of: column))
    if column.name == "pupil" { return Excerpts.masked(cell) }
    return column.name == "school" ? Excerpts.school(cell) : Excerpts.shown(cell)
  }
}

/// Pieces of cells for faults to show, none of which gives a pupil away.
enum Excerpts {
  private static var longest: Int { 200 }

  /// A cell, with whatever in it looks like a UPN masked, in whatever column it was typed.
  static func shown(_ cell: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    var at = 0
    while at < cell.count, shown.count < longest {
      let word = cell[at..<min(at + 13, cell.count)]
      if UPN.read(word) != .notOne {
        shown += masked(Array(word))
        at += 13
      } else {
        shown.append(cell[at])
        at += 1
      }
    }
    return shown
  }

  /// What stands for a school: letters among digits may be a pupil's reference, columns swapped.
  static func school(_ cell: [UInt8]) -> [UInt8] {
    let hasDigit = cell.contains { (48...57).contains($0) }
    let hasLetter = cell.contains { (65...90).contains($0 & 0xDF) && $0 >= 65 }
    return hasDigit && hasLetter ? masked(cell) : shown(cell)
  }

  /// Of a pupil's reference only the first character and the length.
  static func masked(_ cell: [UInt8]) -> [UInt8] {
    let characters = String(decoding: cell, as: UTF8.self)
    guard let first = characters.first else { return [] }
    let rest = min(characters.count - 1, longest)
    return Array(String(first).utf8) + Array(String(repeating: "·", count: rest).utf8)
  }
}

extension Sheet {
  /// What is wrong with the current row as comma-separated text; true when it can be read.
  mutating func isWhole() -> Bool {
    if let damage = cursor.damage {
      note(damage)
      return false
    }
    for place in header.width..<max(header.width, cursor.count) where !cursor.isBlank(place) {
      fault(
        .tooManyFields, .counts(found: Int64(cursor.count), wanted: Int64(header.width)))
      return false
    }
    guard cursor.count >= header.width else {
      fault(.tooFewFields, .counts(found: Int64(cursor.count), wanted: Int64(header.width)))
      return false
    }
    if cursor.hasRowsInACell(width: header.width) { fault(.rowsInACell) }
    return true
  }

  private mutating func note(_ damage: RecordDamage) {
    let (id, place): (FaultID, Int32) =
      switch damage {
      case .unclosedQuote(let field): (.unclosedQuote, field)
      case .textAfterQuote(let field): (.textAfterQuote, field)
      case .fieldTooLong(let field): (.fieldTooLong, field)
      case .nulByte(let field): (.nulByte, field)
      }
    faults.append(Fault(id, file: file, row: row, field: place + 1))
  }
}
