import Tables

/// A file that was dropped on the page, or that it writes.
public struct PageFile: Hashable, Sendable {
  /// Its path in the folder that was given, `returns/north.csv`, or its name alone.
  public var name: String
  /// As it was read, with any mark before its text.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// In UTF-8 without a mark, as the readers of tables take it.
  var text: [UInt8] {
    let encoding = TextEncoding.stated(by: bytes)
    return encoding.isUTF16
      ? encoding.decoded(bytes) : Array(bytes.dropFirst(encoding.mark.count))
  }
}
