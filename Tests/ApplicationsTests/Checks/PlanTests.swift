import Costing
import Testing

@testable import Applications

@Suite("Annual review in date, and provision matched to the plan")
struct PlanTests {
  static func finding(_ change: (inout ApplicationCase) -> Void = { _ in }) -> CheckFinding {
    EvidenceCheck.plan.finding {
      $0.pupil.senProvision = .plan
      $0.application?.annualReview = CivilDate(2025, 3, 1)
      change(&$0)
    }
  }

  @Test("is met by a review twelve months ago and provision for the plan's outcomes")
  func met() {
    #expect(
      Self.finding()
        == CheckFinding(
          .met,
          "The annual review was on 1 March 2025, and each provision names an outcome of the last "
            + "cycle: whether they are the provision in section F is for the panel to compare."))
  }

  @Test("does not apply without a plan")
  func noPlan() {
    #expect(
      EvidenceCheck.plan.finding() == CheckFinding(.doesNotApply, "The pupil has no plan."))
    let unstated = EvidenceCheck.plan.finding { $0.pupil.senProvision = nil }
    #expect(unstated.answer == .doesNotApply)
    #expect(unstated.found == "pupils.csv does not say that the pupil has a plan.")
  }

  @Test("is not met by a review a day too old, one to come, or none")
  func review() {
    let old = Self.finding { $0.application?.annualReview = CivilDate(2025, 2, 28) }
    #expect(old.answer == .notMet)
    #expect(
      old.found
        == "The annual review was on 28 February 2025, more than 12 months before 1 March 2026.")
    let toCome = Self.finding { $0.application?.annualReview = CivilDate(2026, 3, 2) }
    #expect(toCome.found == "The annual review is dated 2 March 2026, after 1 March 2026.")
    let none = Self.finding { $0.application = nil }
    #expect(none.answer == .notMet && none.supplier == .senco)
    #expect(none.found == "No annual review of the plan is recorded.")
  }

  @Test("is not met by a line for no outcome of the last cycle, whose row is named")
  func unmatched() {
    let finding = Self.finding {
      $0.lines[1].outcomeRef = ""
      $0.lines[2].outcomeRef = "OLD"
      $0.outcomes[0].ref = "OLD"
    }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found == "No outcome of the last cycle is named on rows 3 and 4 of provision.csv.")
    #expect(Self.finding { $0.lines = [] }.answer == .notMet)
  }

  @Test("asks no outcome of the ordinary offer")
  func ordinary() {
    let finding = Self.finding {
      $0.lines[1].outcomeRef = ""
      $0.lines[1].line.kind = .universal
    }
    #expect(finding.answer == .met)
  }

  @Test("cannot be told without a day, or without outcomes to match")
  func cannotTell() {
    #expect(Self.finding { $0.day = nil } == .noDay)
    let finding = Self.finding { $0.outcomes = [] }
    #expect(finding.answer == .cannotTell)
    #expect(finding.toMeet == "Write the plan's outcomes in evidence.csv.")
  }

  @Test("names all that is missing at once")
  func both() {
    let finding = Self.finding {
      $0.application?.annualReview = nil
      $0.outcomes = []
    }
    #expect(finding.answer == .notMet)
    #expect(finding.found.hasPrefix("No annual review of the plan is recorded. evidence.csv has"))
  }
}
