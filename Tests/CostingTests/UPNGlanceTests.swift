import Costing
import TestSupport
import Testing

/// A UPN read eight digits at a time is the one read a character at a time.
@Suite("UPNs at a glance")
struct UPNGlanceTests {
  /// As the rows of a file hand them over: with other bytes after them.
  private static func glance(_ reference: [UInt8], then next: UInt8) -> UPN? {
    let bytes = reference + [UInt8](repeating: next, count: 8)
    func word(_ at: Int) -> UInt64 {
      bytes[at..<at + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return UPN.atAGlance(bytes[0], word(1), word(5))
  }

  private static func read(_ reference: [UInt8]) -> UPN? {
    if case .upn(let upn) = UPN.read(reference[...]) { return upn }
    return nil
  }

  /// Whether a reference is a permanent number in capitals.
  private static func isPermanent(_ reference: [UInt8]) -> Bool {
    (65...90).contains(reference[0]) && (48...57).contains(reference[12])
  }

  private static func expectTwins(_ reference: [UInt8]) {
    let read = read(reference)
    let wanted = isPermanent(reference) ? read : nil
    let text = String(decoding: reference, as: UTF8.self)
    for next in [UInt8(ascii: ","), 0, 0xFF, UInt8(ascii: "9")] {
      #expect(glance(reference, then: next) == wanted, "\(text)")
    }
  }

  private static var made: [String] {
    var random = SeededRandom(seed: 20_261_101)
    var made = ["000000000000", "999999999999", "012345678901", "000000000001"].map(MadeUPN.ending)
    for authority in ["001", "201", "343", "941", "999"] {
      made.append(MadeUPN.random(&random, authority: authority))
    }
    return made
  }

  @Test("every right number is read, and read the same")
  func right() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<5000 {
      let authority = "\(100 + random.below(900))"
      let reference = Array(MadeUPN.random(&random, authority: authority).utf8)
      #expect(Self.read(reference) != nil)
      #expect(Self.glance(reference, then: 44) == Self.read(reference))
    }
  }

  @Test("no letter but the right one is taken for it", arguments: made)
  func letters(_ upn: String) {
    var reference = Array(upn.utf8)
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      reference[0] = letter
      let isRight = letter == upn.utf8.first
      #expect((Self.glance(reference, then: 44) != nil) == isRight)
    }
  }

  @Test("any byte at any place gives what reading gives, or nothing", arguments: made)
  func everyByte(_ upn: String) {
    for place in 0..<13 {
      for byte in UInt8.min...UInt8.max {
        var reference = Array(upn.utf8)
        reference[place] = byte
        Self.expectTwins(reference)
      }
    }
  }

  @Test("temporary numbers and small letters are left to be read a character at a time")
  func others() {
    for last in MadeUPN.letters {
      let reference = Array(MadeUPN.ending("34320012500\(last)").utf8)
      #expect(Self.read(reference) != nil)
      #expect(Self.glance(reference, then: 44) == nil)
    }
    let small = Array(MadeUPN.ending("343200125001").lowercased().utf8)
    #expect(Self.read(small) != nil)
    #expect(Self.glance(small, then: 44) == nil)
  }
}
