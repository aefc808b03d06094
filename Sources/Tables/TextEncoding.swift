/// How a file's text is written in bytes.
public enum TextEncoding: UInt8, Hashable, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

  /// What the first bytes say; Windows-1252 is known by text that turns out not to be UTF-8.
  public static func stated(by first: [UInt8]) -> TextEncoding {
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return .utf8
  }

  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 with a byte-order mark"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }

  public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// The text of a whole UTF-16 file as UTF-8 without its mark; other text as it stands.
  public func decoded(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark, .windows1252: bytes
    case .utf16LittleEndian: Self.decodeUTF16(bytes, high: 1)
    case .utf16BigEndian: Self.decodeUTF16(bytes, high: 0)
    }
  }

  /// Text read by `decoded`, as its file wrote it, without a mark.
  public func encoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard isUTF16 else { return Array(text) }
    var bytes: [UInt8] = []
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes.append(contentsOf: self == .utf16BigEndian ? [high, low] : [low, high])
    }
    return bytes
  }

  /// The byte-order mark.
  public var mark: [UInt8] {
    switch self {
    case .utf8, .windows1252: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// A half character at the end is dropped; a lone surrogate becomes U+FFFD.
  private static func decodeUTF16(_ bytes: [UInt8], high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The pound sign, a byte that no UTF-8 text has alone.
  static let windowsPound: UInt8 = 0xA3

  /// A field that is not UTF-8, read as Windows-1252: so a file needs reading only once.
  static func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt32(byte)
        append(scalar, to: &text)
      }
    }
    return text
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    if scalar < 0x800 {
      text.append(UInt8(0xC0 | scalar >> 6))
    } else {
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    text.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// 0x80 to 0x9F; the five that Windows leaves undefined become U+FFFD. Source: Unicode's
  /// CP1252.TXT.
  private static let upperControls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

extension TextEncoding {
  /// Whether bytes, cut between records, are UTF-8.
  public static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var seen: UInt8 = 0
    for byte in bytes { seen |= byte }
    return seen < 0x80 || String(validating: bytes, as: UTF8.self) != nil
  }
}
