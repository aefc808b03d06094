/// Names, roles and codes are compared in lower case, each run of other characters as one `_`.
public enum Folding {
  /// `Minutes per week (adult)` becomes `minutes_per_week_adult`.
  public static func fold(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return folded
  }

  public static func folded(_ text: some StringProtocol) -> [UInt8] { fold(Array(text.utf8)[...]) }

  public static func fold(_ text: String) -> String {
    String(decoding: folded(text), as: UTF8.self)
  }

  /// What a name that somebody made up is matched by; one of signs alone, as it stands.
  public static func matched(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let folded = fold(text)
    return folded.isEmpty ? Array(text) : folded
  }

  /// The same into a list that is used again.
  public static func fold(_ text: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var gap = false
    var skipping = 0
    for byte in text {
      guard skipping == 0, let lower = lowercase(byte) else {
        skipping = skipping > 0 ? skipping - 1 : Self.following(byte)
        gap = true
        continue
      }
      if gap, !folded.isEmpty { folded.append(UInt8(ascii: "_")) }
      gap = false
      folded.append(lower)
    }
  }

  /// Letters and digits in lower case; letters beyond ASCII as they stand, so that two names that
  /// differ only there stay two; nil for all that is folded away.
  private static func lowercase(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case 0x80...: following(byte) > 0 ? nil : byte
    default: nil
    }
  }

  /// Bytes still to come of a character that is no letter: hard spaces and signs, dashes and
  /// curly quotes, the byte-order mark.
  private static func following(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2: 1
    case 0xE2, 0xEF: 2
    default: 0
    }
  }
}
