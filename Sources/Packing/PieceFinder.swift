/// Cuts bytes into pieces: copies where they are worth it, single bytes elsewhere.
struct PieceFinder {
  private let bytes: [UInt8]
  private var matches: MatchFinder
  private(set) var place = 0
  /// The copy from `place` on, when it was found by looking one byte ahead.
  private var found: Match?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    matches = MatchFinder(bytes)
  }

  var isAtEnd: Bool { place == bytes.count }

  /// The next pieces, this many unless the bytes end.
  mutating func next(_ count: Int) -> [Piece] {
    var pieces: [Piece] = []
    while pieces.count < count, !isAtEnd { pieces.append(next()) }
    return pieces
  }

  /// A copy waits when a longer one starts a byte later.
  private mutating func next() -> Piece {
    let match = found ?? matches.longest(from: place, beyond: 0)
    found = nil
    guard let match, match.isWorthIt else { return nextByte() }
    found = matches.longest(from: place + 1, beyond: match.length)
    if found != nil { return nextByte() }
    place += match.length
    return .copy(length: match.length, distance: match.distance)
  }

  private mutating func nextByte() -> Piece {
    place += 1
    return .byte(bytes[place - 1])
  }
}
