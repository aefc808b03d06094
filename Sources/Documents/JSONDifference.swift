/// One place at which two documents do not say the same.
public struct JSONDifference: Hashable, Sendable {
  /// `results.lines[2].cost_pence`: places in a list count from 0; empty for the whole document.
  /// Names are as the documents have them, so what shows a path makes it visible first.
  public let path: String
  /// Nil when the first document has nothing there.
  public let one: JSONValue?
  /// Nil when the second document has nothing there.
  public let other: JSONValue?
}

extension JSONValue {
  /// In the order of the first document; what only the second has follows the rest of its object.
  ///
  /// What is absent or of another kind is one difference, however much is in it.
  public static func differences(_ one: JSONValue, _ other: JSONValue) -> [JSONDifference] {
    differences(one, other, at: "")
  }

  private static func differences(
    _ one: JSONValue?, _ other: JSONValue?, at path: String
  ) -> [JSONDifference] {
    switch (one, other) {
    case (.object(let fields), .object(let others)):
      let start = path.isEmpty ? "" : path + "."
      return pairs(fields, others).flatMap { differences($0.one, $0.other, at: start + $0.name) }
    case (.list(let values), .list(let others)):
      return (0..<max(values.count, others.count)).flatMap { place in
        differences(
          place < values.count ? values[place] : nil, place < others.count ? others[place] : nil,
          at: "\(path)[\(place)]")
      }
    default:
      return one == other ? [] : [JSONDifference(path: path, one: one, other: other)]
    }
  }

  /// Names are the same when their bytes are; they are looked up, as an object may have thousands.
  private static func pairs(
    _ fields: [JSONField], _ others: [JSONField]
  ) -> [(name: String, one: JSONValue?, other: JSONValue?)] {
    var unseen: [[UInt8]: JSONValue] = [:]
    for field in others { unseen[Array(field.name.utf8)] = field.value }
    var pairs: [(name: String, one: JSONValue?, other: JSONValue?)] = []
    for field in fields {
      pairs.append((field.name, field.value, unseen.removeValue(forKey: Array(field.name.utf8))))
    }
    for field in others where unseen[Array(field.name.utf8)] != nil {
      pairs.append((field.name, nil, field.value))
    }
    return pairs
  }
}
