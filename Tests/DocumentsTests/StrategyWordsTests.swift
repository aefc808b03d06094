import Costing
import Testing

@testable import Borough
@testable import Documents

@Suite("Words of an inclusion strategy")
struct StrategyWordsTests {
  private typealias Told = StrategyWorking.Told

  private static let halfHour = WeeklyTime(tenThousandthsOfAMinute: 300_000)!
  private static let hour = WeeklyTime(tenThousandthsOfAMinute: 600_000)!
  private static let week = Weeks(hundredths: 100)!
  private static let weeks = Weeks(hundredths: 3800)!

  private func years(_ orders: Int...) -> [String] {
    StrategyAudience(
      yearGroups: .values(orders.map { YearGroup.allCases[$0] }, areSomeNotStated: false),
      senProvision: .notStated, needs: .notStated
    ).words
  }

  @Test("year groups that follow each other are told as a run")
  func yearGroups() {
    #expect(years(5) == ["Year 3"])
    #expect(years(5, 6) == ["Years 3 and 4"])
    #expect(years(2, 3, 4, 5, 8) == ["Reception, Years 1 to 3 and Year 6"])
    #expect(years(0, 1, 2) == ["Nursery 1, Nursery 2 and Reception"])
  }

  @Test("whom it is for is told in the order of year, provision and need")
  func audience() {
    #expect(
      StrategyAudience(
        yearGroups: .several, senProvision: .values([.support, .plan], areSomeNotStated: false),
        needs: .values([.slcn, .ds], areSomeNotStated: true)
      ).words == [
        "Several year groups", "SEN support and EHC plans",
        "speech, language and communication; Down syndrome (need not stated for some)",
      ])
    #expect(
      StrategyAudience(yearGroups: .notStated, senProvision: .several, needs: .several).words
        == ["SEN provision of several kinds", "several types of need"])
    #expect(
      StrategyAudience(yearGroups: .notStated, senProvision: .notStated, needs: .notStated).words
        == ["Not stated"])
  }

  private func words(_ working: StrategyWorking) throws -> String {
    StrategyPaper(
      [], try ExplainedCouncil().terms, knowsPupils: true, knowsSchools: true, otherSchools: 0,
      version: "0.1"
    ).words(of: working)
  }

  @Test("how it was worked is one line")
  func working() throws {
    let council = ExplainedCouncil()
    let told = Told(
      roles: [council.ta, council.mentor], time: Self.halfHour...Self.hour,
      weeks: Self.weeks...Self.weeks, sharing: 3...5, isSomeAlone: false, hasOwnCost: false,
      ownCost: nil, years: 1)
    #expect(
      try words(.told(told))
        == "Mentor at £655.00 a year for a weekly hour and TA2 at £17.50 an hour, "
        + "30 minutes to 1 hour a week for 38 weeks, shared by 3 to 5")
    let both = Told(
      roles: [council.ta], time: Self.hour...Self.hour, weeks: Self.week...Self.weeks,
      sharing: 4...4, isSomeAlone: true, hasOwnCost: true, ownCost: nil, years: 1)
    #expect(
      try words(.told(both))
        == "TA2 at £17.50 an hour, 1 hour a week for 1 to 38 weeks, and equipment or services at "
        + "their cost, one to one, and shared by 4")
  }

  @Test("what differs from pupil to pupil has no figure")
  func differing() throws {
    #expect(
      try words(.differs(hasTime: true, hasOwnCost: true))
        == "Adults’ time and equipment or services, worked pupil by pupil")
    #expect(
      try words(.differs(hasTime: false, hasOwnCost: true))
        == "Equipment or services, worked pupil by pupil")
    #expect(try words(.differs(hasTime: false, hasOwnCost: false)) == "No cost of its own")
  }

  @Test("a cost is told with who shares it and over how many years")
  func costs() throws {
    func cost(
      _ cost: OwnCost?, years: Int64 = 1, sharing: ClosedRange<Int64>? = nil
    ) throws -> String {
      try words(
        .told(
          Told(
            roles: [], time: nil, weeks: nil, sharing: sharing, isSomeAlone: sharing == nil,
            hasOwnCost: cost != nil, ownCost: cost, years: years)))
    }
    let pounds = Money(pence: 2_450)
    #expect(try cost(OwnCost(pounds, isEach: true)) == "£24.50 for each pupil")
    #expect(try cost(OwnCost(pounds, isEach: false)) == "£24.50, for each pupil")
    #expect(
      try cost(OwnCost(pounds, isEach: false), years: 3, sharing: 4...4)
        == "£24.50 over 3 years, shared by 4")
    #expect(try cost(nil) == "No cost of its own")
  }
}
