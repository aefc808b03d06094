import Testing

@testable import Applications

@Suite("Expected progress, measure and result in each outcome")
struct OutcomeMeasuresTests {
  @Test("are met where every column is written")
  func met() {
    #expect(EvidenceCheck.outcomeMeasures.finding().answer == .met)
  }

  @Test("are not met where one is blank, and name the outcome and the columns")
  func missing() {
    let finding = EvidenceCheck.outcomeMeasures.finding {
      $0.outcomes[0].measure = " "
      $0.outcomes[0].whyExpected = ""
      $0.outcomes[0].before = ""
      $0.outcomes[5].expected = "\t"
      $0.outcomes[5].after = ""
      $0.outcomes[5].progress = nil
    }
    #expect(finding.answer == .notMet && finding.supplier == .senco)
    #expect(
      finding.found
        == "In evidence.csv, outcome R1 of cycle 1 has no measure, before and why_expected; "
        + "outcome E1 of cycle 2 has no expected, after and progress.")
  }

  @Test("ask for no result before the review")
  func unreviewed() {
    let finding = EvidenceCheck.outcomeMeasures.finding {
      $0.outcomes[5].reviewed = nil
      $0.outcomes[5].after = ""
      $0.outcomes[5].progress = nil
    }
    #expect(finding.answer == .met)
  }

  @Test("are not met without evidence")
  func nothing() {
    #expect(EvidenceCheck.outcomeMeasures.finding { $0.outcomes = [] }.answer == .notMet)
  }
}
