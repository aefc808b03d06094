import Testing

@testable import Applications

@Suite("Support that builds independence")
struct IndependenceTests {
  @Test("is met by what is written of it, and not met by nothing")
  func answers() {
    #expect(EvidenceCheck.independence.finding().answer == .met)
    let finding = EvidenceCheck.independence.finding { $0.application?.independencePlan = "" }
    #expect(finding.answer == .notMet && finding.supplier == .senco)
    #expect(finding.toMeet == "Write it in the column independence_plan of applications.csv.")
    #expect(EvidenceCheck.independence.finding { $0.application = nil } == finding)
  }
}
