import Testing

@testable import Tables

/// The hash of cells, eight bytes at a time, against its plain twin.
@Suite("Hashes")
struct HashTests {
  @Test("are those of the plain twin, wherever the bytes stand")
  func twin() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    for start in 0..<17 {
      for end in start..<90 {
        #expect(Hash.of(bytes[start..<end]) == Hash.ofPlain(Array(bytes[start..<end])))
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
