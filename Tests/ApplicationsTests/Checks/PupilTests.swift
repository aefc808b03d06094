import Testing

@testable import Applications

@Suite("Pupil heard")
struct PupilTests {
  @Test("is met by the pupil's view, and not met without it")
  func answers() {
    #expect(EvidenceCheck.pupil.finding() == CheckFinding(.met, "The pupil's view is recorded."))
    let finding = EvidenceCheck.pupil.finding { $0.application?.pupilView = "" }
    #expect(finding.answer == .notMet && finding.supplier == .pupil)
    #expect(finding.toMeet == "Write it in the column pupil_view of applications.csv.")
    #expect(EvidenceCheck.pupil.finding { $0.application = nil } == finding)
  }
}
