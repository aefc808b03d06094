extension FundingYear {
  /// Reads `2025-26`, or `2025-26 academic`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard let years = parts.first, years.utf8.count == 7, parts.count <= 2 else { return nil }
    guard parts.count == 1 || parts[1].lowercased() == "academic" else { return nil }
    self.init(years: years.utf8, parts.count == 1 ? .financial : .academic)
  }

  private init?(years: Substring.UTF8View, _ calendar: Calendar) {
    var digits: [Int64] = []
    for (index, byte) in years.enumerated() {
      if index == 4, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") { continue }
      guard (48...57).contains(byte) else { return nil }
      digits.append(Int64(byte - 48))
    }
    guard digits.count == 6 else { return nil }
    let start = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    guard digits[4] * 10 + digits[5] == (start + 1) % 100 else { return nil }
    self.init(startYear: start, calendar)
  }
}
