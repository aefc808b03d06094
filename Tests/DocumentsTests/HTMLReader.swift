/// Reads back the tables of a page that this package wrote, so that tests can add them up.
struct HTMLReader {
  struct Table {
    var caption: String
    var body: [[String]]
    var foot: [String]?
  }

  var page: String

  var tables: [Table] {
    page.split(separator: "<table>").dropFirst().map { rest in
      let table = String(rest.split(separator: "</table>")[0])
      return Table(
        caption: Self.text(Self.inside("caption", of: table) ?? ""),
        body: Self.rows(Self.inside("tbody", of: table) ?? ""),
        foot: Self.inside("tfoot", of: table).map { Self.rows($0)[0] })
    }
  }

  /// What lies between a heading's id and the end of its section.
  func section(_ id: String) -> String {
    let parts = page.split(separator: "<h2 id=\"\(id)\">", maxSplits: 1)
    return parts.count < 2 ? "" : String(parts[1].split(separator: "</section>")[0])
  }

  private static func inside(_ tag: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "<\(tag)"), let end = text.firstRange(of: "</\(tag)>")
    else { return nil }
    let inner = text[start.upperBound..<end.lowerBound]
    return inner.firstIndex(of: ">").map { String(inner[inner.index(after: $0)...]) }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "<tr>").map { row in
      row.split(separator: "<t").filter { $0.hasPrefix("d") || $0.hasPrefix("h") }.map {
        Self.text("<t" + $0)
      }
    }.filter { !$0.isEmpty }
  }

  /// Without tags.
  private static func text(_ markup: String) -> String {
    var words = ""
    var isInTag = false
    for character in markup {
      if character == "<" { isInTag = true }
      if !isInTag && character != "\n" { words.append(character) }
      if character == ">" { isInTag = false }
    }
    return words
  }
}
