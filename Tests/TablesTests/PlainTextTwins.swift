import TestSupport
import Testing

@testable import Tables

/// Bytes looked at many at a time, against plain loops.
@Suite("Bytes at a time")
struct PlainTextTwins {
  private static let bytes = (0..<220).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }

  @Test("a range hashes as the same bytes by themselves, wherever they stand")
  func hashes() {
    for start in 0..<33 {
      for count in 0...70 {
        let range = start..<start + count
        let alone = Array(Self.bytes[range])
        let hash = Self.bytes.asked { Hash.of($0, range) }
        #expect(hash == HashTests.plain(alone))
        #expect(hash == Hash.of(Self.bytes[range]))
        #expect(hash == Hash.of(alone[...]))
      }
    }
  }

  @Test("a hash asks nothing of the bytes after its range, nor of those before")
  func around() {
    for count in 0...40 {
      var others = Self.bytes
      for at in others.indices where !(50..<50 + count).contains(at) { others[at] ^= 0xFF }
      let range = 50..<50 + count
      #expect(others.asked { Hash.of($0, range) } == Self.bytes.asked { Hash.of($0, range) })
    }
  }

  @Test("words are the first bytes, the first the lowest, with zeros after them")
  func words() {
    for start in 0..<20 {
      for kept in 0...40 {
        var wanted: [UInt64] = [0, 0]
        for place in 0..<min(kept, 16) {
          wanted[place / 8] |= UInt64(Self.bytes[start + place]) << UInt64(place % 8 * 8)
        }
        let (one, two) = Self.bytes.asked { $0.words(start, keeping: kept) }
        #expect([one, two] == wanted)
        let (first, second) = Hash.words(Self.bytes[start..<start + min(kept, 16)])
        #expect([first, second] == wanted)
      }
      let word = Self.bytes.asked { $0.word(start) }
      #expect(word == Self.bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
      #expect(Self.bytes.asked { $0.byte(start) } == Self.bytes[start])
    }
  }

  @Test("two ranges are the same when each byte is, and no byte beyond them counts")
  func sameRanges() {
    for count in 0...40 {
      for start in 0..<9 {
        var text = Self.bytes
        let (one, other) = (start..<start + count, 100 + count..<100 + 2 * count)
        text.replaceSubrange(other, with: text[one])
        text[one.upperBound] = 1
        text[other.upperBound] = 2
        #expect(text.asked { $0.isSame(one, as: other) })
        if count > 0 {
          #expect(!text.asked { $0.isSame(one, as: other.dropLast()) })
          #expect(!text.asked { $0.isSame(one.dropLast(), as: other) })
        }
        for at in other {
          var changed = text
          changed[at] ^= 1 << UInt8(at % 8)
          #expect(!changed.asked { $0.isSame(one, as: other) })
        }
      }
    }
  }

  @Test("a range is the same as padded text when each byte is and the text then ends")
  func samePadded() {
    for count in 0...50 {
      let range = 7..<7 + count
      let kept = Array(Self.bytes[range])
      let padded = Self.padded(kept)
      #expect(Self.isSame(range, padded))
      for at in padded.indices {
        var changed = padded
        changed[at] ^= 0x10
        #expect(!Self.isSame(range, changed), "\(count) bytes, changed at \(at)")
      }
      // Longer or shorter by anything is another text.
      for other in 0...50 where other != count {
        #expect(!Self.isSame(7..<7 + other, padded), "\(other) bytes, not \(count)")
      }
    }
  }

  /// With zeros, one at least, up to a multiple of sixteen.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: 16 - bytes.count % 16)
  }

  private static func isSame(_ range: Range<Int>, _ padded: [UInt8]) -> Bool {
    // Something else stands before and after it.
    let other = [UInt8](repeating: 9, count: 16) + padded + [UInt8](repeating: 9, count: 64)
    return bytes.asked { text in other.asked { text.isSame(range, asPadded: $0, 16) } }
  }

  @Test("the places of a byte among sixteen are a bit each")
  func places() {
    for start in 0..<40 {
      for byte in Set(Self.bytes) {
        var wanted: UInt32 = 0
        for place in 0..<16 where Self.bytes[start + place] == byte { wanted |= 1 << place }
        #expect(Self.bytes.places(of: byte, inSixteenFrom: start) == wanted)
      }
    }
  }
}
