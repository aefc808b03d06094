import Documents

/// A page of a panel's pack or a letter as text, and what a test asks of it.
struct PanelPage {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// What stands between the tags, each run of spaces and line breaks as one space.
  var words: String {
    var words = ""
    var isInTag = false
    let body = text.split(separator: "<body>", maxSplits: 1).last ?? ""
    for character in body {
      if character == "<" { isInTag = true }
      if !isInTag { words.append(character.isNewline ? " " : character) }
      if character == ">" {
        isInTag = false
        words.append(" ")
      }
    }
    return words.split(separator: " ").joined(separator: " ").replacing(" .", with: ".")
      .replacing(" ,", with: ",")
  }

  /// The values of an attribute, in the order of the page.
  func values(of attribute: String) -> [String] {
    text.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  func table(_ caption: String) -> HTMLReader.Table? {
    HTMLReader(page: text).tables.first { $0.caption.hasPrefix(caption) }
  }
}
