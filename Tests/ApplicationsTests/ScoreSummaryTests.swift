import Testing

@testable import Applications

@Suite("Members' marks")
struct ScoreSummaryTests {
  static func score(_ member: String, _ marks: [Int64?]) -> Score {
    var score = Score(member: member)
    score.efficient = marks[0]
    score.likelyToSucceed = marks[1]
    score.evidence = marks[2]
    score.outcomes = marks[3]
    return score
  }

  static let panel: Set = ["Chair", "Health", "Head teacher"]

  @Test("show their range and agreement once every member has given all four")
  func allIn() {
    let summary = ScoreSummary(
      [
        Self.score("Health", [4, 3, 2, 5]), Self.score("Chair", [4, 4, 3, 2]),
        Self.score("Head teacher", [4, 3, 5, 4]),
      ], panel: Self.panel)
    guard case .allIn(let members, let ranges) = summary else {
      Issue.record("\(summary)")
      return
    }
    #expect(members == 3)
    #expect(ranges.map { $0.question } == [.efficient, .likelyToSucceed, .evidence, .outcomes])
    #expect(ranges.map { $0.least } == [4, 3, 2, 2])
    #expect(ranges.map { $0.most } == [4, 4, 5, 5])
    #expect(ranges.map { $0.agreement } == [.same, .withinOne, .apart, .apart])
  }

  @Test("that are two apart are apart")
  func twoApart() {
    let summary = ScoreSummary(
      [Self.score("A", [3, 3, 3, 3]), Self.score("B", [3, 3, 3, 5])], panel: ["A", "B"])
    guard case .allIn(_, let ranges) = summary else {
      Issue.record("\(summary)")
      return
    }
    #expect(ranges.map { $0.agreement } == [.same, .same, .same, .apart])
  }

  @Test("are not shown while a member has still to mark this application")
  func oneMissing() {
    let scores = [Self.score("Health", [4, 3, 2, 5]), Self.score("Chair", [4, 4, 3, 2])]
    #expect(ScoreSummary(scores, panel: Self.panel) == .waiting(marked: 2, members: 3))
    #expect(ScoreSummary([], panel: Self.panel) == .waiting(marked: 0, members: 3))
  }

  @Test("are not shown while one mark is missing", arguments: 0..<4)
  func oneMarkMissing(_ place: Int) {
    var marks: [Int64?] = [4, 4, 4, 4]
    marks[place] = nil
    let scores = [
      Self.score("Health", [4, 3, 2, 5]), Self.score("Chair", [4, 4, 3, 2]),
      Self.score("Head teacher", marks),
    ]
    #expect(ScoreSummary(scores, panel: Self.panel) == .waiting(marked: 2, members: 3))
  }

  @Test("are not asked for where no member marks anything")
  func notUsed() {
    #expect(ScoreSummary([], panel: []) == .notUsed)
  }
}
