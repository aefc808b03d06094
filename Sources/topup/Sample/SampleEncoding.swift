/// How a school's spreadsheet saved its text.
enum SampleEncoding: CaseIterable {
  case utf8, utf8WithMark, utf16LittleEndian, windows1252

  func bytes(of text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: text
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text
    case .utf16LittleEndian: Self.utf16(String(decoding: text, as: UTF8.self))
    case .windows1252: String(decoding: text, as: UTF8.self).unicodeScalars.map(Self.windows1252)
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return bytes
  }

  /// Only what the sample writes: Latin-1, and the dash and quotation mark that Word puts in.
  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "–": 0x96
    case "’": 0x92
    default: UInt8(scalar.value)
    }
  }
}
