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
        body: Self.rows(Self.bodies(of: table)),
        foot: Self.inside("tfoot", of: table).map { Self.rows($0)[0] })
    }
  }

  /// What lies between a heading's id and the end of its section.
  func section(_ id: String) -> String {
    let parts = page.split(separator: "<h2 id=\"\(id)\">", maxSplits: 1)
    return parts.count < 2 ? "" : String(parts[1].split(separator: "</section>")[0])
  }

  /// From the first body of a table to its foot.
  private static func bodies(of table: String) -> Substring {
    guard let start = table.firstRange(of: "<tbody>") else { return "" }
    let end = table.firstRange(of: "<tfoot>")?.lowerBound ?? table.endIndex
    return table[start.upperBound..<end]
  }

  private static func inside(_ tag: String, of text: String) -> String? {
    guard let start = text.firstRange(of: "<\(tag)"), let end = text.firstRange(of: "</\(tag)>")
    else { return nil }
    let inner = text[start.upperBound..<end.lowerBound]
    return inner.firstIndex(of: ">").map { String(inner[inner.index(after: $0)...]) }
  }

  private static func rows(_ text: some StringProtocol) -> [[String]] {
    text.split(separator: "<tr").map { row in
      var cells: [String] = []
      for part in row.split(separator: "<t") {
        if part.hasPrefix("d") || part.hasPrefix("h") {
          cells.append("<t" + part)
        } else if part.hasPrefix("ime"), !cells.isEmpty {
          cells[cells.count - 1] += "<t" + part
        }
      }
      return cells.map { Self.text($0) }
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
