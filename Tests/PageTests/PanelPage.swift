import Foundation

@testable import Page

/// A page at the panel's desk, told what a person does.
struct PanelPage {
  private(set) var page = Page()
  private(set) var last = PanelAnswer()
  private var kept: [PageFile] = []

  init() { _ = press("desk panel") }

  /// With the CSV files of a scenario, as somebody chooses its folder.
  init(scenario name: String) throws {
    self.init()
    _ = give(try Golden.files(of: name))
  }

  mutating func press(_ key: String) -> PanelAnswer { take(.press(key)) }

  mutating func edit(_ field: String, _ text: String) -> PanelAnswer {
    take(.edit(field: field, text: text))
  }

  mutating func give(_ files: [PageFile]) -> PanelAnswer { take(.give(key: "panel", files: files)) }

  /// Writes a decision in a case's form.
  mutating func decide(
    _ id: Int, day: String, _ outcome: String, amount: String, _ reason: String
  ) {
    _ = edit("decision \(id) decided", day)
    _ = edit("decision \(id) decision", outcome)
    if !amount.isEmpty { _ = edit("decision \(id) amount", amount) }
    _ = edit("decision \(id) reason", reason)
  }

  /// The page opened on another day, with what it said to keep.
  func reopened() -> PanelPage {
    var other = PanelPage()
    let view = kept.first { $0.name == "view" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    _ = other.take(
      .open(
        view: view ?? "", files: kept.filter { $0.name != "view" }, isQuiet: false,
        isStored: true))
    return other
  }

  private mutating func take(_ event: PageEvent) -> PanelAnswer {
    var answer = PageAnswer()
    page.take(event, &answer)
    last = PanelAnswer(answer.bytes)
    for (name, body) in last.records where name.hasPrefix("keep:") {
      let file = PageFile(name: String(name.dropFirst(5)), bytes: body)
      kept.removeAll { $0.name == file.name }
      kept.append(file)
    }
    return last
  }
}

/// What the page answered, by what it is to do.
struct PanelAnswer {
  private(set) var records: [(name: String, body: [UInt8])] = []

  init() {}

  init(_ bytes: [UInt8]) { records = Records.read(bytes) ?? [] }

  func bytes(_ name: String) -> [UInt8]? { records.last { $0.name == name }?.body }

  func text(_ name: String) -> String {
    bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func saved(_ name: String) -> [UInt8]? { bytes("save:" + name) }
  func live(_ id: String) -> String { text("live:" + id) }
  var desk: String { text("frame:desk") }

  /// The references in the list, in its order.
  var order: [String] {
    live("panel-rows").split(separator: "<bdi>").map { String($0.prefix { $0 != "<" }) }.filter {
      $0.hasPrefix("K0")
    }
  }

  /// The line of a saved file that begins so.
  func row(_ start: String) -> String? {
    let saved = records.last { $0.name.hasPrefix("save:") }?.body ?? []
    return String(decoding: saved, as: UTF8.self).split(separator: "\r\n").first {
      $0.hasPrefix(start)
    }.map { String($0) }
  }

  var said: String { text("say:") }
}

/// Inputs and golden files of the repository.
enum Golden {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Reports/" + name)))
  }

  static func input(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Scenarios/" + name)))
  }

  static func files(of scenario: String) throws -> [PageFile] {
    let folder = root.appending(path: "Scenarios/" + scenario)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".csv") }.sorted().map {
      PageFile(name: "pack/" + $0, bytes: try input(scenario + "/" + $0))
    }
  }
}
