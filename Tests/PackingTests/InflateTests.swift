import Packing
import TestSupport
import Testing

@Suite("Reading DEFLATE")
struct InflateTests {
  /// A stream, and what it stands for by RFC 1951 or by the program that made it.
  struct Known: CustomTestStringConvertible {
    let testDescription: String
    let stream: [UInt8]
    let text: String
  }

  static let known = [
    // By hand: last, stored, 3 bytes.
    Known(
      testDescription: "a stored block",
      stream: [0x01, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63], text: "abc"),
    // By hand: two stored blocks, the first not the last and empty, as zlib's flush writes it.
    Known(
      testDescription: "a stored block after an empty one",
      stream: [0x00, 0x00, 0x00, 0xFF, 0xFF, 0x01, 0x01, 0x00, 0xFE, 0xFF, 0x7A], text: "z"),
    // By hand: last, fixed codes, the end.
    Known(testDescription: "a fixed block of nothing", stream: [0x03, 0x00], text: ""),
    // zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED)
    Known(
      testDescription: "a fixed block with a copy",
      stream: [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x5C, 0x00],
      text: "hello hello hello\n"),
    // zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    Known(
      testDescription: "a block with codes of its own", stream: cubesStream,
      text: (1..<30).map { "\($0 * $0 * $0)," }.joined()),
  ]

  static let cubesStream: [UInt8] = [
    0x15, 0x8D, 0xC9, 0x01, 0xC0, 0x40, 0x08, 0x02, 0x1B, 0xE2, 0xB1, 0xA0, 0xA2, 0xF6, 0xDF, 0x58,
    0xCC, 0x7F, 0x0E, 0x62, 0xA0, 0x86, 0x13, 0x54, 0x41, 0x34, 0x22, 0x03, 0x45, 0xA1, 0xB5, 0xE0,
    0x7B, 0x0F, 0x8C, 0x20, 0xD8, 0x3A, 0x90, 0xDB, 0x47, 0x67, 0x22, 0xA2, 0x0B, 0xF9, 0xD6, 0xC8,
    0xE5, 0xF1, 0x13, 0x82, 0xA7, 0x16, 0xF3, 0x1B, 0x2B, 0x9F, 0xF1, 0x9C, 0x73, 0x55, 0xBA, 0x2F,
    0x31, 0xBA, 0x43, 0xF9, 0x1E, 0xEC, 0x6A, 0x83, 0xEB, 0x89, 0x3F, 0x58, 0x82, 0x32, 0x66, 0xF1,
    0x01,
  ]

  @Test("gives the bytes", arguments: known)
  func reads(_ known: Known) throws {
    #expect(try Inflate.bytes(known.stream, limit: 200) == Array(known.text.utf8))
  }

  @Test("says where a stream ends too early, wherever that is", arguments: known)
  func truncated(_ known: Known) {
    for count in known.stream.indices {
      #expect(throws: InflateProblem.endsEarly) {
        try Inflate.bytes(Array(known.stream.prefix(count)), limit: 200)
      }
    }
  }

  @Test("says what is wrong with a stream")
  func wrong() {
    let wrong: [(InflateProblem, [UInt8])] = [
      (.unknownBlock, [0x07]),
      (.wrongLength, [0x01, 0x03, 0x00, 0xFC, 0xFE, 0x61, 0x62, 0x63]),
      (.bytesLeftOver, [0x03, 0x00, 0x00]),
      // Fixed codes: length 3 from 1 back, of nothing: 1, 01, 0000001, 00000.
      (.tooFarBack, [0x03, 0x02, 0x00]),
      // 287 lengths, one more than there are symbols.
      (.unusableCodes, [0xF5, 0x00, 0x00]),
      // Codes of nothing but zeros.
      (.unusableCodes, [0x05, 0x00, 0x00, 0x00, 0x00, 0x00]),
    ]
    for (problem, stream) in wrong {
      #expect(throws: problem) { try Inflate.bytes(stream, limit: 200) }
    }
  }

  @Test("is stopped by no change of one byte, and gives no more than the limit", arguments: known)
  func changed(_ known: Known) {
    for place in known.stream.indices {
      // Every byte there is; every fifth in the longest, which takes long.
      for byte in stride(from: 0, through: 255, by: known.stream.count < 20 ? 1 : 5) {
        var stream = known.stream
        stream[place] = UInt8(byte)
        let read = try? Inflate.bytes(stream, limit: 300)
        #expect((read?.count ?? 0) <= 300)
      }
    }
  }

  @Test("is stopped by no bytes at all", arguments: [11, 12] as [UInt64])
  func anything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var read = 0
    for _ in 0..<6000 {
      let stream = (0..<random.below(80)).map { _ in UInt8.random(in: 0...255, using: &random) }
      read += (try? Inflate.bytes(stream, limit: 5000)) == nil ? 0 : 1
    }
    #expect(read < 600, "seed \(seed)")
  }

  @Test("CRC-32 is that of the standard's check, and of zlib.crc32")
  func check() {
    #expect(CRC32.of([]) == 0)
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of(Array(0...255)) == 0x2905_8C73)
  }
}
