/// Cuts bytes into the pieces that cost least by the chances as they are.
///
/// Each place that a piece can lead to keeps the cheapest way to it; a way is taken once all ways
/// meet, where a copy is long, or after so many bytes.
struct LZMACutter {
  let bytes: [UInt8]
  private(set) var tree: MatchTree
  private(set) var prices = LZMAPrices()
  /// The first byte that is in no piece yet.
  private(set) var place = 0
  private var learntAt = -untilLearning
  /// By how far on from `place`.
  private(set) var ways: [LZMAWay]
  private var farthest = 0

  private static let most = 4096
  private static let untilLearning = 512

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tree = MatchTree(bytes)
    ways = [LZMAWay](repeating: LZMAWay(), count: Self.most + 2 * LZMAPiece.longest + 2)
  }

  /// The next pieces, at least one; not to be asked for at the end.
  mutating func next(from context: LZMAContext, by chances: [UInt16]) -> [LZMAPiece] {
    if place - learntAt >= Self.untilLearning {
      prices.learn(chances)
      learntAt = place
    }
    ways[0] = LZMAWay(price: 0, context: context)
    farthest = 0
    var at = 0
    repeat {
      if at > 0 { ways[at].context = ways[at - ways[at].length].context.after(ways[at]) }
      tree.find(at: place + at)
      if let long = longPiece(at) { return taken(upTo: at) + [taken(long)] }
      goOn(from: at, by: chances)
      at += 1
    } while at < farthest && at < Self.most
    return taken(upTo: at)
  }

  /// Keeps a way to a place where it is cheaper than the one that is known.
  mutating func reach(from at: Int, by piece: LZMAPiece, again: Int = 0, for price: UInt32) {
    let end = at + Int(piece.length) + (again == 0 ? 0 : 1 + again)
    while farthest < end {
      farthest += 1
      ways[farthest].price = .max
    }
    if price < ways[end].price {
      ways[end].price = price
      ways[end].piece = piece
      ways[end].again = again
    }
  }

  /// How many bytes from so far on are the same at a distance.
  func same(_ at: Int, at distance: Int) -> Int {
    let place = place + at
    guard distance <= place else { return 0 }
    let room = min(LZMAPiece.longest, bytes.count - place)
    return tree.sameBytes(place - distance, place, from: 0, upTo: room)
  }

  /// A copy so long that nothing else is looked for.
  private func longPiece(_ at: Int) -> LZMAPiece? {
    for which in 0..<4 {
      let length = same(at, at: ways[at].context[which])
      if length >= MatchTree.long { return .again(which, length) }
    }
    guard let match = tree.found.last, match.length >= MatchTree.long else { return nil }
    return .copy(match, match.length)
  }

  /// The pieces of the cheapest way so far on.
  private mutating func taken(upTo end: Int) -> [LZMAPiece] {
    var pieces: [LZMAPiece] = []
    var at = end
    while at > 0 {
      pieces += ways[at].pieces.reversed()
      at -= ways[at].length
    }
    place += end
    return pieces.reversed()
  }

  private mutating func taken(_ piece: LZMAPiece) -> LZMAPiece {
    for next in 1..<Int(piece.length) { tree.find(at: place + next) }
    place += Int(piece.length)
    return piece
  }
}
