/// Bits read from bytes, the lowest of a byte first.
///
/// Source: RFC 1951, section 3.1.1.
struct BitReader {
  private let bytes: [UInt8]
  private var next = 0
  private var held: UInt64 = 0
  private(set) var heldCount = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when fewer bits are left than would fill a byte.
  var isAtEnd: Bool { next == bytes.count && heldCount < 8 }

  /// The next bits without taking them, zeros beyond the end; `heldCount` of them are there.
  mutating func peek() -> UInt64 {
    while heldCount <= 56, next < bytes.count {
      held |= UInt64(bytes[next]) << UInt64(heldCount)
      next += 1
      heldCount += 8
    }
    return held
  }

  /// Takes bits that were seen.
  mutating func skip(_ count: Int) throws(InflateProblem) {
    guard count <= heldCount else { throw .endsEarly }
    held >>= UInt64(count)
    heldCount -= count
  }

  /// Takes up to 16 bits as a number.
  mutating func read(_ count: Int) throws(InflateProblem) -> Int {
    let bits = peek() & (1 << UInt64(count) - 1)
    try skip(count)
    return Int(bits)
  }

  /// Leaves the rest of a byte that is read in part.
  mutating func skipToByte() {
    held >>= UInt64(heldCount % 8)
    heldCount -= heldCount % 8
  }

  /// Takes whole bytes; none may be read in part.
  mutating func readBytes(_ count: Int) throws(InflateProblem) -> ArraySlice<UInt8> {
    let start = next - heldCount / 8
    guard count <= bytes.count - start else { throw .endsEarly }
    next = start + count
    (held, heldCount) = (0, 0)
    return bytes[start..<next]
  }
}
