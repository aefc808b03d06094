/// Where one field of a record stands in its bytes, without the quotes around it.
public struct Field: Hashable, Sendable {
  public var start: Int32
  public var end: Int32
  /// Whether a quote inside is written twice, so that the text must be copied to be read.
  public var hasDoubledQuotes: Bool

  public static let empty = Field(start: 0, end: 0, hasDoubledQuotes: false)
}

/// What is wrong with a record as comma-separated text.
public enum RecordDamage: Hashable, Sendable {
  /// A quote opens in this field, counted from 0, and never closes.
  case unclosedQuote(field: Int32)
  /// Text follows the quote that closes this field.
  case textAfterQuote(field: Int32)
  case fieldTooLong(field: Int32)
  case nulByte(field: Int32)
}

/// The bytes that structure comma-separated text.
enum Mark {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
