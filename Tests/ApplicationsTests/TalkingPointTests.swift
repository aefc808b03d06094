import Costing
import Testing

@testable import Applications

@Suite("What makes a case worth talking about")
struct TalkingPointTests {
  /// £8,000.00 of provision, of which £2,000.00 is sought.
  static func points(
    scores: [Score] = [], panel: Set<String> = [],
    answers: [(title: String, answer: CheckAnswer)] = [],
    comparison: Comparison = .notShown(.tooFew), decisions: [Decision] = []
  ) throws -> [TalkingPoint] {
    let cost = try MadeCost.cost(pence: 800_000)
    return TalkingPoint.all(
      ScoreSummary(scores, panel: panel), answers: answers, comparison,
      PanelFigures(cost, sought: cost.topUpInYear, awarded: nil),
      Decisions(decisions, submitted: CivilDate(2026, 4, 20)))
  }

  static func borough(upTo pounds: Int64) -> Comparison {
    var costs = BoroughCosts()
    for _ in 0..<10 { costs.add(Money(pence: pounds * 100), need: .asd, phase: "primary") }
    return costs.comparison(need: .asd, phase: "primary")
  }

  @Test("is nothing where nothing stands out")
  func nothing() throws {
    #expect(try Self.points(answers: [("Costed", .met), ("Payer", .notNeeded)]).isEmpty)
  }

  @Test("is that members' marks are apart, naming the questions")
  func apart() throws {
    let points = try Self.points(
      scores: [
        ScoreSummaryTests.score("A", [4, 4, 4, 2]), ScoreSummaryTests.score("B", [4, 3, 4, 5]),
      ], panel: ["A", "B"])
    let outcomes = try #require(MarkRange(.outcomes, of: [5, 2]))
    #expect(points == [.marksApart([outcomes])])
  }

  @Test("is not marks that are not all in")
  func notAllIn() throws {
    let points = try Self.points(
      scores: [ScoreSummaryTests.score("A", [1, 1, 1, 1])], panel: ["A", "B"])
    #expect(points.isEmpty)
  }

  @Test("is the checks that are not met, and those that cannot be told")
  func checks() throws {
    let points = try Self.points(answers: [
      ("Two cycles", .notMet), ("Costed", .met), ("Advice", .cannotTell), ("Parents", .notMet),
      ("Plan", .doesNotApply),
    ])
    #expect(points == [.notMet(["Two cycles", "Parents"]), .cannotTell(["Advice"])])
  }

  @Test("is a cost in the top quarter of pupils alike, not one on its edge")
  func topQuarter() throws {
    let upper = Money(pence: 799_900)
    #expect(
      try Self.points(comparison: Self.borough(upTo: 7_999))
        == [.topQuarter(cost: Money(pence: 800_000), upperQuartile: upper)])
    #expect(try Self.points(comparison: Self.borough(upTo: 8_000)).isEmpty)
  }

  @Test("is a top-up that differs by more than a quarter from the award before")
  func awardChanges() throws {
    func earlier(_ pence: Int64) -> [Decision] {
      [DecisionsTests.decision(CivilDate(2025, 6, 2), .agree, pence: pence)]
    }
    // £2,000.00 is a quarter more than £1,600.00, and a quarter less than £2,666.66⅔.
    #expect(try Self.points(decisions: earlier(160_000)).isEmpty)
    #expect(try Self.points(decisions: earlier(266_666)).isEmpty)
    let sought = Money(pence: 200_000)
    for pence in [Int64(159_999), 266_667] {
      #expect(
        try Self.points(decisions: earlier(pence))
          == [.awardChanges(sought: sought, from: Money(pence: pence))])
    }
  }

  @Test("is nothing once it is decided, but all of it while it is put off")
  func decided() throws {
    let day = CivilDate(2026, 5, 4)
    let answers: [(title: String, answer: CheckAnswer)] = [("Costed", .notMet)]
    for outcome in [DecisionOutcome.agree, .agreeInPart, .decline] {
      let decision = DecisionsTests.decision(day, outcome, pence: 100)
      #expect(try Self.points(answers: answers, decisions: [decision]).isEmpty)
    }
    let putOff = DecisionsTests.decision(day, .deferred)
    #expect(try Self.points(answers: answers, decisions: [putOff]) == [.notMet(["Costed"])])
  }
}
