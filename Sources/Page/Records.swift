/// Named texts one after another, as the page's script and its module hand them to each other.
///
///     5 text
///     hello4 text
///     more
///
/// Each is the number of its bytes, a space, its name, a line end, and the bytes.
public struct Records: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(_ name: String, _ body: [UInt8]) {
    bytes.append(contentsOf: "\(body.count) \(name)\n".utf8)
    bytes.append(contentsOf: body)
  }

  public mutating func add(_ name: String, _ body: String) { add(name, Array(body.utf8)) }

  public mutating func add(_ others: Records) { bytes += others.bytes }

  /// - Returns: nil when the bytes are not records.
  public static func read(_ bytes: [UInt8]) -> [(name: String, body: [UInt8])]? {
    var records: [(name: String, body: [UInt8])] = []
    var at = 0
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")),
        let space = bytes[at..<end].firstIndex(of: UInt8(ascii: " ")),
        let count = Int(String(decoding: bytes[at..<space], as: UTF8.self)),
        count >= 0, count <= bytes.count - end - 1
      else { return nil }
      let name = String(decoding: bytes[(space + 1)..<end], as: UTF8.self)
      records.append((name, Array(bytes[(end + 1)..<(end + 1 + count)])))
      at = end + 1 + count
    }
    return records
  }
}
