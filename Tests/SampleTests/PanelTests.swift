import Testing

@testable import topup

/// What the made-up panel thought and decided.
struct PanelTests {
  private let decisions = StandardBorough.decisions
  private let scores = StandardBorough.scores

  private let applying = StandardBorough.applications.rows.count

  @Test func aboutHalfAreDecidedOnceEachAfterTheyWereSubmitted() {
    let applications = StandardBorough.applications
    #expect((applying * 4 / 10...applying * 6 / 10).contains(decisions.rows.count))
    #expect(Set(decisions.pupils).count == decisions.rows.count)
    let submitted = Dictionary(
      uniqueKeysWithValues: zip(applications.pupils, applications["submitted"]))
    for row in decisions.rows {
      #expect(submitted[decisions.pupil(row), default: "9"] < decisions.cell("decided", row))
    }
  }

  @Test func everyWayOfDecidingIsThereAndEachHasItsReason() {
    #expect(Set(decisions["decision"]) == ["agree", "agree-in-part", "defer", "decline"])
    #expect(decisions["reason"].allSatisfy { $0.count > 60 && $0.hasSuffix(".") })
  }

  @Test func onlyAwardsHaveDaysAndAPayerAndOnlyThoseInPartAnAmount() {
    let grid = decisions
    for row in grid.rows {
      let decision = grid.cell("decision", row)
      let isAward = decision.hasPrefix("agree")
      for column in ["from", "to", "payer"] {
        #expect(grid.cell(column, row).isEmpty != isAward)
      }
      #expect(grid.cell("review_by", row).isEmpty == (decision == "decline"))
      #expect(grid.cell("amount", row).isEmpty == (decision != "agree-in-part"))
    }
    #expect(grid["personal_budget"].contains("yes"))
  }

  /// Those who live elsewhere are paid for from there.
  @Test func thePayerIsTheAuthorityWhereThePupilLives() {
    let (grid, pupils) = (decisions, StandardBorough.pupils)
    let homes = Dictionary(uniqueKeysWithValues: zip(pupils.pupils, pupils["home_authority"]))
    let paid = grid.rows.filter { !grid.cell("payer", $0).isEmpty }
    #expect(paid.allSatisfy { homes[grid.pupil($0)] == grid.cell("payer", $0) })
    #expect(Set(paid.map { grid.cell("payer", $0) }).count > 1)
  }

  /// One-to-one time at the lowest rate, £17.20, and 30 weeks, less the threshold: every pupil seeks
  /// as much.
  @Test func anAwardInPartIsLessThanWasSought() {
    let (grid, provision) = (decisions, StandardBorough.provision)
    let inPart = grid.rows.filter { grid.cell("decision", $0) == "agree-in-part" }
    #expect(inPart.count > 5)
    for row in inPart {
      let lines = provision.rows.filter { provision.pupil($0) == grid.pupil(row) }
      let amount = Double(grid.cell("amount", row)) ?? 0
      #expect(amount >= 500 && amount < lines.reduce(-6000) { $0 + pounds($1, of: provision) })
    }
  }

  /// What a line of one adult's time costs at the least, with no kind, other money, group or dates.
  private func pounds(_ row: [String], of grid: Grid) -> Double {
    func number(_ column: String) -> Double? { Double(grid.cell(column, row)) }
    let isPlain = ["kind", "group", "from"].allSatisfy { grid.cell($0, row).isEmpty }
    let isOwn = ["", "top-up"].contains(grid.cell("funding", row))
    guard isPlain, isOwn, grid.cell("staff", row) != "SENCO" else { return 0 }
    let minutes =
      (number("minutes_per_week") ?? 0) + 60 * (number("hours_per_week") ?? 0)
      + (number("minutes_per_session") ?? 0) * (number("sessions_per_week") ?? 0)
    return minutes / 60 * (number("weeks") ?? 38) * 17.20 / (number("group_size") ?? 1)
  }

  @Test func aboutHalfAreScoredByThreeMembersAndOneByTwo() {
    let grid = scores
    var members: [String: [String]] = [:]
    for row in grid.rows { members[grid.pupil(row), default: []].append(grid.cell("member", row)) }
    #expect((applying * 4 / 10...applying * 6 / 10).contains(members.count))
    #expect(members.values.count { $0 == ["A", "B"] } == 1)
    #expect(members.values.count { $0 == ["A", "B", "C"] } == members.count - 1)
  }

  @Test func everyMarkIsFromOneToFiveAndMembersDoNotAlwaysAgree() {
    let columns = ["efficient", "likely_to_succeed", "evidence", "outcomes"]
    let marks = columns.flatMap { scores[$0] }
    #expect(Set(marks) == ["1", "2", "3", "4", "5"])
  }

  @Test func someScoredAreDecidedAndSomeAreWaiting() {
    let (scored, decided) = (Set(scores.pupils), Set(decisions.pupils))
    #expect(scored.intersection(decided).count > 10)
    #expect(scored.subtracting(decided).count > 10)
  }
}
