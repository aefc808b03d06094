/// Text from a faulty cell made fit to print: decoded, on one line, and not too long.
struct Excerpt {
  let text: String

  /// Longer text ends in an ellipsis.
  private static let most = 40

  /// A pupil's reference keeps its first character and its length, and nothing else.
  init(_ bytes: [UInt8], column: String) {
    let cell = String(decoding: bytes, as: UTF8.self)
    text = Self.shortened(column == "pupil" ? Self.masked(cell) : cell)
  }

  static func shortened(_ text: String) -> String {
    PlainText.shortened(text, to: most, mark: "…", breaks: .pictures)
  }

  private static func masked(_ text: String) -> String {
    String(text.prefix(1)) + String(repeating: "·", count: max(0, text.count - 1))
  }
}
