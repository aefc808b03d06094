/// Writes pieces by chances that learn from each bit: a likely one takes less room than a bit.
struct LZMAWriter {
  private(set) var context = LZMAContext()
  private(set) var chances = LZMAChance.unlearnt()
  private var output: RangeWriter
  private var place = 0

  init(after header: [UInt8]) { output = RangeWriter(after: header) }

  mutating func write(_ piece: LZMAPiece, of bytes: [UInt8]) {
    let state = context.state
    bit(piece.isByte ? 0 : 1, LZMAChance.isCopy + state)
    if piece.isByte {
      writeByte(of: bytes)
    } else {
      bit(piece.isAgain ? 1 : 0, LZMAChance.isAgain + state)
      if piece.isAgain { writeAgain(piece) } else { writeCopy(piece) }
    }
    context.take(piece)
    place += Int(piece.length)
  }

  consuming func finished() -> [UInt8] { output.finished() }

  private mutating func bit(_ bit: Int, _ place: Int) { output.write(bit, &chances[place]) }

  /// After a copy, the byte that the last distance has is likely not to be the next.
  private mutating func writeByte(of bytes: [UInt8]) {
    let tree = LZMAChance.bytes(after: place > 0 ? bytes[place - 1] : 0)
    let byte = Int(bytes[place])
    if context.isAfterByte { return writeTree(byte, bits: 8, tree) }
    var likely = Int(bytes[place - context[0]])
    var node = 1
    var isLikely = true
    for shift in stride(from: 7, through: 0, by: -1) {
      let next = byte >> shift & 1
      likely <<= 1
      let expected = likely >> 8 & 1
      bit(next, tree + (isLikely ? 0x100 + expected << 8 : 0) + node)
      node = node << 1 | next
      isLikely = isLikely && next == expected
    }
  }

  private mutating func writeAgain(_ piece: LZMAPiece) {
    let state = context.state
    bit(piece.source == 0 ? 0 : 1, LZMAChance.isNotFirst + state)
    if piece.source == 0 {
      bit(piece.length == 1 ? 0 : 1, LZMAChance.isMore + state)
      if piece.length == 1 { return }
    } else {
      bit(piece.source == 1 ? 0 : 1, LZMAChance.isNotSecond + state)
      if piece.source > 1 { bit(piece.source == 2 ? 0 : 1, LZMAChance.isNotThird + state) }
    }
    writeLength(Int(piece.length), LZMAChance.lengthsAgain)
  }

  private mutating func writeCopy(_ piece: LZMAPiece) {
    writeLength(Int(piece.length), LZMAChance.lengths)
    let step = DistanceStep(piece.distance)
    writeTree(step.number, bits: 6, LZMAChance.steps(ofLength: Int(piece.length)))
    if step.isNear {
      writeLowestFirst(step.rest, bits: step.bits, step.nearTree)
    } else if step.bits > 0 {
      output.writeEven(step.rest >> 4, bits: step.bits - 4)
      writeLowestFirst(step.rest & 15, bits: 4, LZMAChance.lowest)
    }
  }

  private mutating func writeLength(_ length: Int, _ chances: Int) {
    let rest = length - 2
    bit(rest < 8 ? 0 : 1, chances)
    if rest < 8 { return writeTree(rest, bits: 3, chances + 2) }
    bit(rest < 16 ? 0 : 1, chances + 1)
    if rest < 16 { return writeTree(rest - 8, bits: 3, chances + 10) }
    writeTree(rest - 16, bits: 8, chances + 18)
  }

  private mutating func writeTree(_ number: Int, bits: Int, _ tree: Int) {
    var node = 1
    for shift in stride(from: bits - 1, through: 0, by: -1) {
      let next = number >> shift & 1
      bit(next, tree + node)
      node = node << 1 | next
    }
  }

  private mutating func writeLowestFirst(_ number: Int, bits: Int, _ tree: Int) {
    var node = 1
    for shift in 0..<bits {
      let next = number >> shift & 1
      bit(next, tree + node)
      node = node << 1 | next
    }
  }
}
