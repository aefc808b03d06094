import Foundation

/// What a run printed, wrote and ended with, as the files of a report.
///
/// `exit.txt` always, `stdout.txt` and `stderr.txt` when anything was printed there, `out/…`.
struct Outcome: Equatable, Sendable {
  var files: [String: Data]

  init(files: [String: Data]) { self.files = files }

  /// A report as it was recorded; it has no files when there is none.
  init(recordedIn folder: URL) throws {
    files = [:]
    for name in Repository.files(in: folder) {
      files[name] = try Data(contentsOf: folder.appending(path: name))
    }
  }

  var messages: String { String(decoding: files["stderr.txt"] ?? Data(), as: UTF8.self) }

  func record(in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  /// Where this outcome is not the recorded one, a file a line; empty when it is.
  func differences(from recorded: Outcome) -> [String] {
    Set(files.keys).union(recorded.files.keys).sorted().compactMap { name in
      switch (recorded.files[name], files[name]) {
      case (let wanted?, let found?):
        wanted == found ? nil : Self.firstDifference(in: name, wanted, found)
      case (nil, _): "\(name) is not in the report"
      case (_, nil): "\(name) is in the report and was not written"
      }
    }
  }

  static func firstDifference(in name: String, _ wanted: Data, _ found: Data) -> String {
    let wanted = lines(wanted)
    let found = lines(found)
    let same = zip(wanted, found).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String { same < lines.count ? lines[same] : "(ends)" }
    return "\(name), line \(same + 1):\n  - \(line(wanted))\n  + \(line(found))"
  }

  /// Line ends are shown, as they may be the difference.
  private static func lines(_ bytes: Data) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).debugDescription
    }
  }
}
