import Costing
import Testing

@testable import Applications

@Suite("Decisions on an application")
struct DecisionsTests {
  static func decision(_ day: CivilDate, _ outcome: DecisionOutcome, pence: Int64? = nil)
    -> Decision
  {
    var decision = Decision(decided: day, outcome: outcome, reason: "Recorded.")
    decision.amount = pence.map { Money(pence: $0) }
    return decision
  }

  static let lastYear = decision(CivilDate(2025, 6, 2), .agree, pence: 400_000)
  static let putOff = decision(CivilDate(2026, 5, 4), .deferred)
  static let agreed = decision(CivilDate(2026, 6, 1), .agreeInPart, pence: 300_000)

  @Test("the latest decided since it was submitted stands, whatever their order")
  func latestStands() {
    let submitted = CivilDate(2026, 4, 20)
    for decisions in [
      [Self.lastYear, Self.putOff, Self.agreed], [Self.agreed, Self.putOff, Self.lastYear],
    ] {
      let found = Decisions(decisions, submitted: submitted)
      #expect(found.standing == Self.agreed)
      #expect(found.earlierAward == Self.lastYear)
      #expect(found.all == [Self.lastYear, Self.putOff, Self.agreed])
      #expect(!found.isOpen)
    }
  }

  @Test("leave the application open until it is agreed or declined")
  func open() {
    #expect(Decisions([], submitted: nil).isOpen)
    #expect(Decisions([Self.putOff], submitted: nil).isOpen)
    #expect(!Decisions([Self.putOff, Self.agreed], submitted: nil).isOpen)
  }

  @Test("one of an earlier application does not stand")
  func earlierDoesNotStand() {
    let found = Decisions([Self.lastYear], submitted: CivilDate(2026, 4, 20))
    #expect(found.standing == nil)
    #expect(found.earlierAward == Self.lastYear)
  }

  @Test("one of the day it was submitted stands")
  func sameDay() {
    #expect(Decisions([Self.putOff], submitted: Self.putOff.decided).standing == Self.putOff)
  }

  @Test("the latest stands where nobody says when it was submitted")
  func notSubmitted() {
    let found = Decisions([Self.lastYear, Self.putOff], submitted: nil)
    #expect(found.standing == Self.putOff)
    #expect(found.earlierAward == nil)
  }

  @Test("leave a shortfall, or an award over, and neither until they are made")
  func figures() throws {
    // £8,000.00 of provision: the school meets £6,000.00 and £2,000.00 is sought.
    let cost = try MadeCost.cost(pence: 800_000)
    let part = PanelFigures(cost, sought: cost.topUpInYear, awarded: Money(pence: 150_000))
    #expect(part.topUpSought == Money(pence: 200_000))
    #expect(part.shortfall == Money(pence: 50_000))
    #expect(part.awardOver == .zero)
    let over = PanelFigures(cost, sought: cost.topUpInYear, awarded: Money(pence: 260_000))
    #expect(over.shortfall == .zero)
    #expect(over.awardOver == Money(pence: 60_000))
    let undecided = PanelFigures(cost, sought: cost.topUpInYear, awarded: nil)
    #expect(undecided.shortfall == nil)
    #expect(undecided.awardOver == nil)
  }
}
