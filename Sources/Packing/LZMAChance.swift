/// Where, among all chances of a bit being 0, those of each question begin.
enum LZMAChance {
  /// Is it a copy? By state, of which there are twelve, as are the next five.
  static let isCopy = 0
  /// Is its distance one of the last four (IsRep)?
  static let isAgain = 12
  /// Is it not the last (IsRepG0), nor the one before (IsRepG1), nor the one before that (IsRepG2)?
  static let isNotFirst = 24
  static let isNotSecond = 36
  static let isNotThird = 48
  /// Are more bytes than one copied from the last distance (IsRep0Long)?
  static let isMore = 60
  /// The steps of distances (PosSlot): four trees, by length.
  static let steps = 72
  /// The low bits of near distances (PosSpecial), and the lowest four of far ones (Align).
  static let near = 328
  static let lowest = 456
  /// How long a copy is: two questions, then trees of 3, 3 and 8 bits.
  static let lengths = 472
  static let lengthsAgain = 746
  /// Trees of 8 bits, thrice: without a byte to go by, and while it has a 0 and a 1 next.
  static let bytes = 1020

  /// All, none of which knows anything yet.
  static func unlearnt() -> [UInt16] {
    [UInt16](repeating: 1024, count: bytes + 0x300 << LZMA.bitsOfTheByteBefore)
  }

  /// The chances of a byte, by the one before it.
  static func bytes(after before: UInt8) -> Int {
    bytes + 0x300 * Int(before >> UInt8(8 - LZMA.bitsOfTheByteBefore))
  }

  /// The tree of the steps of distances for a length.
  static func steps(ofLength length: Int) -> Int { steps + 64 * min(length - 2, 3) }
}
