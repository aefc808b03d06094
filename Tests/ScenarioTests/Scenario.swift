import Foundation
import Testing

/// A folder of inputs with the command that is run on them.
struct Scenario: Sendable, CustomTestStringConvertible {
  /// Its path in `Scenarios`, `faults/not-a-number`.
  let name: String
  /// As a person types it, from the folder that `Scenarios` is in.
  let command: String

  var testDescription: String { name }
  var folder: URL { Repository.scenarios.appending(path: name) }
  var reportFolder: URL { Repository.reports.appending(path: name) }

  /// The command's words after `topup`; no scenario needs quotes.
  var arguments: [String] {
    command.split(whereSeparator: \.isWhitespace).dropFirst().map { String($0) }
  }

  /// Every folder with a `command.txt`, in byte order.
  static let all: [Scenario] = Repository.files(in: Repository.scenarios)
    .filter { $0.hasSuffix("/command.txt") }
    .map { path in
      let text = try? String(
        contentsOf: Repository.scenarios.appending(path: path), encoding: .utf8)
      return Scenario(name: String(path.dropLast("/command.txt".count)), command: text ?? "")
    }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// Runs the command on a copy of the folder, so that nothing else in the package can matter.
  func run() async throws -> Outcome {
    let place = try WorkFolder()
    let copy = place.url.appending(path: "Scenarios/\(name)")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: folder, to: copy)
    return try await place.run(arguments)
  }
}
