import Costing
import Testing

@testable import Applications

@Suite("Provision fully costed and timed")
struct CostedTests {
  @Test("is met by lines that could all be costed")
  func met() {
    #expect(
      EvidenceCheck.costed.finding()
        == CheckFinding(.met, "3 lines of provision are costed, at £7,212.50 a year."))
  }

  @Test("is not met while a row cannot be used, and says how many")
  func rejected() {
    let one = EvidenceCheck.costed.finding { $0.rejectedRows = 1 }
    #expect(one.answer == .notMet && one.supplier == .businessManager)
    #expect(one.found == "1 row of the pupil's provision cannot be used, and is not costed.")
    #expect(one.toMeet == "Correct provision.csv: topup check names each row and what to write.")
    let many = EvidenceCheck.costed.finding { $0.rejectedRows = 1200 }
    #expect(many.found == "1,200 rows of the pupil's provision cannot be used, and are not costed.")
  }

  @Test("is not met by no provision")
  func nothing() {
    let finding = EvidenceCheck.costed.finding { $0.lines = [] }
    #expect(finding.answer == .notMet)
    #expect(finding.found == "The pupil has no provision in provision.csv.")
  }
}
