import Borough
import Costing
import Foundation
import Results
import Returns
import Testing

@testable import topup

/// For every pupil of every scenario that can be costed, the signed steps add up to the top-up of the year.
@Suite("The working of scenarios")
struct WorkingTests {
  /// Scenarios whose files are read to the end; those that stop are shown by their reports.
  private static func settled(
    _ scenario: Scenario
  ) async throws -> (engine: Engine, settlement: Settlement)? {
    let words = ["cost", scenario.folder.path()] + scenario.yearWords
    guard case .run(let asked)? = try? Arguments.read(words) else { return nil }
    let found = InputFinder.find(asked.inputs, asked.named, needsProvision: true)
    guard found.problems.isEmpty, let files = try? await LoadedFiles(found.inputs, asked) else {
      return nil
    }
    let terminal = Terminal(quiet: true, noColour: true)
    let engine = Engine(files: files, tasks: 2, terminal: terminal)
    return (engine, try await engine.settle())
  }

  @Test("adds up to the top-up", arguments: Scenario.all)
  func addsUp(_ scenario: Scenario) async throws {
    guard let (engine, settlement) = try await Self.settled(scenario) else { return }
    let results = settlement.results()
    // Every pupil of a small scenario, and one in fifty of a borough.
    for (place, result) in results.enumerated() where results.count < 50 || place % 50 == 0 {
      let pupil = settlement.pupils(named: result.reference).first {
        settlement.school(of: $0) == result.school
      }
      guard let pupil else {
        Issue.record("a costed pupil cannot be found")
        continue
      }
      var lines: [ToldLine] = []
      try await engine.tell(settlement, .lines, explaining: [pupil]) { telling, _ in
        lines += telling.lines
      }
      let steps = lines.flatMap { $0.steps } + settlement.steps(of: pupil, lines)
      #expect(steps.reduce(Money.zero) { $0 + $1.signed } == result.cost.topUpInYear)
      #expect(Int64(lines.count) == result.cost.lines)
      #expect(lines.reduce(Money.zero) { $0 + $1.costed.cost } == result.cost.provision)
      #expect(lines.reduce(Money.zero) { $0 + $1.costed.counted } == result.cost.countable)
    }
  }

  @Test("is of pupils above the threshold and below it, in many scenarios")
  func isOfManyPupils() async throws {
    var costed = 0
    var above = 0
    for scenario in Scenario.all {
      guard let (_, settlement) = try await Self.settled(scenario) else { continue }
      let results = settlement.results()
      costed += results.isEmpty ? 0 : 1
      above += results.contains { $0.cost.isAbove } ? 1 : 0
    }
    #expect(costed > 50)
    #expect(above > 3)
  }
}

extension Scenario {
  /// The year that the scenario's own command gives.
  fileprivate var yearWords: [String] {
    let words = arguments
    guard let place = words.firstIndex(of: "--year"), place + 1 < words.count else { return [] }
    return ["--year", words[place + 1]] + (words.contains("--academic") ? ["--academic"] : [])
  }
}
