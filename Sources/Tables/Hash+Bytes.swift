/// Hashing text eight bytes at a time: every row's cells are hashed.
extension Hash {
  static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  public static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = start &+ UInt64(bytes.count) &* prime
    // Sound because every pattern of a byte is one.
    let raw = unsafe bytes.span.bytes
    var at = 0
    while at + 8 <= raw.byteCount {
      // Sound because the eight bytes are within the span.
      hash = step(hash, unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.byteCount {
      // Sound because the byte is within the span.
      rest = rest << 8 | UInt64(unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt8.self))
      at += 1
    }
    return mixed(step(hash, rest))
  }

  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: prime)
    return product.high ^ product.low
  }
}
