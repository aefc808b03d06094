/// Cells copied from a spreadsheet: rows by line, cells by tab.
struct PastedBlock: Sendable {
  let rows: [[String]]

  init(_ text: String) {
    var rows: [[String]] = []
    var cell = ""
    var row: [String] = []
    var isQuoted = false
    var last: Character = "\n"
    for character in text {
      switch character {
      case "\"" where isQuoted || cell.isEmpty:
        // A quote written twice inside quotes is one.
        if !isQuoted, last == "\"" { cell.append(character) }
        isQuoted.toggle()
      case "\t" where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted, "\r" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
      last = character
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
    self.rows = rows.filter { $0.contains { !$0.isEmpty } }
  }

  /// The columns that the first row names, with none for a cell that names nothing; nil where the
  /// first row is not a header.
  func header(_ named: (String) -> String?) -> [String]? {
    guard let first = rows.first, rows.count > 1 else { return nil }
    let names = first.map { named($0) ?? "" }
    return names.count { !$0.isEmpty } * 2 > names.count ? names : nil
  }
}
