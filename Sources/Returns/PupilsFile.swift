public import Tables

/// pupils.csv, read.
public struct PupilsFile: Sendable {
  public let register: PupilRegister
  public let faults: [Fault]
  public let read: Int64
  public let rejectedRows: [Int64]
  public let isUTF8: Bool

  /// Reads the file in one piece.
  public init(_ text: TextFile, _ council: Council, allowNames: Bool) {
    var reading = PupilsReading(
      text, ofBytes: Int64(text.bytes.count), council, allowNames: allowNames)
    if let look = reading.look {
      var memory = look.memory
      let piece = look.piece(
        of: text.bytes, from: look.bodyStart, to: text.bytes.count, endsWithARow: true,
        using: &memory)
      if let piece { reading.take(piece) }
    }
    self = reading.finish()
  }

  fileprivate init(_ reader: PupilsReader) {
    register = reader.register
    faults = reader.faults
    read = reader.read
    rejectedRows = reader.rejectedRows
    isUTF8 = reader.isUTF8
  }
}

/// pupils.csv being read: its pieces looked through by several tasks, and added in order.
public struct PupilsReading: Sendable {
  /// Looks through pieces; nil when the file cannot be used.
  public let look: PupilsLook?
  private var reader: PupilsReader

  /// Opens the file.
  ///
  /// - Parameters:
  ///   - first: its first records, or all of it.
  ///   - byteCount: how long all of it is.
  public init(
    _ first: TextFile, ofBytes byteCount: Int64, _ council: Council, allowNames: Bool
  ) {
    var faults: [Fault] = []
    let sheet = Sheet<PupilColumn>.open(first, allowNames: allowNames, faults: &faults)
    reader = PupilsReader(
      sheet, file: first.file, faults, ofBytes: byteCount, council.schools, council.year)
    look = sheet.map { PupilsLook(sheet: $0, schools: council.schools) }
  }

  /// Adds the rows that follow those before.
  public mutating func take(_ piece: PupilsPiece) { reader.take(piece) }

  public consuming func finish() -> PupilsFile {
    reader.finish()
    return PupilsFile(reader)
  }
}

/// Looks through pieces of pupils.csv.
public struct PupilsLook: Sendable {
  let sheet: Sheet<PupilColumn>
  let schools: SchoolRegister
  private let codes = PupilCodes()

  /// Where the first row starts in the file.
  public var bodyStart: Int { sheet.cursor.position }

  public var memory: PupilsMemory { PupilsMemory(sheet) }

  /// Looks through the rows that start between two places.
  ///
  /// - Returns: nil when the last of them may go beyond the bytes.
  public func piece(
    of bytes: [UInt8], from start: Int, to stop: Int, endsWithARow: Bool,
    using memory: inout PupilsMemory
  ) -> PupilsPiece? {
    let sheet = Sheet(RecordCursor(bytes), self.sheet.header, file: self.sheet.file, after: 0)
    let piece = PupilsPiece(
      of: sheet, from: start, to: stop, endsWithARow: endsWithARow, schools, codes,
      using: &memory)
    return piece.isCutShort ? nil : piece
  }
}
