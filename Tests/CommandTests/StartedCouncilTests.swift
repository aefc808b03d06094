import Results
import Testing

@testable import topup

@Suite("A council that has just started")
struct StartedCouncilTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// 600 minutes of a TA are £6,536.00, 100 of a midday supervisor £981.54, 60 at break £653.60.
  private static let provision = """
    pupil,school,provision,staff,minutes_per_week,kind
    P1,900001,Reading,TA,600,
    P1,900001,Eating,MSA,100,lunchtime
    P1,900001,Play,TA,60,break
    """

  private func run(_ line: String) async -> Results.ExitStatus {
    let words = line.split(separator: " ").map {
      $0.contains("/") ? folder(String($0)) : String($0)
    }
    return await Command.run(words + ["-q"])
  }

  private func costs() async throws -> String {
    #expect(await run("batch ./council -o ./out") == .done)
    #expect(
      try folder.text("out/faults.csv") == "file,row,column,severity,id,message,fix\r\n")
    let rows = try folder.text("out/pupil-costs.csv").split(separator: "\r\n")
    return String(try #require(rows.last))
  }

  @Test("costs provision at once, by cost and then by band")
  func costsProvision() async throws {
    #expect(await run("rules --new -o ./council --year 2026-27") == .done)
    #expect(
      try folder.files()
        == ["bands", "rates", "rules", "terms"].map { "council/\($0).csv" })
    try folder.add("council/provision.csv", holding: Self.provision)
    #expect(
      try await costs()
        .hasPrefix("900001,P1,3,8171.14,653.60,7517.54,6000.00,6000.00,1517.54,0.00,1517.54,"))
    let rules = try folder.text("council/rules.csv")
    let byBand = rules.split(separator: ",cost-less-threshold,", omittingEmptySubsequences: false)
    #expect(byBand.count == 2)
    try folder.add("council/rules.csv", holding: byBand.joined(separator: ",band net,"))
    #expect(
      try await costs()
        .hasPrefix("900001,P1,3,8171.14,653.60,7517.54,6000.00,6000.00,1500.00,-17.54,1500.00,"))
  }

  @Test("pays the same without the rules whose values are there to be changed")
  func changesNothing() async throws {
    #expect(await run("rules --new -o ./council --year 2026-27") == .done)
    let teaching = "\nP1,900001,Maths,Teacher,600,\nP1,900001,English,Teacher,900,"
    try folder.add("council/provision.csv", holding: Self.provision + teaching)
    try folder.add(
      "council/pupils.csv",
      holding: "pupil,school,placement,on_roll_from\nP1,900001,mainstream,2026-09-01\n")
    let stated = try await costs()
    // 6,536.00 + 981.54 + 18,311.49 + 27,467.24 less 6,000.00, then × 124 ÷ 190 school days.
    #expect(stated.contains(",53296.27,6000.00,6000.00,47296.27,0.00,30867.04,"), "\(stated)")
    let rules = try folder.text("council/rules.csv").split(separator: "\r\n")
    let needed = rules.filter { row in
      !["weekly-cap", "ceiling", "minimum", "award-rounding", "year-basis", "top-up-start"]
        .contains { row.hasPrefix($0 + ",") }
    }
    #expect(rules.count - needed.count == 6)
    try folder.add("council/rules.csv", holding: needed.joined(separator: "\r\n"))
    #expect(try await costs() == stated)
  }

  @Test("is not written over")
  func isNotWrittenOver() async throws {
    try folder.add("council/rules.csv", holding: "mine")
    #expect(await run("rules --new -o ./council --year 2026-27") == .fileUnusable)
    #expect(try folder.text("council/rules.csv") == "mine")
    #expect(try folder.files() == ["council/rules.csv"])
  }
}
