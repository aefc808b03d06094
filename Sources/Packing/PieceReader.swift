/// Reads the pieces of a block by its two codes.
struct PieceReader {
  private let bytesAndLengths: HuffmanReader
  private let distances: HuffmanReader

  init(_ codes: PieceCodes) throws(InflateProblem) {
    bytesAndLengths = try HuffmanReader(lengths: codes.bytesAndLengths.lengths)
    distances = try HuffmanReader(lengths: codes.distances.lengths)
  }

  /// The next piece, or nil at the block's end.
  func read(from input: inout BitReader) throws(InflateProblem) -> Piece? {
    let symbol = try bytesAndLengths.read(from: &input)
    if symbol < Piece.endOfBlock { return .byte(UInt8(symbol)) }
    if symbol == Piece.endOfBlock { return nil }
    let length = try readLength(symbol, from: &input)
    let step = try distances.read(from: &input)
    guard step < 30 else { throw .unusableCodes }
    let (smallest, bits) = Steps.distances.number(of: step)
    return .copy(length: length, distance: try smallest + input.read(bits) + 1)
  }

  private func readLength(
    _ symbol: Int, from input: inout BitReader
  ) throws(InflateProblem) -> Int {
    guard symbol < 286 else { throw .unusableCodes }
    if symbol == 285 { return Piece.longest }
    let (smallest, bits) = Steps.lengths.number(of: symbol - 257)
    return try smallest + input.read(bits) + Piece.shortest
  }
}

extension PieceReader {
  /// Reads what a block says of its own codes.
  ///
  /// Source: RFC 1951, section 3.2.7.
  init(headerFrom input: inout BitReader) throws(InflateProblem) {
    let lengthCount = try input.read(5) + 257
    let distanceCount = try input.read(5) + 1
    let ownCount = try input.read(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw .unusableCodes }
    var own = [UInt8](repeating: 0, count: LengthRun.order.count)
    for symbol in LengthRun.order.prefix(ownCount) { own[symbol] = UInt8(try input.read(3)) }
    let lengths = try Self.lengths(
      lengthCount + distanceCount, by: HuffmanReader(lengths: own), from: &input)
    guard lengths[Piece.endOfBlock] > 0 else { throw .unusableCodes }
    bytesAndLengths = try HuffmanReader(lengths: Array(lengths.prefix(lengthCount)))
    distances = try HuffmanReader(lengths: Array(lengths.suffix(distanceCount)))
  }

  private static func lengths(
    _ count: Int, by code: HuffmanReader, from input: inout BitReader
  ) throws(InflateProblem) -> [UInt8] {
    var lengths: [UInt8] = []
    while lengths.count < count {
      let symbol = try code.read(from: &input)
      let times = try LengthRun.fewest(symbol) + input.read(LengthRun.bits(symbol))
      guard times <= count - lengths.count else { throw .unusableCodes }
      guard let length = symbol < 16 ? UInt8(symbol) : symbol == 16 ? lengths.last : 0 else {
        throw .unusableCodes
      }
      lengths += [UInt8](repeating: length, count: times)
    }
    return lengths
  }
}
