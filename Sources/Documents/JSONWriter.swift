import Costing

/// Writes JSON (RFC 8259) in the order it is told, indented by two spaces.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// All on one line without a space, and names in order: RFC 8785.
  private var isCanonical = false
  private var depth = 0
  private var isFirst = true

  /// The whole document: one object, ended with a line feed.
  static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.enclosed("{", "}", body)
    writer.append("\n")
    return writer.bytes
  }

  /// The whole document: one array of objects, ended with a line feed.
  static func document<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.list(elements) { writer, element in writer.enclosed("{", "}") { body(&$0, element) } }
    writer.append("\n")
    return writer.bytes
  }

  /// The whole document: one value, ended with a line feed.
  static func document(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.append(value)
    writer.append("\n")
    return writer.bytes
  }

  /// The whole document in canonical form, which has no line feed.
  static func canonical(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.isCanonical = true
    writer.append(value)
    return writer.bytes
  }

  mutating func field(_ name: String, _ text: String) {
    startField(name)
    append(text: text)
  }

  mutating func field(_ name: String, _ number: Int64) {
    startField(name)
    append("\(number)")
  }

  mutating func field(_ name: String, _ truth: Bool) {
    startField(name)
    append(truth ? "true" : "false")
  }

  /// Null when there is no such text.
  mutating func field(_ name: String, known text: String?) {
    if let text { field(name, text) } else { null(name) }
  }

  /// Null when there is no such number.
  mutating func field(_ name: String, known number: Int64?) {
    if let number { field(name, number) } else { null(name) }
  }

  /// Not known, which is neither nothing nor an empty text.
  mutating func null(_ name: String) {
    startField(name)
    append("null")
  }

  mutating func field<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    startField(name)
    list(elements) { writer, element in writer.enclosed("{", "}") { body(&$0, element) } }
  }

  /// A field that is an object.
  mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
    startField(name)
    enclosed("{", "}", body)
  }

  mutating func field(_ name: String, texts: [String]) {
    startField(name)
    list(texts) { $0.append(text: $1) }
  }

  private mutating func append(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .truth(let truth): append(truth ? "true" : "false")
    case .number(let number): append("\(number)")
    case .text(let text): append(text: text)
    case .list(let values): list(values) { $0.append($1) }
    case .object(let fields):
      enclosed("{", "}") { writer in
        for field in writer.isCanonical ? Self.sorted(fields) : fields {
          writer.startField(field.name)
          writer.append(field.value)
        }
      }
    }
  }

  /// By the UTF-16 of their names, as RFC 8785 says, and not by their UTF-8 or their letters.
  private static func sorted(_ fields: [JSONField]) -> [JSONField] {
    fields.ordered { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    enclosed("[", "]") { writer in
      for element in elements {
        writer.startItem()
        body(&writer, element)
      }
    }
  }

  private mutating func enclosed(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { startLine() }
    isFirst = false
    append(close)
  }

  private mutating func startField(_ name: String) {
    startItem()
    append(text: name)
    append(isCanonical ? ":" : ": ")
  }

  private mutating func startItem() {
    if !isFirst { append(",") }
    isFirst = false
    startLine()
  }

  private mutating func startLine() {
    guard !isCanonical else { return }
    bytes.append(10)
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Quotes, backslashes and control characters are escaped as RFC 8785 does; all else is UTF-8 as
  /// it stands.
  private mutating func append(text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [92, byte])
      case 8: append("\\b")
      case 9: append("\\t")
      case 10: append("\\n")
      case 12: append("\\f")
      case 13: append("\\r")
      case 0..<32: append("\\u00" + (byte < 16 ? "0" : "1") + String(byte % 16, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
