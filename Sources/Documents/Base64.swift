/// Bytes as letters, digits, `+` and `/`, three bytes to four of them.
///
/// Source: RFC 4648, section 4.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let missing = 3 - three.count
      let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * missing)
      for place in 0..<4 - missing {
        text.append(alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
      text += [UInt8](repeating: UInt8(ascii: "="), count: missing)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
