/// How words are set off on a terminal; never by colour, so that no figure looks like an alarm.
public struct Style: Hashable, Sendable {
  private let setsOff: Bool

  /// For a file, a pipe or `--no-color`.
  public static let plain = Style(setsOff: false)
  /// ANSI bold and dim.
  public static let ansi = Style(setsOff: true)

  func bold(_ words: String) -> String { setsOff ? "\u{1B}[1m" + words + "\u{1B}[0m" : words }
  func dim(_ words: String) -> String { setsOff ? "\u{1B}[2m" + words + "\u{1B}[0m" : words }
}
