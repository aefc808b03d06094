import Applications
import Costing
import Tables

/// Rows of a file cut down to some pupils, as a bundle takes them with it: columns that topup knows,
/// and no others, for they may hold names.
struct PupilExcerpts<Column: ColumnSet>: Sendable {
  private let header: [UInt8]
  private var rows: [Int: [UInt8]] = [:]

  /// - Parameter number: the pupil whom the current row is about, where it is one of those wanted.
  init(_ text: TextFile, allowNames: Bool, _ number: (inout Sheet<Column>) -> Int?) {
    var faults: [Fault] = []
    guard var sheet = Sheet<Column>.open(text, allowNames: allowNames, faults: &faults) else {
      header = []
      return
    }
    let columns = Column.allCases.filter { sheet.header.has($0) }
    var writer = CSVWriter()
    for column in columns { writer.text(column.name) }
    writer.endRow()
    header = writer.take()
    while sheet.advance() {
      guard sheet.cursor.count >= sheet.header.width, let number = number(&sheet) else { continue }
      for column in columns { writer.text(Array(sheet.text(column))) }
      writer.endRow()
      rows[number, default: []] += writer.take()
    }
  }

  /// The file with the rows of these and no others.
  func text(of keys: [Int]) -> [UInt8] { keys.reduce(header) { $0 + (rows[$1] ?? []) } }
}
