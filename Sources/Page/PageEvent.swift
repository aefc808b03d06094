/// What a council baked into the page.
public struct CouncilPack: Hashable, Sendable {
  /// What the page is for, such as `Sefton`; empty for any.
  public var name = ""
  /// Its rates, rules, bands and terms.
  public var files: [PageFile] = []
}

/// What a person has just done on the page.
public enum PageEvent: Sendable {
  /// The module was started with what a council baked into the page.
  case council(CouncilPack)
  /// The page was opened, or goes on after a fault, with what was kept of its work.
  ///
  /// - Parameters:
  ///   - isQuiet: whether what is on the screen stays there.
  ///   - isStored: whether it comes from this browser's store.
  case open(view: String, files: [PageFile], isQuiet: Bool, isStored: Bool)
  /// A button was pressed, a row or a tab chosen.
  case press(String)
  /// A field now holds this text.
  case edit(field: String, text: String)
  /// A block of cells was pasted, with the field that it starts in.
  case paste(field: String, text: String)
  /// Files were dropped or chosen.
  case give(key: String, files: [PageFile])

  /// - Returns: nil for what no page says.
  init?(_ bytes: [UInt8]) {
    guard let records = Records.read(bytes) else { return nil }
    func text(_ name: String) -> String {
      records.first { $0.name == name }.map { String(decoding: $0.body, as: UTF8.self) } ?? ""
    }
    let files = records.compactMap { record in
      record.name.hasPrefix("file:")
        ? PageFile(name: String(record.name.dropFirst(5)), bytes: record.body) : nil
    }
    switch text("kind") {
    case "council": self = .council(CouncilPack(name: text("name"), files: files))
    case "open":
      self = .open(
        view: text("view"), files: files, isQuiet: text("quiet") == "yes",
        isStored: text("stored") == "yes")
    case "press": self = .press(text("key"))
    case "edit": self = .edit(field: text("key"), text: text("text"))
    case "paste": self = .paste(field: text("key"), text: text("text"))
    case "give": self = .give(key: text("key"), files: files)
    default: return nil
    }
  }
}
