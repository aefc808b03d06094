import Foundation
import Tables

/// The package on the disk: its scenarios, their reports and the built command.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let scenarios = root.appending(path: "Scenarios")
  static let reports = root.appending(path: "Reports")

  /// Whether reports are to be written anew; the tests then fail, so that nobody records unawares.
  static let isRecording = ProcessInfo.processInfo.environment["TOPUP_RECORD"] == "1"

  /// The command, which is built beside the tests.
  static var executable: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent().appending(path: "topup")
    #elseif os(Windows)
      return Bundle.main.bundleURL.appending(path: "topup.exe")
    #else
      return Bundle.main.bundleURL.appending(path: "topup")
    #endif
  }

  /// Every file in a folder by its path there, in byte order; none when there is no folder.
  static func files(in folder: URL) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return
      paths
      .filter { !isFolder(folder.appending(path: $0)) }
      .map { $0.split(separator: "\\").joined(separator: "/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The cells of each row of a CSV file, its header's too.
  static func rows(of file: URL) throws -> [[String]] {
    var cursor = RecordCursor([UInt8](try Data(contentsOf: file)))
    var rows: [[String]] = []
    while cursor.advance() {
      rows.append((0..<cursor.count).map { String(decoding: cursor.text($0), as: UTF8.self) })
    }
    return rows
  }

  static func isFolder(_ url: URL) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
