/// The cheapest way so far to a place, by its last piece or its last three.
struct LZMAWay {
  var price = UInt32.max
  var piece = LZMAPiece.byte
  /// How many bytes come again from the last distance, after the piece and a byte; 0 for neither.
  var again = 0
  /// What the way says of the next piece, once it is known to be the cheapest.
  var context = LZMAContext()

  /// How far back the way was before them.
  var length: Int { Int(piece.length) + (again == 0 ? 0 : 1 + again) }

  /// The last pieces, the first of them first.
  var pieces: [LZMAPiece] {
    (piece.length == 0 ? [] : [piece]) + (again == 0 ? [] : [.byte, .again(0, again)])
  }
}

extension LZMAContext {
  /// What is so after a way's last pieces.
  func after(_ way: LZMAWay) -> LZMAContext {
    var context = self
    if way.piece.length > 0 { context.take(way.piece) }
    if way.again > 0 {
      context.take(.byte)
      context.take(.again(0, way.again))
    }
    return context
  }
}
