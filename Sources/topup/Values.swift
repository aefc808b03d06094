import Costing

extension FundingYear {
  /// Reads `2026-27`, and nothing else.
  init?(written text: String, _ calendar: Calendar) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let start = wholeNumber(parts[0]), let end = wholeNumber(parts[1]), (start + 1) % 100 == end
    else { return nil }
    self.init(startYear: start, calendar)
  }

  /// What a year written another way most likely means: `2026-2027`, `2026/27`.
  static func meant(by text: String) -> String? {
    guard text.utf8.count > 4, let start = wholeNumber(text.prefix(4)) else { return nil }
    return FundingYear(startYear: start, .financial)?.description
  }
}

extension SchoolNumber {
  /// Reads a URN of six digits, or a DfE number: `343/2001` or `3432001`.
  init?(written text: String) {
    let digits = text.filter { $0 != "/" }
    let isSplit = text.count == 8 && text.dropFirst(3).hasPrefix("/")
    guard text.count == digits.count || isSplit, let number = wholeNumber(digits[...]) else {
      return nil
    }
    switch digits.count {
    case 6 where !isSplit: self.init(urn: number)
    case 7: self.init(authority: number / 10_000, establishment: number % 10_000)
    default: return nil
    }
  }
}

/// Reads digits alone: no sign, no separator, at most eighteen.
func wholeNumber(_ text: Substring) -> Int64? {
  guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int64(text)
}

/// Text that came from outside, made safe to print: control characters become dots.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        [.control, .format].contains(scalar.properties.generalCategory) ? "\u{B7}" : scalar
      }))
}
