/// Cuts bytes into the pieces that cost least by the chances as they are.
///
/// Each place that a piece can lead to keeps the cheapest way to it; a way is taken once all ways
/// meet, where a copy is long, or after so many bytes.
struct LZMACutter {
  private let bytes: [UInt8]
  private var tree: MatchTree
  private var prices = LZMAPrices()
  /// The first byte that is in no piece yet.
  private(set) var place = 0
  private var learntAt = -Self.untilLearning
  private var ways: [Way]
  private var farthest = 0

  private static let most = 4096
  private static let untilLearning = 512

  /// The cheapest way so far to a place, by its last piece.
  private struct Way {
    var price = UInt32.max
    var piece = LZMAPiece.byte
    var context = LZMAContext()
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tree = MatchTree(bytes)
    ways = [Way](repeating: Way(), count: Self.most + LZMAPiece.longest + 1)
  }

  /// The next pieces, at least one; not to be asked for at the end.
  mutating func next(from context: LZMAContext, by chances: [UInt16]) -> [LZMAPiece] {
    if place - learntAt >= Self.untilLearning {
      prices.learn(chances)
      learntAt = place
    }
    ways[0] = Way(price: 0, context: context)
    farthest = 0
    var at = 0
    repeat {
      settle(at)
      tree.find(at: place + at)
      if let long = longPiece(at) { return taken(upTo: at, then: long) }
      goOn(from: at, chances)
      at += 1
    } while at < farthest && at < Self.most
    return taken(upTo: at, then: nil)
  }

  /// Works out the context at a place, whose cheapest way is known.
  private mutating func settle(_ at: Int) {
    guard at > 0 else { return }
    let piece = ways[at].piece
    var context = ways[at - Int(piece.length)].context
    context.take(piece)
    ways[at].context = context
  }

  /// The pieces of the cheapest way to a place.
  private mutating func taken(upTo end: Int, then last: LZMAPiece?) -> [LZMAPiece] {
    var pieces: [LZMAPiece] = []
    if let last {
      for skipped in 1..<Int(last.length) { tree.find(at: place + end + skipped) }
      pieces.append(last)
      place += Int(last.length)
    }
    var at = end
    while at > 0 {
      pieces.append(ways[at].piece)
      at -= Int(ways[at].piece.length)
    }
    place += end
    pieces.reverse()
    return pieces
  }

  private func same(_ at: Int, _ distance: Int) -> Int {
    let place = place + at
    guard distance <= place else { return 0 }
    let room = min(LZMAPiece.longest, bytes.count - place)
    return tree.sameBytes(place - distance, place, from: 0, upTo: room)
  }

  /// A copy so long that nothing else is looked for.
  private func longPiece(_ at: Int) -> LZMAPiece? {
    for which in 0..<4 {
      let length = same(at, ways[at].context[which])
      if length >= MatchTree.long { return .again(which, length) }
    }
    guard let match = tree.found.last, match.length >= MatchTree.long else { return nil }
    return .copy(match, match.length)
  }
}

extension LZMACutter {
  private mutating func goOn(from at: Int, _ chances: [UInt16]) {
    let (price, context) = (ways[at].price, ways[at].context)
    let state = context.state
    reach(at, .byte, price + byte(at, context, chances))
    let copy = price + prices.bit(1, chances[LZMAChance.isCopy + state])
    let again = copy + prices.bit(1, chances[LZMAChance.isAgain + state])
    goAgain(at, context, again, chances)
    let new = copy + prices.bit(0, chances[LZMAChance.isAgain + state])
    var length = 2
    for match in tree.found {
      while length <= match.length {
        let cost = prices.lengths[length] + prices.distance(match.distance, length: length)
        reach(at, .copy(match, length), new + cost)
        length += 1
      }
    }
  }

  private mutating func goAgain(
    _ at: Int, _ context: LZMAContext, _ price: UInt32, _ chances: [UInt16]
  ) {
    let state = context.state
    let isNotFirst = chances[LZMAChance.isNotFirst + state]
    let isMore = chances[LZMAChance.isMore + state]
    for which in 0..<4 {
      let length = same(at, context[which])
      if length == 0 { continue }
      var start = price + prices.bit(which == 0 ? 0 : 1, isNotFirst)
      if which == 0 {
        reach(at, .again(0, 1), start + prices.bit(0, isMore))
        start += prices.bit(1, isMore)
      } else {
        start += prices.bit(which == 1 ? 0 : 1, chances[LZMAChance.isNotSecond + state])
        if which > 1 {
          start += prices.bit(which == 2 ? 0 : 1, chances[LZMAChance.isNotThird + state])
        }
      }
      if length < 2 { continue }
      for some in 2...length {
        reach(at, .again(which, some), start + prices.lengthsAgain[some])
      }
    }
  }

  private mutating func reach(_ at: Int, _ piece: LZMAPiece, _ price: UInt32) {
    let end = at + Int(piece.length)
    while farthest < end {
      farthest += 1
      ways[farthest].price = .max
    }
    if price < ways[end].price {
      ways[end].price = price
      ways[end].piece = piece
    }
  }

  private func byte(_ at: Int, _ context: LZMAContext, _ chances: [UInt16]) -> UInt32 {
    let place = place + at
    let first = LZMAChance.bytes(after: place > 0 ? bytes[place - 1] : 0)
    let isByte = prices.bit(0, chances[LZMAChance.isCopy + context.state])
    let byte = Int(bytes[place])
    if context.isAfterByte { return isByte + prices.tree(byte, bits: 8, chances, first) }
    return isByte + prices.byte(byte, unlike: Int(bytes[place - context[0]]), chances, first)
  }
}
