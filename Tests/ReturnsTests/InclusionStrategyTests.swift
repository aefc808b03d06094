import Borough
import Costing
import Testing

@Suite("Activities taken together in an inclusion strategy")
struct InclusionStrategyTests {
  private static let reading = MadeStrategy.lines("Reading", 1...10, pence: 10_000)

  private func merged(_ strategy: InclusionStrategy) -> [String] {
    strategy.merged.map { $0.name }.sorted()
  }

  @Test("where none points at a child, none is")
  func none() {
    let strategy = MadeStrategy.strategy(
      Self.reading + MadeStrategy.lines("Maths", 1...5, pence: 2_000, .pupilPremium))
    #expect(strategy.listed.map { $0.name } == ["Maths", "Reading"])
    #expect(strategy.together == nil && !strategy.isHidden)
    #expect(strategy.amounts[.notionalSEN] == Money(pence: 100_000))
    #expect(strategy.amounts[.pupilPremium] == Money(pence: 10_000))
    #expect(strategy.pupils == 10)
  }

  /// Four pupils alone would be their own row; Maths, of five, is smaller than Reading.
  @Test("one of few pupils takes the next smallest with it")
  func nextSmallest() {
    let strategy = MadeStrategy.strategy(
      Self.reading + MadeStrategy.lines("Maths", 6...10, pence: 2_000)
        + MadeStrategy.lines("Swimming", 1...4, pence: 2_500))
    #expect(merged(strategy) == ["Maths", "Swimming"])
    #expect(strategy.together?.pupils == 9)
    #expect(strategy.together?.total == Money(pence: 20_000))
    #expect(strategy.amounts.total == Money(pence: 120_000))
  }

  /// £3,000.00 beside four of £750.00 is half; a penny more is over, and with Reading's £100.00 each
  /// it is £3,100.01 of £7,000.01.
  @Test("one pupil over half of a sum is not shown, and exactly half is")
  func dominance() {
    let others = MadeStrategy.lines("Therapy", 2...5, pence: 75_000)
    let half = MadeStrategy.lines("Therapy", 1...1, pence: 300_000)
    #expect(MadeStrategy.strategy(others + half).merged.isEmpty)
    let over = MadeStrategy.lines("Therapy", 1...1, pence: 300_001)
    let strategy = MadeStrategy.strategy(others + over + Self.reading)
    #expect(merged(strategy) == ["Reading", "Therapy"])
    #expect(strategy.together?.total == Money(pence: 700_001))
    #expect(!strategy.isHidden)
  }

  @Test("money from one source for few of an activity's pupils is money of few")
  func sources() {
    let strategy = MadeStrategy.strategy(
      MadeStrategy.lines("Music", 1...6, pence: 1_000)
        + MadeStrategy.lines("Music", 7...8, pence: 1_000, .pupilPremium)
        + MadeStrategy.lines("Sport", 1...6, pence: 9_000, .pupilPremium))
    #expect(merged(strategy) == ["Music", "Sport"])
    #expect(strategy.together?.amounts[.pupilPremium] == Money(pence: 56_000))
    #expect(!strategy.isHidden)
  }

  /// Two pupils' £20.00 from health is too few, and with the next smallest, £50.00 of pupil premium
  /// for five, it is money of seven.
  @Test("a source of money of few pupils is shown with the next smallest")
  func columns() {
    let strategy = MadeStrategy.strategy(
      Self.reading + MadeStrategy.lines("Physiotherapy", 1...2, pence: 1_000, .health)
        + MadeStrategy.lines("Music", 3...7, pence: 1_000, .pupilPremium))
    #expect(strategy.columns.together == [.pupilPremium, .other])
    #expect(strategy.columns.separate == [.notionalSEN, .inclusiveMainstreamFund, .topUp])
    #expect(strategy.amounts.sum(of: strategy.columns.together) == Money(pence: 7_000))
    #expect(strategy.listed.map { $0.name } == ["Reading"])
    #expect(merged(strategy) == ["Music", "Physiotherapy"])
    #expect(!strategy.isHidden)
    #expect(MadeStrategy.strategy(Self.reading).columns.together == [])
  }

  @Test("a school of few pupils shows no figure")
  func hidden() {
    let strategy = MadeStrategy.strategy(
      MadeStrategy.lines("Phonics", 1...4, pence: 10_000)
        + MadeStrategy.lines("Quiet room", 1...4, pence: 0, .notionalSEN, .universal))
    #expect(strategy.isHidden && strategy.listed.isEmpty && strategy.pupils == nil)
    #expect(MadeStrategy.strategy(MadeStrategy.lines("Phonics", 1...5, pence: 100)).merged == [])
  }

  @Test("what costs nothing hides nothing, and stays by name")
  func freeOffer() {
    let strategy = MadeStrategy.strategy(
      MadeStrategy.lines("Quiet room", 1...9, pence: 0, .notionalSEN, .universal)
        + MadeStrategy.lines("Phonics", 1...2, pence: 10_000)
        + MadeStrategy.lines("Reading", 1...9, pence: 90_000))
    #expect(strategy.listed.map { $0.name } == ["Quiet room"])
    #expect(merged(strategy) == ["Phonics", "Reading"])
  }

  /// Ten of the eleven have Reading, so eleven would tell that one has not.
  @Test("the number of all pupils is not shown where it tells of few beside another row")
  func pupilsInAll() {
    func reaching(_ last: Int) -> InclusionStrategy {
      MadeStrategy.strategy(Self.reading + MadeStrategy.lines("Maths", 6...last, pence: 1_000))
    }
    #expect(reaching(11).pupils == nil)
    #expect(reaching(14).pupils == nil)
    #expect(reaching(15).pupils == 15)
  }

  @Test("the same name in other letters is one activity, but the ordinary offer stands apart")
  func names() {
    let strategy = MadeStrategy.strategy(
      MadeStrategy.lines("reading", 1...3, pence: 100)
        + MadeStrategy.lines("Reading", 4...6, pence: 100)
        + MadeStrategy.lines("READING", 1...6, pence: 50, .notionalSEN, .universal))
    #expect(strategy.listed.map { $0.name } == ["READING", "Reading"])
    #expect(strategy.listed.map { $0.isOpenToAll } == [true, false])
    #expect(strategy.listed[1].total == Money(pence: 600))
  }
}
