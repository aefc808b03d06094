/// So many bytes that stood so far before.
struct Match {
  var length: Int
  var distance: Int

  /// Three bytes cost less as they are than a copy from far away.
  var isWorthIt: Bool { length > Piece.shortest || distance <= 4096 }
}

/// Finds where the bytes from a place on stood before.
///
/// Places whose next three bytes have one hash are chained, the newest first.
struct MatchFinder {
  private let bytes: [UInt8]
  private var newest = [Int](repeating: -1, count: 1 << hashBits)
  /// The place before each, round and round the reach of a copy.
  private var older = [Int](repeating: -1, count: Piece.farthest)
  private var chained = 0

  private static let hashBits = 15
  /// Places looked at before the longest so far is good enough; fewer to better a long one.
  private static let mostTried = 1024
  private static let fewTried = 256
  private static let long = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The longest copy from a place on that is longer than so many bytes, and the nearest of those.
  ///
  /// Places are asked for in rising order.
  mutating func longest(from place: Int, beyond length: Int) -> Match? {
    let room = min(Piece.longest, bytes.count - place)
    chain(upTo: place)
    guard room > length, room >= Piece.shortest else { return nil }
    var best = Match(length: max(length, Piece.shortest - 1), distance: 0)
    var left = length < Self.long ? Self.mostTried : Self.fewTried
    var earlier = newest[hash(at: place)]
    while earlier >= 0, place - earlier <= Piece.farthest, left > 0 {
      let same = sameBytes(earlier, place, beyond: best.length, upTo: room)
      if same > best.length {
        best = Match(length: same, distance: place - earlier)
        if same == room { break }
      }
      earlier = older[earlier % Piece.farthest]
      left -= 1
    }
    return best.distance == 0 ? nil : best
  }

  /// How many bytes are the same at two places, or 0 where that is not more than `length`.
  private func sameBytes(
    _ earlier: Int, _ place: Int, beyond length: Int, upTo room: Int
  ) -> Int {
    guard bytes[earlier + length] == bytes[place + length] else { return 0 }
    var count = 0
    while count < room, bytes[earlier + count] == bytes[place + count] { count += 1 }
    return count
  }

  private mutating func chain(upTo place: Int) {
    while chained < min(place, bytes.count - Piece.shortest + 1) {
      let hash = hash(at: chained)
      older[chained % Piece.farthest] = newest[hash]
      newest[hash] = chained
      chained += 1
    }
  }

  private func hash(at place: Int) -> Int {
    let three =
      UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    return Int((three &* 0x9E37_79B1) >> UInt32(32 - Self.hashBits))
  }
}
