extension SchoolNumber {
  /// Reads a URN or a DfE number: `123456`, `343/2001` or `3432001`; nil for anything else.
  public static func read(_ text: ArraySlice<UInt8>) -> SchoolNumber? {
    var number: Int64 = 0
    var digits = 0
    for (index, byte) in text.enumerated() {
      if index == 3, byte == UInt8(ascii: "/"), text.count == 8 { continue }
      guard (48...57).contains(byte), digits < 7 else { return nil }
      number = number * 10 + Int64(byte - 48)
      digits += 1
    }
    if digits == 6, text.count == 6 { return SchoolNumber(urn: number) }
    guard digits == 7 else { return nil }
    return SchoolNumber(authority: number / 10_000, establishment: number % 10_000)
  }
}
