import Costing
import Testing

@testable import Applications

@Suite("Specialist advice where progress is little")
struct AdviceTests {
  /// One outcome of the last cycle was met only in part.
  static func finding(_ change: (inout ApplicationCase) -> Void = { _ in }) -> CheckFinding {
    EvidenceCheck.advice.finding {
      $0.outcomes[4].progress = .partly
      $0.application?.adviceFrom = "made up"
      $0.application?.adviceDate = CivilDate(2025, 1, 13)
      change(&$0)
    }
  }

  @Test("does not apply where every outcome was met, whatever earlier cycles did")
  func doesNotApply() {
    let finding = EvidenceCheck.advice.finding { $0.outcomes[0].progress = Progress.none }
    #expect(
      finding
        == CheckFinding(
          .doesNotApply, "Every outcome of cycle 2 was met when it was reviewed."))
  }

  @Test("is met by advice no later than a plan made since")
  func met() {
    #expect(
      Self.finding()
        == CheckFinding(
          .met,
          "Progress was little in outcome S1 of cycle 2; a specialist's advice of 13 January 2025 "
            + "came before the plan of 13 January 2025."))
    let next = Self.finding {
      $0.application?.adviceDate = CivilDate(2025, 5, 1)
      var outcome = OutcomeRecord(cycle: 3, ref: "S2", outcome: "made up")
      outcome.planned = CivilDate(2025, 5, 2)
      $0.outcomes.append(outcome)
    }
    #expect(next.answer == .met)
  }

  @Test("is not met without advice, or without its day")
  func missing() {
    for change: (inout ApplicationCase) -> Void in [
      { $0.application?.adviceFrom = " " }, { $0.application?.adviceDate = nil },
      { $0.application = nil },
    ] {
      let finding = Self.finding(change)
      #expect(finding.answer == .notMet && finding.supplier == .specialist)
      #expect(
        finding.found
          == "Progress was little in outcome S1 of cycle 2, and no specialist's advice is recorded "
          + "with its day.")
    }
  }

  @Test("is not met by advice that no plan acts on yet, or that is dated after the day")
  func unused() {
    let unused = Self.finding { $0.application?.adviceDate = CivilDate(2025, 1, 14) }
    #expect(unused.answer == .notMet && unused.supplier == .senco)
    #expect(
      unused.found.hasSuffix(
        "and the advice of 14 January 2025 came after the last plan, of "
          + "13 January 2025."))
    let toCome = Self.finding { $0.application?.adviceDate = CivilDate(2026, 3, 2) }
    #expect(toCome.found.hasSuffix("and the advice is dated 2 March 2026, after 1 March 2026."))
  }

  @Test("cannot be told before a cycle is reviewed, or while progress or plans are not stated")
  func cannotTell() {
    let unreviewed = Self.finding { $0.outcomes = [] }
    #expect(unreviewed.answer == .cannotTell)
    let unstated = EvidenceCheck.advice.finding { $0.outcomes[3].progress = nil }
    #expect(unstated.answer == .cannotTell)
    #expect(unstated.found == "The progress of outcome R1 of cycle 2 is not stated.")
    let unplanned = Self.finding { for index in 3...5 { $0.outcomes[index].planned = nil } }
    #expect(unplanned.answer == .cannotTell)
  }

  @Test("judges the last cycle that was reviewed by the day")
  func byTheDay() {
    let finding = Self.finding { $0.day = CivilDate(2025, 3, 31) }
    #expect(
      finding
        == CheckFinding(
          .doesNotApply, "Every outcome of cycle 1 was met when it was reviewed."))
  }
}
