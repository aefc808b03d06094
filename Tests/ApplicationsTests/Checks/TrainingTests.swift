import Testing

@testable import Applications

@Suite("Staff trained for it")
struct TrainingTests {
  @Test("is met by what is written of it, and not met by nothing")
  func answers() {
    #expect(EvidenceCheck.training.finding().answer == .met)
    let finding = EvidenceCheck.training.finding { $0.application?.staffTraining = "\n" }
    #expect(finding.answer == .notMet && finding.supplier == .senco)
    #expect(finding.found == "The training of the staff is not recorded.")
    #expect(EvidenceCheck.training.finding { $0.application = nil } == finding)
  }
}
