import Applications
import Documents
import Results
import Returns
import Tables
import Testing

@testable import topup

@Suite("The files that a run has loaded")
struct LoadedFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.add(name, holding: text) }
  }

  private static let files = [
    "rates.csv": "role,from,rate,per,source\nTA,2025-04-01,17.50,hour,made up\n",
    "provision.csv": "pupil,school,provision,cost\nA1,900001,Interpreter,9000\n",
    "pupils.csv": "pupil,school,looked_after\nA1,900001,yes\n",
    "evidence.csv": "pupil,school,cycle,outcome_ref,outcome\nA1,900001,1,O1,signs\nA1,900001,x,,\n",
    "applications.csv": "pupil,school,submitted,reason\nA1,900001,2024-05-01,r\n",
    "decisions.csv": "pupil,school,decided,decision,reason\nA1,900001,2024-06-02,agree,d\n",
    "scores.csv": "pupil,school,member,efficient\nA1,900001,Head teacher,4\n",
    "staff.csv": "school,adult,hours_per_week\n900001,INT-1,30\n",
  ]

  private func load(
    _ verb: String
  ) async throws -> (files: LoadedFiles, settlement: Settlement) {
    let words = [verb, folder.path, "--year", "2025-26"]
    guard case .run(let asked) = try Arguments.read(words) else {
      preconditionFailure("a run is asked for")
    }
    let found = InputFinder.find(asked.inputs, asked.named, needsProvision: true)
    #expect(found.notices == [] && found.problems == [])
    let files = try await LoadedFiles(found.inputs, asked)
    let terminal = Terminal(quiet: true, noColour: true)
    return (files, try await Engine(files: files, tasks: 1, terminal: terminal).settle())
  }

  @Test("for a check are all of them, found by the pupil's number")
  func check() async throws {
    let (files, settlement) = try await load("check")
    let number = try #require(settlement.pupils(named: Array("A1".utf8)).first)
    let outcomes = files.records.evidence?.outcomes(of: number, in: settlement)
    #expect(outcomes?.map { $0.outcome } == ["signs"])
    #expect(files.records.applications?.application(of: number, in: settlement)?.reason == "r")
    #expect(
      files.records.decisions?.decisions(of: number, in: settlement).map { $0.reason } == ["d"])
    #expect(files.records.scores?.scores(of: number, in: settlement).map { $0.marks[0] } == [4])
    let school = settlement.school(of: number)
    #expect(files.records.staff?.hours(of: "int 1", at: school).map { $0.hoursPerWeek } == [3000])
    let details = try files.details(of: [number], settlement).details(of: number)
    #expect(details?.isLookedAfter == true)
    #expect(
      files.counts(settlement).map { "\($0.kind) \($0.accepted) \($0.rejected)" } == [
        "provision 1 0", "pupils 1 0", "applications 1 0", "decisions 1 0", "evidence 1 1",
        "scores 1 0", "staff 1 0",
      ])
  }

  @Test("for a cost leave out what it does without", arguments: ["cost", "batch"])
  func cost(_ verb: String) async throws {
    let (files, settlement) = try await load(verb)
    #expect(
      files.records.evidence == nil && files.records.scores == nil && files.records.staff == nil)
    #expect(files.records.applications != nil && files.records.decisions != nil)
    #expect(
      files.counts(settlement).map { $0.kind } == [
        "provision", "pupils", "applications", "decisions",
      ])
    #expect(files.faultsBeforeRows(settlement).filter { $0.id.severity == .error } == [])
  }
}
