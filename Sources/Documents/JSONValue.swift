/// One value of a JSON document; a number is whole, as money is in pence.
///
/// Equal when the canonical bytes are: names in another order make no other value, and texts
/// that only look the same, as `é` and `e` with an accent, are not equal.
public enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  case number(Int64)
  case text(String)
  case list([JSONValue])
  /// In the order of the document.
  case object([JSONField])

  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    one.canonicalBytes == other.canonicalBytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(canonicalBytes)
  }
}

/// A name in an object, and its value.
public struct JSONField: Sendable {
  public let name: String
  public let value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Nil when this is no object, or has no such name.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  public var number: Int64? {
    if case .number(let number) = self { number } else { nil }
  }

  public var list: [JSONValue]? {
    if case .list(let values) = self { values } else { nil }
  }
}
