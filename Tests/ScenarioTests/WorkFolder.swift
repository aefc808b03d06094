import Foundation

/// A folder of a test's own to run the command in, removed with the test.
final class WorkFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "topup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// Runs the command here, with no environment but its own; `out` is what it writes to.
  ///
  /// - Parameter meanwhile: done while the command runs.
  func run(
    _ arguments: [String], meanwhile: () throws -> Void = {}
  ) async throws -> Outcome {
    try write("stdout", "")
    try write("stderr", "")
    let process = Process()
    process.executableURL = Repository.executable
    process.arguments = arguments
    process.currentDirectoryURL = url
    process.environment = [:]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: url.appending(path: "stdout"))
    process.standardError = try FileHandle(forWritingTo: url.appending(path: "stderr"))
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    try meanwhile()
    for await _ in ended {}
    return try outcome(process.terminationStatus)
  }

  private func outcome(_ status: Int32) throws -> Outcome {
    var files = ["exit.txt": Data("\(status)\n".utf8)]
    for name in ["stdout", "stderr"] {
      let text = try Data(contentsOf: url.appending(path: name))
      if !text.isEmpty { files["\(name).txt"] = text }
    }
    let written = url.appending(path: "out")
    for name in Repository.files(in: written) {
      files["out/\(name)"] = try Data(contentsOf: written.appending(path: name))
    }
    return Outcome(files: files)
  }
}
