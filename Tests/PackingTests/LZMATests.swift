import Packing
import TestSupport
import Testing

@Suite("LZMA")
struct LZMATests {
  @Test("of no bytes is the header, and five bytes that say nothing")
  func empty() {
    #expect(LZMA.compressed([]) == [3, 0, 16, 0, 0] + [UInt8](repeating: 0, count: 8 + 5))
  }

  /// A 0 for a byte, then 0110 0001. The lower half of 0xFFFFFFFF is 0x7FFFFC00, of that
  /// 0x3FFFFC00, of that 0x1FFFFC00, which the first 1 adds and which leaves 0x20000000; the second
  /// adds the half of that, and the last, after four more halves, 0x800000.
  @Test("of one byte is as the specification's arithmetic has it")
  func oneByte() {
    #expect(
      LZMA.compressed(Array("a".utf8))
        == [3, 0, 16, 0, 0] + [1, 0, 0, 0, 0, 0, 0, 0] + [0, 0x30, 0x7F, 0xFC, 0, 0])
  }

  @Test("tells a reach that is a power of two and no less than the bytes")
  func reach() {
    for (count, reach) in [(4096, 4096), (4097, 8192), (10_000, 16_384)] {
      let header = LZMA.compressed([UInt8](repeating: 7, count: count)).prefix(13)
      let told = (1...4).reversed().reduce(0) { $0 << 8 | Int(header[$1]) }
      let length = (5...12).reversed().reduce(0) { $0 << 8 | Int(header[$1]) }
      #expect(told == reach)
      #expect(length == count)
    }
  }

  @Test("makes what repeats short, however far back it stood, and little longer what does not")
  func short() {
    var random = SeededRandom(seed: 5)
    let rows = Shape.rows.bytes(&random)
    #expect(LZMA.compressed(rows).count < Deflate.compressed(rows).count)
    #expect(LZMA.compressed([UInt8](repeating: 7, count: 20_000)).count < 100)
    let noise = Shape.stored.bytes(&random)
    #expect(LZMA.compressed(noise).count < noise.count + noise.count / 50)
    #expect(LZMA.compressed(noise + noise).count < noise.count + noise.count / 50 + 500)
  }
}
