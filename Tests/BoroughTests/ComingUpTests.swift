import Applications
import Costing
import Testing

@testable import Borough

/// Days that the finance team and the panel must not miss, either side of each.
@Suite("What is coming up") struct ComingUpTests {
  static let year = PaymentCalendarTests.whole
  static let on = CivilDate(2025, 10, 1)

  /// One pupil with one award to a day, looked at on 1 October 2025.
  static func found(
    to last: CivilDate?, leaves: CivilDate? = nil, review: CivilDate? = nil, later: Bool = false
  ) -> [ComingUp] {
    var made = MadeBorough()
    made.day = on
    var term = MadeBorough.award(
      1000, year.lowerBound...(last.map { min($0, year.upperBound) } ?? year.upperBound),
      decided: CivilDate(2025, 3, 1), states: (nil, last))
    var decision = term.decision
    decision.reviewBy = review
    term = AwardTerm(decision, amount: term.amount, days: term.days)
    let roll = year.lowerBound...(leaves ?? year.upperBound)
    let next = term.days.upperBound.next
    let following = MadeBorough.award(
      1, next...max(next, year.upperBound), decided: CivilDate(2025, 3, 2),
      states: (next, nil), row: 3)
    made.add(
      "A", child: 1, at: MadeBorough.school(100_001), onRoll: roll,
      awards: later ? [term, following] : [term])
    return made.finance.comingUp()
  }

  /// 1 October and 90 days is 30 December 2025: 30 left of October, 30 of November and 30.
  @Test("an award that ends today or within ninety days")
  func ends() {
    #expect(Self.found(to: CivilDate(2025, 9, 30)).isEmpty)
    #expect(Self.found(to: Self.on).map { $0.day } == [Self.on])
    #expect(Self.found(to: CivilDate(2025, 12, 30)).map { $0.kind } == [.awardEnds])
    #expect(Self.found(to: CivilDate(2025, 12, 31)).isEmpty)
    #expect(Self.found(to: nil).isEmpty)
  }

  @Test("not one that leaving ends, nor one that another award follows")
  func endsOtherwise() {
    let to = CivilDate(2025, 11, 30)
    #expect(Self.found(to: to, leaves: CivilDate(2025, 10, 31)).isEmpty)
    #expect(Self.found(to: to, later: true).isEmpty)
  }

  @Test("a review that was to be done by yesterday, of an award that runs")
  func reviews() {
    #expect(Self.found(to: nil, review: CivilDate(2025, 9, 30)).map { $0.kind } == [.reviewOverdue])
    #expect(Self.found(to: nil, review: Self.on).isEmpty)
    #expect(
      Self.found(to: nil, leaves: CivilDate(2025, 9, 30), review: CivilDate(2025, 9, 1)).isEmpty)
  }

  @Test(
    "pupils change phase at the end of N2, 6, 11 and 14",
    arguments: ["N1", "N2", "R", "6", "7", "11", "14"])
  func transfers(_ yearGroup: String) {
    let kinds: [String: Transfer.Kind] = [
      "N2": .toReception, "6": .toYear7, "11": .toPost16, "14": .fromSchool,
    ]
    var made = MadeBorough()
    made.add(
      "A", child: 1, at: MadeBorough.school(100_001), onRoll: Self.year, yearGroup: yearGroup,
      awards: [])
    #expect(made.finance.transfers().map { $0.kind } == (kinds[yearGroup].map { [$0] } ?? []))
  }
}
