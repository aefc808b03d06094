import Foundation
import Results
import Testing

/// What the page runs gives what the command gives.
@Suite("Scenarios in memory")
struct MemoryScenarioTests {
  /// Those whose point is a file that only a disk can have: none, a folder, topup's own results.
  private static let ofTheDisk: Set<String> = [
    "faults/file-missing", "faults/not-a-file", "worked/movement-since-results",
  ]

  private static let scenarios = Scenario.all.filter { !ofTheDisk.contains($0.name) }

  private static func answer(_ scenario: Scenario) throws -> MemoryAnswer {
    guard case .run(let asked) = try Arguments.read(scenario.arguments) else {
      preconditionFailure("a scenario runs a command")
    }
    return MemoryAnswer(try scenario.inMemory(), asked)
  }

  @Test("print and write what their reports say, byte for byte", arguments: scenarios)
  func reports(_ scenario: Scenario) throws {
    let answer = try Self.answer(scenario)
    var found = Outcome(files: ["exit.txt": Data("\(answer.status.rawValue)\n".utf8)])
    if !answer.printed.isEmpty { found.files["stdout.txt"] = Data(answer.printed) }
    for file in answer.written { found.files["out/" + file.name] = Data(file.bytes) }
    var recorded = try Outcome(recordedIn: scenario.reportFolder)
    recorded.files["stderr.txt"] = nil
    for difference in found.differences(from: recorded) {
      Issue.record("Reports/\(scenario.name)/\(difference)")
    }
  }

  @Test("say nothing that the command does not", arguments: scenarios)
  func messages(_ scenario: Scenario) throws {
    let recorded = try Outcome(recordedIn: scenario.reportFolder).messages
    for message in try Self.answer(scenario).said {
      #expect(recorded.contains(message.text))
    }
  }

  @Test("are nearly all of them")
  func areMany() { #expect(Self.scenarios.count > 200) }
}

extension Scenario {
  /// Every file of the folder by the path that the command names it with.
  fileprivate func inMemory() throws -> MemoryFiles {
    let files = try Repository.files(in: folder).map { path in
      MemoryFile(
        path: "Scenarios/\(name)/\(path)",
        bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
    return MemoryFiles(files)
  }
}
