import Costing
import Testing

@testable import Applications

@Suite("Review date agreed")
struct ReviewDateTests {
  @Test("is met by a day to come")
  func met() {
    #expect(
      EvidenceCheck.reviewDate.finding()
        == CheckFinding(.met, "The next review is agreed for 1 July 2026."))
  }

  @Test("is not met without one, or by one that is not after the day")
  func notMet() {
    let none = EvidenceCheck.reviewDate.finding { $0.application?.reviewDate = nil }
    #expect(none.answer == .notMet && none.supplier == .senco)
    let past = EvidenceCheck.reviewDate.finding { $0.application?.reviewDate = MadeCase.day }
    #expect(past.found == "The review date, 1 March 2026, is not after 1 March 2026.")
    let next = EvidenceCheck.reviewDate.finding {
      $0.application?.reviewDate = CivilDate(2026, 3, 2)
    }
    #expect(next.answer == .met)
  }

  @Test("cannot be told without a day to judge by")
  func noDay() {
    #expect(EvidenceCheck.reviewDate.finding { $0.day = nil } == .noDay)
  }
}
