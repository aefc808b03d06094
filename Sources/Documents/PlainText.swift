/// Text from outside made safe to show: what a council or a school typed cannot hide, move or
/// reorder what stands beside it.
public enum PlainText {
  /// How a line break or a tab is shown: a name needs only a space, a faulty cell shows what it is.
  public enum Breaks: Sendable { case spaces, pictures }

  /// Every character that would not show has its picture, `␛`, or its number, `[U+202E]`, as have
  /// accents beyond those that a letter of any language has.
  public static func visible(_ text: String, breaks: Breaks = .spaces) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0.value) || isAccent($0.value) }) else {
      return text
    }
    var shown = ""
    var accents = 0
    for scalar in text.unicodeScalars {
      accents = isAccent(scalar.value) ? accents + 1 : 0
      switch scalar.value {
      case let code where accents > mostAccents: shown += "[U+" + hexadecimal(code) + "]"
      case 0x2028, 0x2029: shown += " "
      case let code where breaks == .spaces && (code == 9 || code == 10 || code == 13): shown += " "
      case let code where code < 32:
        shown.unicodeScalars.append(Unicode.Scalar(0x2400 + code) ?? "\u{FFFD}")
      case let code where isHidden(code): shown += "[U+" + hexadecimal(code) + "]"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The first characters of a text too long for its place, ended with `mark`.
  static func shortened(
    _ text: String, to length: Int, mark: String, breaks: Breaks = .spaces
  ) -> String {
    let shown = visible(text, breaks: breaks)
    guard shown.count > length else { return shown }
    return String(shown.prefix(length - mark.count)) + mark
  }

  /// Vietnamese puts two on a letter, and phonetic script three.
  private static var mostAccents: Int { 4 }

  /// Marks drawn over or under the character before, which pile up over the lines around.
  private static func isAccent(_ code: UInt32) -> Bool {
    switch code {
    case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Controls, and marks that take no room or turn the text about.
  private static func isHidden(_ code: UInt32) -> Bool {
    switch code {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Four digits at least.
  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension PlainText {
  /// Words in lines of at most `width` characters, the first begun with `first`, others with `rest`.
  ///
  /// A word longer than a line has a line of its own.
  static func wrapped(_ words: String, to width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isStart = true
    for word in words.split(separator: " ") {
      if !isStart, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest + word
      } else {
        line += isStart ? String(word) : " " + word
      }
      isStart = false
    }
    return lines + [line]
  }
}
