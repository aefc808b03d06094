import Borough
import Costing
import Documents
import Results
import Testing

@testable import topup

@Suite("The folder of an earlier run")
struct BridgingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files {
      try folder.add(name, holding: text)
      try folder.add("before/" + name, holding: text)
    }
  }

  private static let files = [
    "rates.csv": "role,from,rate,per,source\nTA,2025-04-01,20,hour,made up\n",
    "rules.csv": "rule,from,value,source\nweeks-per-year,2025-04-01,38,made up\n",
    "provision.csv":
      "pupil,school,provision,staff,hours_per_week\nA1,343/2001,Support,TA,10\n",
  ]

  private func movement(_ options: String...) async throws -> MovementReport {
    let words = ["batch", folder.path, "--since", folder("before"), "--year", "2025-26"] + options
    guard case .run(let asked) = try Arguments.read(words) else {
      preconditionFailure("a batch is asked for")
    }
    let terminal = Terminal(quiet: true, noColour: true)
    let found = InputFinder.find(asked.inputs, asked.named, needsProvision: true)
    let bridging = try Bridging(since: folder("before"), to: found, asked, tasks: 1, terminal)
    let files = try await LoadedFiles(found.inputs, asked)
    let settlement = try await Engine(files: files, tasks: 1, terminal: terminal).settle()
    return try await bridging.movement(to: settlement, files)
  }

  private func changes() async throws -> [String] {
    try await movement().bridge.movements.map { "\($0.reason.name) \($0.change.pence)" }
  }

  @Test("gives no movement where nothing changed, and is of the same year where it names none")
  func nothing() async throws {
    let movement = try await movement()
    #expect(movement.bridge.movements.isEmpty)
    #expect(movement.bridge.total.from.pence == 160_000)
    #expect(movement.since.description == "2025-26")
  }

  @Test("may be of another year, which its rules name")
  func anotherYear() async throws {
    try folder.add(
      "before/rules.csv",
      holding: Self.files["rules.csv"]! + "funding-year,2025-04-01,2026-27,made up\n")
    #expect(try await movement().since.description == "2026-27")
  }

  @Test("knows a school by its URN where only one of the runs does")
  func schoolNumbers() async throws {
    try folder.add("schools.csv", holding: "urn,dfe_number,name\n900001,343/2001,Dunes\n")
    let movement = try await movement()
    #expect(movement.bridge.movements.isEmpty)
    #expect(movement.bridge.rows.map { $0.school?.description } == ["900001"])
  }

  @Test("tells new rules and rates as rule where the rules need a role that the old rates lack")
  func rulesThatNeedTheRates() async throws {
    try folder.add(
      "rates.csv", holding: Self.files["rates.csv"]! + "Mentor,2025-04-01,30,hour,made up\n")
    try folder.add(
      "rules.csv",
      holding: "rule,applies_to,from,value,source\nweeks-per-year,,2025-04-01,39,made up\n"
        + "weekly-cap,Mentor,2025-04-01,100,made up\n")
    #expect(try await changes() == ["rule 20000"])
  }

  @Test("tells a role of another name as one change, where no step between can be worked")
  func roleRenamed() async throws {
    try folder.add(
      "rates.csv", holding: "role,from,rate,per,source\nTA2,2025-04-01,21,hour,made up\n")
    try folder.add(
      "provision.csv",
      holding: "pupil,school,provision,staff,hours_per_week\nA1,343/2001,Support,TA2,10\n")
    #expect(try await changes() == ["provision_changed 38000"])
  }

  @Test("is not the earlier run's results, nor a file")
  func notResults() async throws {
    try folder.add("before/topup-output.txt")
    await #expect(throws: FileProblem(folder("before"), .sinceItsResults)) {
      try await movement()
    }
    try folder.remove("before")
    try folder.add("before")
    await #expect(throws: FileProblem(folder("before"), .fileNotFolder)) { try await movement() }
    try folder.remove("before")
    await #expect(throws: FileProblem(folder("before"), .missing)) { try await movement() }
  }

  @Test("stops the run where its files cannot be used")
  func unusable() async throws {
    try folder.add("before/rates.csv", holding: "role,from,rate\nTA,2025-04-01,20\n")
    let stop = await #expect(throws: Stop.self) { try await movement() }
    #expect(stop?.status == .fileUnusable)
    #expect(stop?.words(.batch).contains("a file in it has 2 errors") ?? false)
    try folder.remove("before/rates.csv")
    let without = await #expect(throws: Stop.self) { try await movement() }
    #expect(without?.status == .fileUnusable)
  }
}
