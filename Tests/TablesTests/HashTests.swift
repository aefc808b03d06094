import Testing

@testable import Tables

/// The hash of cells, sixteen bytes at a time, against its plain twin.
@Suite("Hashes")
struct HashTests {
  /// The same a byte at a time.
  static func plain(_ bytes: [UInt8]) -> UInt64 {
    var hash = UInt64(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 16) {
      var words: [UInt64] = [0, 0]
      for at in start..<min(start + 16, bytes.count) {
        words[(at - start) / 8] |= UInt64(bytes[at]) << UInt64((at - start) % 8 * 8)
      }
      let product = (words[0] ^ hash ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
        by: words[1] ^ 0xE703_7ED1_A0B4_28DB)
      hash = product.high ^ product.low
    }
    return hash
  }

  @Test("are those of the plain twin, wherever the bytes stand")
  func twin() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    for start in 0..<17 {
      for end in start..<90 {
        #expect(Hash.of(bytes[start..<end]) == Self.plain(Array(bytes[start..<end])))
      }
    }
  }

  @Test("tell apart texts that differ by a zero byte, a length or an order")
  func different() {
    let texts: [[UInt8]] = [
      [], [0], [0, 0], [1], [0, 1], [1, 0], [1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1],
      [1, 2, 3, 4, 5, 6, 7, 8, 0],
    ]
    #expect(Set(texts.map { Hash.of($0[...]) }).count == texts.count)
  }
}
