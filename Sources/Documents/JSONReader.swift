extension JSONValue {
  /// Reads a whole document of JSON (RFC 8259) in UTF-8, without a byte-order mark.
  ///
  /// Stricter than the standard: whole numbers of 64 bits, a name once in an object, and brackets
  /// 64 deep at most.
  public init(reading bytes: [UInt8]) throws(JSONProblem) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// Reads JSON a byte at a time; whatever the bytes are, it ends in a value or a problem.
struct JSONReader {
  /// So that no document uses up the stack.
  static let deepest = 64
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONProblem) -> JSONValue {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw problem(.notUTF8, at: error.byteOffsets.lowerBound)
    }
    let value = try value()
    skipSpace()
    guard next == nil else { throw problem(.textAfterEnd, at: position) }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try fields())
    case UInt8(ascii: "["): return .list(try values())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), Self.digits?: return .number(try number())
    default:
      if take("null") { return .null }
      if take("true") { return .truth(true) }
      if take("false") { return .truth(false) }
      throw missing(.noValue)
    }
  }

  private mutating func fields() throws(JSONProblem) -> [JSONField] {
    var fields: [JSONField] = []
    var names: Set<[UInt8]> = []
    try items(endedBy: "}") { (reader: inout JSONReader) throws(JSONProblem) in
      let start = reader.position
      guard reader.next == UInt8(ascii: "\"") else { throw reader.missing(.noName) }
      let name = try reader.text()
      guard names.insert(Array(name.utf8)).inserted else {
        throw reader.problem(.repeatedName, at: start)
      }
      reader.skipSpace()
      guard reader.take(":") else { throw reader.missing(.noColon) }
      fields.append(JSONField(name, try reader.value()))
    }
    return fields
  }

  private mutating func values() throws(JSONProblem) -> [JSONValue] {
    var values: [JSONValue] = []
    try items(endedBy: "]") { (reader: inout JSONReader) throws(JSONProblem) in
      values.append(try reader.value())
    }
    return values
  }

  /// The reader stands at the opening bracket.
  private mutating func items(
    endedBy end: String, _ item: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard depth < Self.deepest else { throw problem(.tooDeep, at: position) }
    depth += 1
    defer { depth -= 1 }
    position += 1
    skipSpace()
    if take(end) { return }
    repeat {
      skipSpace()
      try item(&self)
      skipSpace()
    } while take(",")
    guard take(end) else { throw missing(.noCommaOrEnd) }
  }

  private mutating func number() throws(JSONProblem) -> Int64 {
    let start = position
    _ = take("-")
    let digits = bytes[position...].prefix { Self.digits.contains($0) }
    position = digits.endIndex
    guard let first = digits.first else { throw missing(.noValue) }
    if first == UInt8(ascii: "0"), digits.count > 1 { throw problem(.leadingZero, at: start) }
    if take(".") || take("e") || take("E") { throw problem(.notWhole, at: start) }
    guard let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw problem(.numberTooLarge, at: start)
    }
    return number
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ text: String) -> Bool {
    let isNext = bytes[position...].starts(with: text.utf8)
    if isNext { position += text.utf8.count }
    return isNext
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  func problem(_ kind: JSONProblem.Kind, at offset: Int) -> JSONProblem {
    JSONProblem(kind, at: offset, in: bytes)
  }

  /// What must stand here does not, or nothing stands here.
  private func missing(_ kind: JSONProblem.Kind) -> JSONProblem {
    problem(next == nil ? .endsEarly : kind, at: position)
  }
}
