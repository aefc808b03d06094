import Foundation
import Tables
import Testing

@Suite("Faults")
struct FaultScenarioTests {
  private static let shownByFiles = Set(
    Scenario.all.compactMap { scenario in
      scenario.name.hasPrefix("faults/") ? String(scenario.name.dropFirst("faults/".count)) : nil
    })

  @Test("each have the smallest files that show them, or a test", arguments: FaultID.allCases)
  func isShown(_ id: FaultID) throws {
    let isMade = MadeFault.all.contains { $0.id == id }
    let isShown = Self.shownByFiles.contains(id.rawValue)
    #expect(isMade != isShown, "Scenarios/faults/\(id.rawValue), or a row in MadeFault.all")
    guard isShown, !Repository.isRecording else { return }
    let report = Repository.reports.appending(path: "faults/\(id.rawValue)")
    #expect(try Outcome(recordedIn: report).messages.contains("[\(id.rawValue)]"))
  }

  @Test("have no scenario that is not of a fault")
  func noOthers() {
    #expect(Self.shownByFiles.subtracting(FaultID.allCases.map(\.rawValue)) == [])
  }

  @Test("that no small file can show are made", .timeLimit(.minutes(1)), arguments: MadeFault.all)
  func isMade(_ made: MadeFault) async throws {
    let outcome = try await made.outcome()
    #expect(outcome.messages.contains("[\(made.id.rawValue)]"), "\(outcome.messages)")
    #expect(outcome.files["exit.txt"] == Data("\(made.exit)\n".utf8))
  }
}
