import Documents
import Foundation

@testable import Page

/// A page at the council finance desk, as somebody uses it, with what the last event answered.
struct FinancePage {
  private var page = Page()
  private(set) var last: [(name: String, body: [UInt8])] = []

  /// - Parameter council: what the council baked in.
  init(council: [PageFile] = []) {
    send(.council(CouncilPack(name: "", files: council)))
    send(.open(view: "finance", files: [], isQuiet: false, isStored: false))
  }

  mutating func send(_ event: PageEvent) {
    var answer = PageAnswer()
    page.take(event, &answer)
    last = Records.read(answer.bytes) ?? []
  }

  mutating func press(_ key: String) { send(.press(key)) }

  mutating func edit(_ field: String, _ text: String) { send(.edit(field: field, text: text)) }

  mutating func give(_ files: [PageFile], to key: String = "files") {
    send(.give(key: key, files: files))
  }

  /// What the last event drew.
  var text: String {
    last.filter { $0.name.hasPrefix("frame:desk") || $0.name.hasPrefix("live:") }
      .map { String(decoding: $0.body, as: UTF8.self) }.joined(separator: "\n")
  }

  func live(_ id: String) -> String? {
    last.last { $0.name == "live:" + id }.map { String(decoding: $0.body, as: UTF8.self) }
  }

  /// What the last event saved, by name.
  var saved: [String: [UInt8]] {
    var saved: [String: [UInt8]] = [:]
    for record in last where record.name.hasPrefix("save:") {
      saved[String(record.name.dropFirst(5))] = record.body
    }
    return saved
  }

  var said: String {
    last.last { $0.name == "say:" }.map { String(decoding: $0.body, as: UTF8.self) } ?? ""
  }
}
