import Costing
import Testing

@testable import Applications

@Suite("Parents told and heard")
struct ParentsTests {
  @Test("is met by the day they were told and their view")
  func met() {
    #expect(
      EvidenceCheck.parents.finding()
        == CheckFinding(
          .met, "The parents were told on 3 September 2024, and their view is recorded."))
  }

  @Test("is not met without a day, without a view, or without an application")
  func missing() {
    let told = EvidenceCheck.parents.finding { $0.application?.parentsTold = nil }
    #expect(told.answer == .notMet && told.supplier == .senco)
    #expect(told.found == "The day the parents were told is not recorded.")
    let view = EvidenceCheck.parents.finding { $0.application?.parentsView = " " }
    #expect(view.answer == .notMet && view.supplier == .parents)
    #expect(view.found == "The parents' view is not recorded.")
    let both = EvidenceCheck.parents.finding { $0.application = nil }
    #expect(both.found == view.found + " " + told.found)
    #expect(both.toMeet == view.toMeet + " " + told.toMeet)
  }

  @Test("is not met by being told after the day")
  func late() {
    let finding = EvidenceCheck.parents.finding {
      $0.application?.parentsTold = CivilDate(2026, 3, 2)
    }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found == "The parents are recorded as told on 2 March 2026, after 1 March 2026.")
  }
}
