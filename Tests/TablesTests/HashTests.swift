import Testing

@testable import Tables

/// The hash of cells, eight bytes at a time, against its plain twin.
@Suite("Hashes")
struct HashTests {
  /// The same a byte at a time.
  private static func plain(_ bytes: [UInt8]) -> UInt64 {
    var hash = Hash.start &+ UInt64(bytes.count) &* Hash.prime
    func add(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: Hash.prime)
      hash = product.high ^ product.low
    }
    var at = 0
    while at + 8 <= bytes.count {
      add(bytes[at..<at + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
      at += 8
    }
    add(bytes[at...].reduce(0) { $0 << 8 | UInt64($1) })
    return Hash.mixed(hash)
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
