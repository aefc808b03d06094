import Documents
import Foundation
import Tables
import Testing

@Suite("The index of faults")
struct FaultIndexTests {
  static let fileName = "faults.md"

  @Test("has an example of each from the scenarios, and is up to date")
  func isUpToDate() async throws {
    var examples = FaultExamples()
    for scenario in Scenario.all where scenario.name.hasPrefix("faults/") {
      try await examples.add(scenario)
    }
    let index = FaultIndex(examples: examples.faults, files: examples.files)
    let found = Data(index.markdown.utf8)
    let file = Repository.reports.appending(path: Self.fileName)
    if Repository.isRecording {
      try FileManager.default.createDirectory(
        at: Repository.reports, withIntermediateDirectories: true)
      try found.write(to: file)
      Issue.record("recorded Reports/\(Self.fileName); read it, and run again without recording")
      return
    }
    let wanted = (try? Data(contentsOf: file)) ?? Data()
    if wanted != found {
      Issue.record("\(Outcome.firstDifference(in: "Reports/\(Self.fileName)", wanted, found))")
    }
  }
}
