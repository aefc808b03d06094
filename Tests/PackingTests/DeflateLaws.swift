import Packing
import TestSupport
import Testing

@Suite("Laws of DEFLATE")
struct DeflateLaws {
  @Test("what is made shorter comes back as it was", arguments: Shape.allCases)
  func back(shape: Shape) throws {
    for seed: UInt64 in [20_260_401, 1] {
      var random = SeededRandom(seed: seed)
      let bytes = shape.bytes(&random)
      let packed = Deflate.compressed(bytes)
      #expect(try Inflate.bytes(packed, limit: bytes.count) == bytes, "\(shape), seed \(seed)")
      #expect(packed.count <= bytes.count + 5 * (bytes.count / 16_384 + 1), "\(shape), \(seed)")
    }
  }

  @Test("nothing becomes longer than the limit", arguments: [Shape.runs, .rows, .stored])
  func limit(shape: Shape) {
    var random = SeededRandom(seed: 3)
    let bytes = shape.bytes(&random)
    let packed = Deflate.compressed(bytes)
    for limit in [bytes.count - 1, 1, 0, -1, .min + 80_000] {
      #expect(throws: InflateProblem.tooLarge) { try Inflate.bytes(packed, limit: limit) }
    }
  }

  @Test("a copy reaches 32,768 bytes back, and no farther")
  func reach() {
    var random = SeededRandom(seed: 4)
    #expect(Deflate.compressed(Shape.reach.bytes(&random)).count < 33_600)
    #expect(Deflate.compressed(Shape.beyondReach.bytes(&random)).count > 65_500)
  }

  @Test("what repeats becomes short")
  func short() {
    var random = SeededRandom(seed: 5)
    let rows = Shape.rows.bytes(&random)
    #expect(Deflate.compressed(rows).count < rows.count / 8)
    #expect(Deflate.compressed([UInt8](repeating: 7, count: 65_536)).count < 100)
  }
}
