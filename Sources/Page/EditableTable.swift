import Tables

/// A file's rows as somebody edits them, each cell as it was typed.
///
/// Row 2 of the file is `rows[0]`: the header is row 1, as a spreadsheet counts.
struct EditableTable: Hashable, Sendable {
  private(set) var columns: [String]
  private(set) var rows: [[[UInt8]]] = []

  init(columns: [String]) { self.columns = columns }

  /// Reads a file; blank rows are left out.
  ///
  /// - Parameter named: what topup calls a column of the header; nil to leave it as it is.
  init(_ text: [UInt8], named: (String) -> String?) {
    columns = []
    var cursor = RecordCursor(text)
    var hasHeader = false
    while cursor.advance() {
      if cursor.isBlank { continue }
      let cells = (0..<cursor.count).map { Array(cursor.text($0)) }
      if hasHeader {
        rows.append(cells)
      } else {
        columns = Self.names(cells, named)
        hasHeader = true
      }
    }
  }

  /// Two columns of one meaning keep what they are called, for the reader of the file to tell.
  private static func names(_ cells: [[UInt8]], _ named: (String) -> String?) -> [String] {
    var taken: Set<String> = []
    return cells.map { cell in
      let written = String(decoding: cell, as: UTF8.self)
      guard let name = named(written), taken.insert(name).inserted else { return written }
      return name
    }
  }

  func cell(_ row: Int, _ column: String) -> String {
    guard rows.indices.contains(row), let place = columns.firstIndex(of: column),
      place < rows[row].count
    else { return "" }
    return String(decoding: rows[row][place], as: UTF8.self)
  }

  /// A column that the file does not have is added.
  mutating func set(_ text: String, _ row: Int, _ column: String) {
    guard rows.indices.contains(row) else { return }
    let place = columns.firstIndex(of: column) ?? columns.count
    if place == columns.count { columns.append(column) }
    while rows[row].count <= place { rows[row].append([]) }
    rows[row][place] = Array(text.utf8)
  }

  /// Adds a row after another, or at the end.
  @discardableResult
  mutating func add(_ cells: [(column: String, text: String)], after row: Int? = nil) -> Int {
    let place = row.map { min($0 + 1, rows.count) } ?? rows.count
    rows.insert([], at: place)
    for cell in cells { set(cell.text, place, cell.column) }
    return place
  }

  mutating func duplicate(_ row: Int) {
    if rows.indices.contains(row) { rows.insert(rows[row], at: row + 1) }
  }

  mutating func remove(_ row: Int) {
    if rows.indices.contains(row) { rows.remove(at: row) }
  }

  /// Whether nothing is written in any of a column's cells.
  func isBlank(_ column: String) -> Bool {
    rows.indices.allSatisfy { cell($0, column).isEmpty }
  }

  /// As the file that topup reads and a spreadsheet opens.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for row in rows {
      for place in columns.indices { writer.text(place < row.count ? row[place] : []) }
      writer.endRow()
    }
    return writer.bytes
  }
}
