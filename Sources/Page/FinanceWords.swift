import Costing

/// Small words and numbers of the desk.
enum FinanceWords {
  /// With a capital and a full stop.
  static func sentence(_ words: String) -> String {
    let start = words.prefix(1).uppercased() + words.dropFirst()
    return start.hasSuffix(".") ? start : start + "."
  }

  /// `12.5` as 1,250; nil for anything else, and for more than two places.
  static func hundredths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let whole = Int64(digits: first),
      whole < 1_000_000_000
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].utf8.count <= 2, let rest = Int64(digits: parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }
}
