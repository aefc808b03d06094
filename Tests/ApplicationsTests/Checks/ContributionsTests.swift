import Testing

@testable import Applications

@Suite("Parents and pupil contributing")
struct ContributionsTests {
  @Test("is met by what both contribute")
  func met() {
    #expect(EvidenceCheck.contributions.finding().answer == .met)
  }

  @Test("is not met without either, and says whose is missing")
  func missing() {
    let parents = EvidenceCheck.contributions.finding { $0.application?.parentContribution = "" }
    #expect(parents.answer == .notMet && parents.supplier == .parents)
    #expect(parents.found == "What the parents contribute is not recorded.")
    let pupil = EvidenceCheck.contributions.finding { $0.application?.pupilContribution = "" }
    #expect(pupil.answer == .notMet && pupil.supplier == .pupil)
    #expect(pupil.found == "What the pupil contributes is not recorded.")
    let both = EvidenceCheck.contributions.finding { $0.application = nil }
    #expect(both.found == parents.found + " " + pupil.found)
  }
}
