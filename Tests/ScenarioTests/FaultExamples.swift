import Foundation
import Results
import Returns
import Tables

@testable import topup

/// The first fault of its own kind that each scenario shows, found by the code that the command
/// runs.
struct FaultExamples {
  private(set) var faults: [Fault] = []
  /// By a fault's `file`.
  private(set) var files: [String] = []

  mutating func add(_ scenario: Scenario) async throws {
    let words = scenario.arguments.map { word in
      word.hasPrefix("Scenarios/") ? Repository.root.appending(path: word).path : word
    }
    guard case .run(let asked) = try Arguments.read(words) else { return }
    let (found, names) = try await Self.faults(of: asked)
    guard let example = found.first(where: { "faults/\($0.id.rawValue)" == scenario.name }) else {
      return
    }
    faults.append(example.moved(by: Int32(files.count)))
    files += names
  }

  /// A path that cannot be read at all has words of its own, and no place in a file.
  private static func faults(of asked: Invocation) async throws -> ([Fault], [String]) {
    let inputs = InputFinder.find(
      asked.inputs, asked.named, needsProvision: asked.verb.readsProvision)
    guard inputs.problems.isEmpty else { return ([], []) }
    do {
      let files = try await LoadedFiles(inputs.inputs, asked)
      let terminal = Terminal(quiet: true, noColour: true)
      let engine = Engine(files: files, tasks: 1, terminal: terminal)
      let settlement = try await engine.settle()
      var found: [Fault] = []
      try await engine.tellAll(settlement, []) { told, _ in
        found += told.map(\.fault)
      }
      return (found, files.names)
    } catch let stop as Stop {
      return stop.faults
    }
  }
}

extension Fault {
  /// The same fault where its files stand later in a list.
  fileprivate func moved(by count: Int32) -> Fault {
    var detail = detail
    if case .row(let other, let row) = detail { detail = .row(file: other + count, row) }
    return Fault(
      id, file: file + count, row: row, field: field, column: column, cell: cell, detail)
  }
}
