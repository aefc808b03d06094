/// How results are set out: how wide, and whether words are set off on a terminal; never by
/// colour, so that no figure looks like an alarm.
public struct Style: Hashable, Sendable {
  /// Characters in a line, from 60 to 100.
  public let width: Int
  private let setsOff: Bool

  /// - Parameter setsOff: with ANSI bold and dim, for a terminal that can show them.
  public init(width: Int, setsOff: Bool) {
    self.width = min(max(width, 60), 100)
    self.setsOff = setsOff
  }

  /// For a file, a pipe or `--no-color`.
  public static let plain = Style(width: 100, setsOff: false)

  func bold(_ words: String) -> String { setsOff ? "\u{1B}[1m" + words + "\u{1B}[0m" : words }
  func dim(_ words: String) -> String { setsOff ? "\u{1B}[2m" + words + "\u{1B}[0m" : words }
}
