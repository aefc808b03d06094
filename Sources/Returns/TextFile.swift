import Tables

/// A whole file's text, in UTF-8 or Windows-1252, without a byte-order mark.
public struct TextFile: Sendable {
  /// Its place among the run's files, for faults.
  public let file: Int32
  public let bytes: [UInt8]

  public init(file: Int32, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

extension Sheet {
  /// Opens a file: its header is read, and faults that stop the file are noted.
  ///
  /// - Returns: nil when the file cannot be used.
  static func open(
    _ text: TextFile, allowNames: Bool, faults: inout [Fault]
  ) -> Sheet<Column>? {
    var cursor = RecordCursor(text.bytes)
    var row: Int64 = 0
    repeat {
      guard cursor.advance() else {
        faults.append(Fault(.emptyFile, file: text.file, row: 0))
        return nil
      }
      row += 1
    } while cursor.isBlank
    guard !NotText.isSuspected(text.bytes) else {
      faults.append(Fault(.notText, file: text.file, row: 0))
      return nil
    }
    guard !OldLineEnds.are(in: cursor.wholeRecord) else {
      faults.append(Fault(.oldLineEnds, file: text.file, row: 0))
      return nil
    }
    var found: [Fault] = []
    let header = Header<Column>(cursor, file: text.file, allowNames: allowNames, faults: &found)
    found = Header<Column>.problems(header, cursor, file: text.file, found)
    for index in found.indices { found[index].row = row }
    faults.append(contentsOf: found)
    if found.contains(where: { $0.id.severity == .error }) { return nil }
    return Sheet(cursor, header, file: text.file, after: row)
  }
}

extension Header {
  /// What keeps a file from being used, or all that is worth saying of its header.
  fileprivate static func problems(
    _ header: Header, _ cursor: RecordCursor, file: Int32, _ found: [Fault]
  ) -> [Fault] {
    guard !header.isEmpty else {
      let names = found.filter { $0.id == .namesColumn }
      return [
        Fault(
          .noHeader, file: file, row: 1, cell: Separators.other(in: cursor.wholeRecord),
          .choices(Column.example))
      ] + names
    }
    var found = found
    for column in Column.allCases where column.isNeeded && !header.has(column) {
      found.append(Fault(.missingColumn, file: file, row: 1, column: column.name))
    }
    return found
  }
}

/// Tells text from a spreadsheet's or a word processor's own file.
enum NotText {
  /// A NUL in the first line, or the first bytes of a ZIP (xlsx, ods), an old Excel file or a PDF.
  static func isSuspected(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || bytes.starts(with: [0x25, 0x50, 0x44, 0x46])
      || bytes.prefix(1024).prefix { $0 != UInt8(ascii: "\n") }.contains(0)
  }
}

/// Lines that end in a carriage return alone, which would hide every row in the header.
enum OldLineEnds {
  /// True when one stands outside quotes with no line feed after it.
  static func are(in record: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    var wasReturn = false
    for byte in record {
      if wasReturn, byte != 10 { return true }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      wasReturn = byte == 13 && !isQuoted
    }
    return wasReturn
  }
}

/// Marks that some programs put between cells in place of commas.
enum Separators {
  /// The one that a header without commas has most likely used; nothing when there is none.
  static func other(in header: ArraySlice<UInt8>) -> [UInt8] {
    guard !header.contains(UInt8(ascii: ",")) else { return [] }
    for mark in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
      if header.contains(mark) { return [mark] }
    }
    return []
  }
}
