extension LZMACutter {
  /// Tries each piece that can come next.
  mutating func goOn(from at: Int, by chances: [UInt16]) {
    let (price, context) = (ways[at].price, ways[at].context)
    let state = context.state
    reach(from: at, by: .byte, for: price + byte(at, context, chances))
    goOn(from: at, beyond: .none, price, chances)
    let copy = price + prices.bit(1, chances[LZMAChance.isCopy + state])
    goAgain(from: at, copy + prices.bit(1, chances[LZMAChance.isAgain + state]), chances)
    let new = copy + prices.bit(0, chances[LZMAChance.isAgain + state])
    var shortest = 2
    for match in tree.found where match.length >= shortest {
      var price = new
      for length in shortest...match.length {
        price = new + prices.copy(length, match.distance)
        reach(from: at, by: .copy(match, length), for: price)
      }
      goOn(from: at, beyond: .copy(match, match.length), price, chances)
      shortest = match.length + 1
    }
  }

  /// Tries the last four distances.
  private mutating func goAgain(from at: Int, _ price: UInt32, _ chances: [UInt16]) {
    let context = ways[at].context
    for which in 0..<4 {
      let same = same(at, at: context[which])
      if same > 0, which == 0 {
        let one = prices.oneAgain(context.state, chances)
        reach(from: at, by: .again(0, 1), for: price + one)
      }
      if same < 2 { continue }
      let start = price + prices.again(which, context.state, chances)
      for length in 2...same {
        reach(from: at, by: .again(which, length), for: start + prices.lengthsAgain[length])
      }
      let all = start + prices.lengthsAgain[same]
      goOn(from: at, beyond: .again(which, same), all, chances)
    }
  }

  /// Tries, after a piece, a byte and then the same distance again, which no shorter look finds.
  private mutating func goOn(
    from at: Int, beyond piece: LZMAPiece, _ price: UInt32, _ chances: [UInt16]
  ) {
    var context = ways[at].context
    if piece.length > 0 { context.take(piece) }
    let end = at + Int(piece.length)
    guard place + end + 2 < bytes.count else { return }
    let same = same(end + 1, at: context[0])
    guard same >= 2 else { return }
    let priceOfByte = byte(end, context, chances)
    context.take(.byte)
    let again =
      prices.bit(1, chances[LZMAChance.isCopy + context.state])
      + prices.bit(1, chances[LZMAChance.isAgain + context.state])
      + prices.again(0, context.state, chances) + prices.lengthsAgain[same]
    reach(from: at, by: piece, again: same, for: price + priceOfByte + again)
  }

  /// What a byte as it is costs.
  private func byte(_ at: Int, _ context: LZMAContext, _ chances: [UInt16]) -> UInt32 {
    let place = place + at
    let tree = LZMAChance.bytes(after: place > 0 ? bytes[place - 1] : 0)
    let kind = prices.bit(0, chances[LZMAChance.isCopy + context.state])
    let byte = Int(bytes[place])
    if context.isAfterByte { return kind + prices.tree(byte, bits: 8, chances, tree) }
    return kind + prices.byte(byte, unlike: Int(bytes[place - context[0]]), chances, tree)
  }
}
