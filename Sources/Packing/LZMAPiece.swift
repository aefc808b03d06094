/// A byte as it is, or up to 273 bytes that stood before.
struct LZMAPiece {
  /// -1 for a byte as it is, 0 to 3 for one of the last four distances, else the distance and 3.
  let source: Int32
  let length: Int32

  static let byte = LZMAPiece(source: -1, length: 1)
  /// No piece, where one may be left out.
  static let none = LZMAPiece(source: -1, length: 0)
  static let longest = 273

  /// As many bytes from one of the last four distances; one byte only from the last.
  static func again(_ which: Int, _ length: Int) -> LZMAPiece {
    LZMAPiece(source: Int32(which), length: Int32(length))
  }

  /// As many bytes, 2 or more, from a distance of 1 or more.
  static func copy(_ match: Match, _ length: Int) -> LZMAPiece {
    LZMAPiece(source: Int32(match.distance + 3), length: Int32(length))
  }

  var isByte: Bool { source < 0 }
  var isAgain: Bool { (0..<4).contains(source) }
  var distance: Int { Int(source) - 3 }
}

/// What the pieces so far say of the next: their kinds, and the last four distances.
struct LZMAContext {
  /// 0 to 11: under 7 after a byte as it is.
  private(set) var state = 0
  private var first: Int32 = 1
  private var second: Int32 = 1
  private var third: Int32 = 1
  private var fourth: Int32 = 1

  var isAfterByte: Bool { state < 7 }

  subscript(which: Int) -> Int {
    switch which {
    case 0: Int(first)
    case 1: Int(second)
    case 2: Int(third)
    default: Int(fourth)
    }
  }

  mutating func take(_ piece: LZMAPiece) {
    if piece.isByte {
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
    } else if piece.isAgain {
      state = piece.length == 1 ? (isAfterByte ? 9 : 11) : (isAfterByte ? 8 : 11)
      bringForward(Int(piece.source))
    } else {
      state = isAfterByte ? 7 : 10
      (first, second, third, fourth) = (piece.source - 3, first, second, third)
    }
  }

  private mutating func bringForward(_ which: Int) {
    switch which {
    case 0: break
    case 1: (first, second) = (second, first)
    case 2: (first, second, third) = (third, first, second)
    default: (first, second, third, fourth) = (fourth, first, second, third)
    }
  }
}
