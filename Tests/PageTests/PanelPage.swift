import Foundation

@testable import Page

/// A page at the panel's desk, told what a person does.
struct PanelPage {
  private(set) var page = Page()
  private(set) var last = PanelAnswer()

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

  private mutating func take(_ event: PageEvent) -> PanelAnswer {
    var answer = PageAnswer()
    page.take(event, &answer)
    last = PanelAnswer(answer.bytes)
    return last
  }
}

/// What the page answered, by what it is to do.
struct PanelAnswer {
  private(set) var records: [(name: String, body: [UInt8])] = []

  init() {}

  init(_ bytes: [UInt8]) { records = Records.read(bytes) ?? [] }

  func bytes(_ name: String) -> [UInt8]? { records.last { $0.name == name }?.body }

  func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  func saved(_ name: String) -> [UInt8]? { bytes("save:" + name) }
  func live(_ id: String) -> String { text("live:" + id) }
  var desk: String { text("frame:desk") }
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
