/// Bytes made shorter, so that `Inflate` or any other reader of DEFLATE gives them back.
///
/// Source: RFC 1951; it finds copies as zlib's slowest level does.
public enum Deflate {
  /// A raw stream, without a header or a check; the same for the same bytes everywhere.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var output = BitWriter()
    var finder = PieceFinder(bytes)
    repeat {
      let start = finder.place
      let block = DeflateBlock(finder.next(piecesInABlock), of: bytes[start..<finder.place])
      block.write(to: &output, isLast: finder.isAtEnd)
    } while !finder.isAtEnd
    output.finishByte()
    return output.bytes
  }

  private static let piecesInABlock = 16_384
}
