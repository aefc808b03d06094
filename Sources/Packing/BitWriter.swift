/// Bits written into bytes, the lowest of a byte first.
///
/// Source: RFC 1951, section 3.1.1.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var heldCount = 0

  /// Writes up to 32 bits, the lowest first; the rest of the number is 0.
  mutating func write(_ bits: UInt32, _ count: Int) {
    held |= UInt64(bits) << UInt64(heldCount)
    heldCount += count
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func finishByte() {
    if heldCount > 0 { write(0, 8 - heldCount) }
  }

  /// Writes whole bytes; the last byte must be finished.
  mutating func append(_ whole: ArraySlice<UInt8>) { bytes += whole }
}
