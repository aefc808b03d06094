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

  /// The cheapest way so far to a place, by its last piece or its last three.
  private struct Way {
    var price = UInt32.max
    var piece = LZMAPiece.byte
    /// How many bytes come again from the last distance, after the piece and a byte; 0 for neither.
    var again: Int32 = 0
    var context = LZMAContext()

    var length: Int { Int(again == 0 ? piece.length : piece.length + 1 + again) }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tree = MatchTree(bytes)
    ways = [Way](repeating: Way(), count: Self.most + 2 * LZMAPiece.longest + 2)
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
    let way = ways[at]
    var context = ways[at - way.length].context
    if way.piece.length > 0 { context.take(way.piece) }
    if way.again > 0 {
      context.take(.byte)
      context.take(.again(0, Int(way.again)))
    }
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
      let way = ways[at]
      if way.again > 0 { pieces += [.again(0, Int(way.again)), .byte] }
      if way.piece.length > 0 { pieces.append(way.piece) }
      at -= way.length
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
    goFarther(at, .none, price, chances)
    let copy = price + prices.bit(1, chances[LZMAChance.isCopy + state])
    let again = copy + prices.bit(1, chances[LZMAChance.isAgain + state])
    goAgain(at, context, again, chances)
    let new = copy + prices.bit(0, chances[LZMAChance.isAgain + state])
    var length = 2
    for match in tree.found {
      while length <= match.length {
        let cost = prices.lengths[length] + prices.distance(match.distance, length: length)
        reach(at, .copy(match, length), new + cost)
        if length == match.length {
          goFarther(at, .copy(match, length), new + cost, chances)
        }
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
      goFarther(at, .again(which, length), start + prices.lengthsAgain[length], chances)
    }
  }

  /// Goes on after a piece with a byte and then from the same distance again.
  private mutating func goFarther(
    _ at: Int, _ piece: LZMAPiece, _ price: UInt32, _ chances: [UInt16]
  ) {
    var context = ways[at].context
    if piece.length > 0 { context.take(piece) }
    let afterPiece = at + Int(piece.length)
    guard place + afterPiece + 2 < bytes.count else { return }
    let length = same(afterPiece + 1, context[0])
    guard length >= 2 else { return }
    let price = price + byte(afterPiece, context, chances)
    context.take(.byte)
    let state = context.state
    let again =
      prices.bit(1, chances[LZMAChance.isCopy + state])
      + prices.bit(1, chances[LZMAChance.isAgain + state])
      + prices.bit(0, chances[LZMAChance.isNotFirst + state])
      + prices.bit(1, chances[LZMAChance.isMore + state])
    reach(at, piece, price + again + prices.lengthsAgain[length], again: length)
  }

  private mutating func reach(
    _ at: Int, _ piece: LZMAPiece, _ price: UInt32, again: Int = 0
  ) {
    let end = at + Int(piece.length) + (again == 0 ? 0 : 1 + again)
    while farthest < end {
      farthest += 1
      ways[farthest].price = .max
    }
    if price < ways[end].price {
      ways[end].price = price
      ways[end].piece = piece
      ways[end].again = Int32(again)
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
