import Foundation

@testable import Page

/// A page as a person works it: what is pressed and typed, and what then stands on the screen.
struct PageDriver {
  private var page = Page()
  /// By the id of each element, as the page last drew it.
  private(set) var screen: [String: String] = [:]
  private(set) var saved: [PageFile] = []
  private(set) var said = ""
  private(set) var focus = ""
  /// What the script would open the page again from.
  private(set) var kept: [String: [UInt8]] = [:]

  init(council: CouncilPack = CouncilPack(), kept: [String: [UInt8]] = [:]) {
    send(.council(council))
    let files = kept.filter { $0.key != "view" }.sorted { $0.key < $1.key }
    self.kept = kept
    send(
      .open(
        view: String(decoding: kept["view"] ?? [], as: UTF8.self),
        files: files.map { PageFile(name: $0.key, bytes: $0.value) }, isQuiet: false,
        isStored: false))
  }

  mutating func press(_ key: String) { send(.press(key)) }
  mutating func type(_ text: String, in field: String) { send(.edit(field: field, text: text)) }
  mutating func paste(_ text: String, in field: String) {
    send(.paste(field: field, text: text))
  }
  mutating func give(_ key: String, _ files: [PageFile]) { send(.give(key: key, files: files)) }

  mutating func send(_ event: PageEvent) {
    var answer = PageAnswer()
    page.take(event, &answer)
    for (name, body) in Records.read(answer.bytes) ?? [] {
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      act(String(parts[0]), String(parts[1]), body)
    }
  }

  private mutating func act(_ act: String, _ id: String, _ body: [UInt8]) {
    let text = String(decoding: body, as: UTF8.self)
    switch act {
    case "frame", "live", "attribute", "paper": screen[id] = text
    case "say": said = text
    case "focus": focus = id
    case "save": saved.append(PageFile(name: id, bytes: body))
    case "keep": kept[id] = body
    case "drop": kept[id] = nil
    default: break
    }
  }

  /// What an element shows, without its markup.
  func text(_ id: String) -> String {
    var shown = ""
    var isMarkup = false
    for character in screen[id] ?? "" {
      switch character {
      case "<": isMarkup = true
      case ">":
        isMarkup = false
        if shown.last != " " { shown.append(" ") }
      case _ where isMarkup: break
      default: shown.append(character)
      }
    }
    return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
