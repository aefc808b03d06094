import Applications
import Costing
import Testing

@Suite("What decisions award")
struct AwardTests {
  static let year = FundingYear("2025-26")!
  static func decision(
    _ outcome: DecisionOutcome, on day: CivilDate, pence: Int64? = nil, band: String = "",
    from: CivilDate? = nil, to: CivilDate? = nil
  ) -> Decision {
    var decision = Decision(decided: day, outcome: outcome, reason: "made up")
    decision.amount = pence.map { Money(pence: $0) }
    decision.band = band
    decision.from = from
    decision.to = to
    return decision
  }

  static func award(_ decisions: [Decision]) -> Int64? {
    Award(decisions, in: year) { Money(pence: $0.band.isEmpty ? 400_000 : 250_000) }?.amount.pence
  }

  @Test("are the amount stated, else the band's value, else what was sought")
  func amounts() {
    let day = CivilDate(2025, 5, 1)
    #expect(Self.award([Self.decision(.agreeInPart, on: day, pence: 300_000)]) == 300_000)
    #expect(Self.award([Self.decision(.agreeInPart, on: day, band: "B")]) == 250_000)
    #expect(Self.award([Self.decision(.agree, on: day)]) == 400_000)
    #expect(Self.award([Self.decision(.agree, on: day, pence: 0)]) == 0)
  }

  @Test("come to nothing when declined, and to no figure until something is decided")
  func notAwarded() {
    let day = CivilDate(2025, 5, 1)
    let later = CivilDate(2025, 7, 1)
    #expect(Self.award([]) == nil)
    #expect(Self.award([Self.decision(.deferred, on: day)]) == nil)
    #expect(Self.award([Self.decision(.decline, on: day)]) == 0)
    #expect(
      Self.award([Self.decision(.deferred, on: day), Self.decision(.decline, on: later)]) == 0)
    #expect(
      Self.award([Self.decision(.decline, on: day), Self.decision(.agree, on: later)]) == 400_000)
  }

  @Test("are not those that declined an earlier application")
  func earlierApplication() {
    let declined = Self.decision(.decline, on: CivilDate(2024, 3, 1))
    func award(submitted: CivilDate) -> Money? {
      Award([declined], in: Self.year, submitted: submitted) { _ in .zero }?.amount
    }
    #expect(award(submitted: CivilDate(2024, 3, 1)) == .zero)
    #expect(award(submitted: CivilDate(2024, 3, 2)) == nil)
  }

  @Test("add up where one follows another within the year, whatever the order of the rows")
  func stretches() {
    let first = Self.decision(
      .agreeInPart, on: CivilDate(2025, 3, 1), pence: 100_000, to: CivilDate(2025, 8, 31))
    let second = Self.decision(
      .agreeInPart, on: CivilDate(2025, 7, 1), pence: 150_000, from: CivilDate(2025, 9, 1))
    #expect(Self.award([first, second]) == 250_000)
    #expect(Self.award([second, first]) == 250_000)
  }

  @Test("leave out awards of other years")
  func otherYears() {
    let before = Self.decision(
      .agreeInPart, on: CivilDate(2024, 3, 1), pence: 100_000, from: CivilDate(2024, 4, 1),
      to: CivilDate(2025, 3, 31))
    let now = Self.decision(
      .agreeInPart, on: CivilDate(2025, 3, 1), pence: 90_000,
      from: CivilDate(2025, 4, 1))
    #expect(Self.award([before, now]) == 90_000)
    #expect(Self.award([before]) == nil)
  }
}
