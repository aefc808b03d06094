/// Hashing text sixteen bytes at a time: every row's cells are hashed.
extension Hash {
  public static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.asked { text in
      var sum = UInt64(text.byteCount)
      for at in stride(from: 0, to: text.byteCount, by: 16) {
        sum = joined(sum, text.wordOrLess(at), text.wordOrLess(at + 8))
      }
      return sum
    }
  }

  /// Up to sixteen bytes, the first the lowest, with zeros after them.
  public static func words(_ bytes: ArraySlice<UInt8>) -> (UInt64, UInt64) {
    bytes.asked { ($0.wordOrLess(0), $0.wordOrLess(8)) }
  }

  /// The same of a range with `PlainRows.reach` bytes of text after it.
  @inlinable @inline(__always)
  public static func of(_ text: RawSpan, _ range: Range<Int>) -> UInt64 {
    var sum = UInt64(truncatingIfNeeded: range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let (one, two) = text.words(at, keeping: range.upperBound &- at)
      sum = joined(sum, one, two)
      at &+= 16
    }
    return sum
  }

  @inlinable @inline(__always)
  public static func joined(_ sum: UInt64, _ one: UInt64, _ two: UInt64) -> UInt64 {
    let product = (one ^ sum ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: two ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
