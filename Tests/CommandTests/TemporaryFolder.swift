import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of a test's own, removed with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/topup-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path inside the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func add(_ names: String..., holding text: String = "pupil,school,provision\r\n") throws {
    for name in names {
      let parent = self(name).prefix(through: try #require(self(name).lastIndex(of: "/")))
      try FileManager.default.createDirectory(
        atPath: String(parent), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: self(name)))
    }
  }

  /// A file that need not be UTF-8.
  func add(_ name: String, bytes: [UInt8]) throws {
    try add(name)
    try Data(bytes).write(to: URL(filePath: self(name)))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self(name), withDestinationPath: self(target))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(name))), as: UTF8.self)
  }

  /// Every file in it, hidden ones too, in byte order.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { (try? Data(contentsOf: URL(filePath: self($0)))) != nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Everything directly in it, hidden folders too.
  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// What a path in this folder is called within it.
  func short(_ path: String) -> String {
    path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
  }
}
