import Foundation
import Testing

@Suite("Scenarios")
struct ScenarioTests {
  @Test("print and write what their reports say, byte for byte", arguments: Scenario.all)
  func reports(_ scenario: Scenario) async throws {
    let outcome = try await scenario.run()
    if Repository.isRecording {
      try outcome.record(in: scenario.reportFolder)
      Issue.record("recorded Reports/\(scenario.name); read it, and run again without recording")
      return
    }
    let recorded = try Outcome(recordedIn: scenario.reportFolder)
    try #require(!recorded.files.isEmpty, "there is no Reports/\(scenario.name)")
    for difference in outcome.differences(from: recorded) {
      Issue.record("Reports/\(scenario.name)/\(difference)")
    }
  }

  @Test(
    "say what they prove in five lines, and run one command on their own files",
    arguments: Scenario.all)
  func about(_ scenario: Scenario) throws {
    let about = try scenario.text("about.txt").split(separator: "\n")
    #expect((1...5).contains(about.count))
    #expect(scenario.command.hasPrefix("topup "))
    #expect(scenario.command.filter { $0 == "\n" }.count == 1 && scenario.command.hasSuffix("\n"))
    let paths = scenario.arguments.filter { $0.hasPrefix("Scenarios/") }
    #expect(paths.isEmpty == scenario.arguments.contains("--new"))
    for path in paths { #expect("\(path)/".hasPrefix("Scenarios/\(scenario.name)/")) }
  }

  @Test("are every folder of inputs, and every report is of one")
  func nothingIsLeftOver() throws {
    let names = Scenario.all.map(\.name)
    #expect(names.count > 100)
    func isCovered(_ path: String) -> Bool { names.contains { path.hasPrefix($0 + "/") } }
    let inputs = Repository.files(in: Repository.scenarios).filter { !isCovered($0) }
    #expect(inputs == [], "files in Scenarios beside no command.txt")
    var reports = Repository.files(in: Repository.reports).filter { !isCovered($0) }
    reports.removeAll { $0 == FaultIndexTests.fileName }
    #expect(reports == [], "reports without a scenario")
  }

  @Test("differ from a report at the first line that is not the same")
  func differences() {
    let wanted = Outcome(files: ["exit.txt": Data("0\n".utf8), "stdout.txt": Data("a\nb\n".utf8)])
    #expect(wanted.differences(from: wanted) == [])
    let found = Outcome(files: ["exit.txt": Data("0\n".utf8), "stdout.txt": Data("a\nc\n".utf8)])
    #expect(found.differences(from: wanted) == ["stdout.txt, line 2:\n  - \"b\"\n  + \"c\""])
    let cut = Outcome(files: ["exit.txt": Data("0\n".utf8), "out/x": Data()])
    #expect(
      cut.differences(from: wanted) == [
        "out/x is not in the report", "stdout.txt is in the report and was not written",
      ])
  }
}
