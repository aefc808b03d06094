/// Text from a file made fit to print: decoded, on one line, and not too long.
struct Excerpt {
  let text: String

  /// Longer text ends in an ellipsis.
  static let most = 40

  /// A pupil's reference keeps its first character and its length, and nothing else.
  init(_ bytes: [UInt8], column: String) {
    let cleaned = Self.cleaned(String(decoding: bytes, as: UTF8.self))
    text = Self.shortened(column == "pupil" ? Self.masked(cleaned) : cleaned)
  }

  /// The same text with every character that would not show, or would move the rest, replaced.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(visible(scalar)) }
    return String(scalars)
  }

  static func shortened(_ text: String) -> String {
    guard text.unicodeScalars.count > most else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
  }

  private static func masked(_ text: String) -> String {
    var scalars = String.UnicodeScalarView(text.unicodeScalars.prefix(1))
    for _ in text.unicodeScalars.dropFirst() { scalars.append("·") }
    return String(scalars)
  }

  /// ASCII controls have pictures from U+2400; bidirectional marks and the like have none.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<32: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 127: "\u{2421}"
    case 128..<160, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
