/// Free text made safe to show: what a council or a school typed cannot reorder or hide a page.
enum PlainText {
  /// Drops control characters, turns line breaks and tabs into spaces, and names direction marks.
  ///
  /// A right-to-left override would show the rest of a row backwards, so it reads `[U+202E]`.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0.value) }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x2028, 0x2029: shown += " "
      case let code where turnsText(code): shown += "[U+" + hexadecimal(code) + "]"
      case let code where isHidden(code): continue
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The first characters of a text too long for its place, ended with `mark`.
  static func shortened(_ text: String, to length: Int, mark: String) -> String {
    let shown = visible(text)
    guard shown.count > length else { return shown }
    return String(shown.prefix(length - mark.count)) + mark
  }

  private static func isHidden(_ code: UInt32) -> Bool {
    switch code {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: turnsText(code)
    }
  }

  private static func turnsText(_ code: UInt32) -> Bool {
    switch code {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Four digits at least.
  static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
