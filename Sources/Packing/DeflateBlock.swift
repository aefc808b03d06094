/// Some pieces and the bytes they stand for, written in whichever of three ways is shortest.
///
/// Source: RFC 1951, section 3.2.3.
struct DeflateBlock {
  private let pieces: [Piece]
  private let bytes: ArraySlice<UInt8>

  init(_ pieces: [Piece], of bytes: ArraySlice<UInt8>) {
    self.pieces = pieces
    self.bytes = bytes
  }

  /// How a block's bytes are written.
  enum Kind: UInt32 {
    case stored, fixed, ownCodes

    func write(to output: inout BitWriter, isLast: Bool) {
      output.write(isLast ? 1 : 0, 1)
      output.write(rawValue, 2)
    }
  }

  func write(to output: inout BitWriter, isLast: Bool) {
    let counts = PieceCounts(pieces)
    let own = PieceCodes(
      bytesAndLengths: HuffmanCode(counts: counts.bytesAndLengths, limit: HuffmanCode.longest),
      distances: HuffmanCode(counts: counts.distances, limit: HuffmanCode.longest))
    let header = CodesHeader(own)
    let (fixedBits, ownBits) = (counts.bits(by: .fixed), header.bits + counts.bits(by: own))
    if storedBits < min(fixedBits, ownBits) {
      writeStored(to: &output, isLast: isLast)
    } else if fixedBits <= ownBits {
      Kind.fixed.write(to: &output, isLast: isLast)
      PieceCodes.fixed.write(pieces, to: &output)
    } else {
      Kind.ownCodes.write(to: &output, isLast: isLast)
      header.write(to: &output)
      own.write(pieces, to: &output)
    }
  }

  private static let mostStored = 65_535

  /// At most: the lengths, and what is left of the byte before them.
  private var storedBits: Int {
    8 * bytes.count + 42 * (bytes.count / Self.mostStored + 1)
  }

  private func writeStored(to output: inout BitWriter, isLast: Bool) {
    var rest = bytes
    repeat {
      let some = rest.prefix(Self.mostStored)
      rest = rest.dropFirst(some.count)
      Kind.stored.write(to: &output, isLast: isLast && rest.isEmpty)
      output.finishByte()
      output.write(UInt32(some.count), 16)
      output.write(UInt32(some.count) ^ 0xFFFF, 16)
      output.append(some)
    } while !rest.isEmpty
  }
}
