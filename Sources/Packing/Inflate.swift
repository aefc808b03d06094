/// The bytes that a DEFLATE stream stands for.
///
/// Source: RFC 1951.
public enum Inflate {
  /// Reads a raw stream, which must be all there is.
  ///
  /// - Parameter limit: how many bytes it may become: a small stream can stand for very many.
  public static func bytes(
    _ compressed: [UInt8], limit: Int
  ) throws(InflateProblem) -> [UInt8] {
    var stream = Stream(compressed, limit)
    while try !stream.readBlock() {}
    return try stream.end()
  }
}

/// What is read so far.
private struct Stream {
  private var input: BitReader
  private var output: [UInt8] = []
  private let limit: Int
  private var fixedCodes: PieceReader?

  init(_ compressed: [UInt8], _ limit: Int) {
    input = BitReader(compressed)
    self.limit = limit
  }

  func end() throws(InflateProblem) -> [UInt8] {
    guard input.isAtEnd else { throw .bytesLeftOver }
    return output
  }

  /// True when it was the last.
  mutating func readBlock() throws(InflateProblem) -> Bool {
    let isLast = try input.read(1) == 1
    switch DeflateBlock.Kind(rawValue: UInt32(try input.read(2))) {
    case .stored: try readStored()
    case .fixed: try readPieces(fixed())
    case .ownCodes: try readPieces(PieceReader(headerFrom: &input))
    case nil: throw .unknownBlock
    }
    return isLast
  }

  private mutating func readStored() throws(InflateProblem) {
    input.skipToByte()
    let length = try input.read(16)
    guard try input.read(16) == length ^ 0xFFFF else { throw .wrongLength }
    try checkRoom(length)
    output += try input.readBytes(length)
  }

  /// The codes that every reader knows, made once.
  private mutating func fixed() throws(InflateProblem) -> PieceReader {
    if let fixedCodes { return fixedCodes }
    let codes = try PieceReader(.fixed)
    fixedCodes = codes
    return codes
  }

  private mutating func readPieces(_ codes: PieceReader) throws(InflateProblem) {
    while let piece = try codes.read(from: &input) {
      switch piece {
      case .byte(let byte):
        try checkRoom(1)
        output.append(byte)
      case .copy(let length, let distance):
        guard distance <= output.count else { throw .tooFarBack }
        try checkRoom(length)
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
  }

  private func checkRoom(_ count: Int) throws(InflateProblem) {
    guard count <= limit - output.count else { throw .tooLarge }
  }
}
