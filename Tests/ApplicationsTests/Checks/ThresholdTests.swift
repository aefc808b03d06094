import Costing
import Testing

@testable import Applications

@Suite("Cost against threshold")
struct ThresholdTests {
  /// Without the reading programme: £800.00 and £412.50.
  static func below(_ application: inout ApplicationCase) {
    application.lines.removeFirst()
    application.cost = MadeCase.cost(application.lines)
  }

  @Test("is met above it, with the figures")
  func above() {
    #expect(
      EvidenceCheck.threshold.finding()
        == CheckFinding(
          .met,
          "What counts comes to £7,212.50: the school meets £6,000.00 of it, and the top-up sought "
            + "is £1,212.50 a year."))
  }

  @Test("does not apply below it: the school meets all of it, and nothing is asked for")
  func schoolMeetsAll() {
    #expect(
      EvidenceCheck.threshold.finding(Self.below)
        == CheckFinding(.doesNotApply, "The school meets all of this: £1,212.50."))
  }

  @Test("is met below it where the council's bands give a top-up")
  func band() {
    let finding = EvidenceCheck.threshold.finding {
      $0.lines.removeLast()
      $0.lines[0].costed.counted = Money(pence: 5000_00)
      $0.cost = MadeCase.cost($0.lines, under: MadeCase.terms([(.amount, .amount(.bandNet))]))
    }
    #expect(finding.answer == .met)
    #expect(finding.found.hasSuffix("and the top-up sought is £900.00 a year."))
  }

  @Test("cannot be told below it while a row cannot be used")
  func rejected() {
    let finding = EvidenceCheck.threshold.finding {
      Self.below(&$0)
      $0.rejectedRows = 2
    }
    #expect(finding.answer == .cannotTell && finding.supplier == .businessManager)
    #expect(
      finding.found
        == "What could be costed comes to £1,212.50, without 2 rows that cannot be used.")
  }

  @Test("is not met by no provision")
  func nothing() {
    let finding = EvidenceCheck.threshold.finding {
      $0.lines = []
      $0.cost = MadeCase.cost([])
    }
    #expect(finding.answer == .notMet)
  }
}
