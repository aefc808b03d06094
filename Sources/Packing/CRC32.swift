/// A check of 32 bits, by which a ZIP file shows that a file in it is undamaged.
///
/// Source: RFC 1952, section 8.
public enum CRC32 {
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    var check = ~UInt32(0)
    for byte in bytes { check = table[Int(UInt8(truncatingIfNeeded: check) ^ byte)] ^ check >> 8 }
    return ~check
  }

  /// What each of the 256 bytes does to a check.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(byte) { check, _ in check & 1 == 1 ? 0xEDB8_8320 ^ check >> 1 : check >> 1 }
  }
}
