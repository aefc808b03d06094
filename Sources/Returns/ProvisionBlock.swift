public import Tables

/// Where the columns of one file of provision stand.
public struct ProvisionHeader: Sendable {
  let columns: Header<ProvisionColumn>
  /// Whether what stands before the first row is UTF-8.
  public let isUTF8: Bool

  /// Reads a file's header from its first whole records.
  ///
  /// - Returns: the header, where the rows under it begin, and the header's own row; nil when the
  ///   file cannot be used, and the faults say why.
  public static func read(
    _ first: TextFile, allowNames: Bool
  ) -> (opened: (header: ProvisionHeader, bodyStart: Int, row: Int64)?, faults: [Fault]) {
    var faults: [Fault] = []
    guard
      let sheet = Sheet<ProvisionColumn>.open(first, allowNames: allowNames, faults: &faults)
    else { return (nil, faults) }
    let bodyStart = sheet.cursor.position
    let header = ProvisionHeader(
      columns: sheet.header, isUTF8: TextEncoding.isUTF8(first.bytes[..<bodyStart]))
    return ((header, bodyStart, sheet.row), faults)
  }
}

/// Some records of one file of provision.
public struct ProvisionBlock: Sendable {
  public let file: Int32
  let header: ProvisionHeader
  public let bytes: [UInt8]
  /// Where rows begin: past the header in a file's first block.
  let bodyStart: Int
  /// Rows that start here or later are another block's.
  let stop: Int
  /// Whether the bytes end where a row does.
  let endsWithARow: Bool

  /// Whole records.
  public init(file: Int32, _ header: ProvisionHeader, _ bytes: [UInt8], bodyStart: Int) {
    self.init(
      file: file, header, bytes, bodyStart: bodyStart, stop: bytes.count, endsWithARow: true)
  }

  /// Records that start between two places; the last may be cut short where the bytes end.
  public init(
    file: Int32, _ header: ProvisionHeader, _ bytes: [UInt8], bodyStart: Int, stop: Int,
    endsWithARow: Bool
  ) {
    self.file = file
    self.header = header
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.stop = min(stop, bytes.count)
    self.endsWithARow = endsWithARow
  }
}
