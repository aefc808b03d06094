import Documents
import Foundation

@testable import Page

/// The package's scenarios as somebody would drop them on the page, and what the command writes of
/// them.
enum FinanceGoldens {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every file of a folder and its sub-folders, by its path there.
  static func files(in folder: URL) throws -> [PageFile] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try names.compactMap { name in
      let url = folder.appending(path: name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return PageFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }
  }

  /// A scenario's own files, those of some of its sub-folders left out.
  static func scenario(_ name: String, without folders: [String] = []) throws -> [PageFile] {
    try files(in: root.appending(path: "Scenarios/\(name)")).filter { file in
      !folders.contains { file.name.hasPrefix($0 + "/") }
    }
  }

  static func scenario(_ name: String, folder: String) throws -> [PageFile] {
    try files(in: root.appending(path: "Scenarios/\(name)/\(folder)"))
  }

  /// What the command writes, by name.
  static func written(_ name: String) throws -> [String: [UInt8]] {
    let files = try files(in: root.appending(path: "Reports/\(name)/out"))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }
}
