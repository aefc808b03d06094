import Documents

/// What the page is to show, say, save and keep after an event, in order.
///
/// The script does each by the word before the colon and knows nothing else:
/// `frame:ID` and `live:ID` put markup in an element, `attribute:ID@NAME` sets one, `say:` tells the
/// live region, `focus:ID` moves the focus, `save:NAME` downloads a file, `paper:ID` shows a document
/// in a frame, `print:ID` prints it, `keep:NAME` and `drop:NAME` are what is opened again after a
/// fault or, where the person has ticked so, on another day.
public struct PageAnswer: Sendable {
  private var records = Records()

  public var bytes: [UInt8] { records.bytes }

  mutating func add(_ other: PageAnswer) { records.add(other.records) }
  mutating func frame(_ id: String, _ markup: Markup) { records.add("frame:" + id, markup.text) }

  /// Puts markup in an element, or sets an attribute, taking it away when the text is empty.
  mutating func region(_ region: LiveRegion) {
    records.add((region.id.contains("@") ? "attribute:" : "live:") + region.id, region.text)
  }

  mutating func say(_ words: String) { records.add("say:", words) }
  mutating func focus(_ id: String) { records.add("focus:" + id, "") }
  mutating func save(_ file: PageFile) { records.add("save:" + file.name, file.bytes) }
  mutating func paper(_ id: String, _ document: [UInt8]) { records.add("paper:" + id, document) }
  mutating func print(_ id: String) { records.add("print:" + id, "") }
  mutating func keep(_ file: PageFile) { records.add("keep:" + file.name, file.bytes) }
  mutating func drop(_ name: String) { records.add("drop:" + name, "") }

  /// Whether the browser is to keep the work on this computer.
  mutating func store(_ isWanted: Bool) { records.add("store:", isWanted ? "yes" : "") }

  /// Whether there is work that has not been saved, which the browser asks about on leaving.
  mutating func unsaved(_ isSo: Bool) { records.add("unsaved:", isSo ? "yes" : "") }
}
