/// Bytes made shorter than DEFLATE makes them, for any reader of `.lzma` files.
///
/// Source: the LZMA specification of 7-Zip's author, Igor Pavlov, with its names in brackets where
/// ours differ.
public enum LZMA {
  /// A whole `.lzma` file that tells its length; the same for the same bytes everywhere.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var cutter = LZMACutter(bytes)
    var writer = LZMAWriter(after: header(bytes.count))
    while cutter.place < bytes.count {
      for piece in cutter.next(from: writer.context, by: writer.chances) {
        writer.write(piece, of: bytes)
      }
    }
    return writer.finished()
  }

  /// How many bits of the byte before choose how a byte is written (lc); a place chooses nothing
  /// (lp and pb are 0), which a WebAssembly module measured shortest with.
  static let bitsOfTheByteBefore = 3
  private static let leastReach = 4096

  /// The bits of the byte before, how far back a copy reaches, and how many bytes there are.
  private static func header(_ count: Int) -> [UInt8] {
    var reach = leastReach
    while reach < count { reach *= 2 }
    return [UInt8(bitsOfTheByteBefore)]
      + (0..<4).map { UInt8(truncatingIfNeeded: reach >> (8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: UInt64(count) >> UInt64(8 * $0)) }
  }
}
