/// A byte as it is, or 3 to 258 bytes that stood up to 32,768 bytes before.
enum Piece {
  case byte(UInt8)
  case copy(length: Int, distance: Int)

  static let shortest = 3
  static let longest = 258
  static let farthest = 32_768
}

/// How lengths or distances become a symbol and some more bits, which grow as the numbers do.
///
/// Source: RFC 1951, section 3.2.5: its two tables are this rule, but for the length 258.
struct Steps {
  /// Each doubling is cut into two to this power.
  let power: Int

  static let lengths = Steps(power: 2)
  static let distances = Steps(power: 1)

  /// The symbol of a number that is not negative, and how many more bits it has.
  func symbol(of number: Int) -> (symbol: Int, bits: Int) {
    let bits = max(0, Int.bitWidth - 1 - number.leadingZeroBitCount - power)
    return (bits << power + number >> bits, bits)
  }

  /// The smallest number of a symbol, and how many more bits it has.
  func number(of symbol: Int) -> (smallest: Int, bits: Int) {
    let bits = max(0, symbol >> power - 1)
    return ((symbol - bits << power) << bits, bits)
  }
}

extension Piece {
  static let endOfBlock = 256

  /// The symbol of a length, and how many more bits it has.
  static func symbol(ofLength length: Int) -> (symbol: Int, bits: Int) {
    if length == longest { return (285, 0) }
    let (symbol, bits) = Steps.lengths.symbol(of: length - shortest)
    return (257 + symbol, bits)
  }
}
