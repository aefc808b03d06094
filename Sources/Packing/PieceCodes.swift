/// The two codes of a block: one for bytes, lengths and its end, one for distances.
struct PieceCodes {
  let bytesAndLengths: HuffmanCode
  let distances: HuffmanCode

  /// The codes that every reader knows.
  ///
  /// Source: RFC 1951, section 3.2.6.
  static let fixed = PieceCodes(
    bytesAndLengths: HuffmanCode(
      lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    distances: HuffmanCode(lengths: [UInt8](repeating: 5, count: 32)))

  func write(_ pieces: [Piece], to output: inout BitWriter) {
    for piece in pieces {
      switch piece {
      case .byte(let byte): write(Int(byte), bytesAndLengths, to: &output)
      case .copy(let length, let distance):
        let step = Piece.symbol(ofLength: length)
        write(step.symbol, bytesAndLengths, to: &output)
        writeRest(of: length - Piece.shortest, step.bits, to: &output)
        let far = Steps.distances.symbol(of: distance - 1)
        write(far.symbol, distances, to: &output)
        writeRest(of: distance - 1, far.bits, to: &output)
      }
    }
    write(Piece.endOfBlock, bytesAndLengths, to: &output)
  }

  private func write(_ symbol: Int, _ code: HuffmanCode, to output: inout BitWriter) {
    output.write(UInt32(code.bits[symbol]), Int(code.lengths[symbol]))
  }

  /// The lowest bits of a number, which its symbol does not say.
  private func writeRest(of number: Int, _ bits: Int, to output: inout BitWriter) {
    output.write(UInt32(number & (1 << bits - 1)), bits)
  }
}

/// How often each symbol comes in a block.
struct PieceCounts {
  private(set) var bytesAndLengths = [Int](repeating: 0, count: 286)
  private(set) var distances = [Int](repeating: 0, count: 30)
  /// Bits beside the symbols.
  private var rest = 0

  init(_ pieces: [Piece]) {
    bytesAndLengths[Piece.endOfBlock] = 1
    for piece in pieces {
      switch piece {
      case .byte(let byte): bytesAndLengths[Int(byte)] += 1
      case .copy(let length, let distance):
        let step = Piece.symbol(ofLength: length)
        let far = Steps.distances.symbol(of: distance - 1)
        bytesAndLengths[step.symbol] += 1
        distances[far.symbol] += 1
        rest += step.bits + far.bits
      }
    }
  }

  /// The bits that the pieces take by some codes.
  func bits(by codes: PieceCodes) -> Int {
    rest + Self.bits(bytesAndLengths, codes.bytesAndLengths) + Self.bits(distances, codes.distances)
  }

  static func bits(_ counts: [Int], _ code: HuffmanCode) -> Int {
    zip(counts, code.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
  }
}
