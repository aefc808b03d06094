import Costing
import Testing

@testable import Applications

@Suite("Full cycles of assess, plan, do, review")
struct CyclesTests {
  @Test("are met by two, the last reviewed within twelve months")
  func met() {
    #expect(
      EvidenceCheck.cycles.finding()
        == CheckFinding(
          .met, "evidence.csv has 2 full cycles, the last reviewed on 1 April 2025."))
  }

  @Test("are in date to the day twelve months after the review")
  func lastDay() {
    func answer(on day: CivilDate) -> CheckAnswer {
      EvidenceCheck.cycles.finding { $0.day = day }.answer
    }
    #expect(answer(on: CivilDate(2026, 4, 1)) == .met)
    #expect(answer(on: CivilDate(2026, 4, 2)) == .notMet)
  }

  @Test("are not met once the last review is out of date")
  func old() {
    let finding = EvidenceCheck.cycles.finding { $0.day = CivilDate(2026, 4, 2) }
    #expect(
      finding.found
        == "The last full cycle was reviewed on 1 April 2025, more than 12 months before "
        + "2 April 2026.")
    #expect(finding.supplier == .senco)
  }

  @Test("are not met while an outcome of the second has no day of review, which is named")
  func unfinished() {
    let finding = EvidenceCheck.cycles.finding {
      $0.outcomes[4].planned = nil
      $0.outcomes[4].reviewed = nil
    }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found
        == "2 full cycles are asked for, and evidence.csv has 1 reviewed by 1 March 2026. "
        + "Days are missing: outcome S1 of cycle 2 (planned and reviewed).")
  }

  @Test("are not met by a review that is still to come")
  func toCome() {
    let finding = EvidenceCheck.cycles.finding { $0.outcomes[5].reviewed = CivilDate(2026, 3, 2) }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found
        == "2 full cycles are asked for, and evidence.csv has 1 reviewed by 1 March 2026.")
  }

  @Test("are not met without evidence")
  func nothing() {
    let finding = EvidenceCheck.cycles.finding { $0.outcomes = [] }
    #expect(finding.answer == .notMet)
    #expect(finding.found.contains("evidence.csv has none"))
    #expect(finding.toMeet.hasPrefix("Write 2 full cycles in evidence.csv"))
  }

  @Test("are not met where a step comes before the step it follows, which is named")
  func disorder() {
    let finding = EvidenceCheck.cycles.finding {
      $0.outcomes[0].reviewed = CivilDate(2024, 9, 8)
      $0.outcomes[0].started = nil
    }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found
        == "The days are out of order: outcome R1 of cycle 1 was reviewed before it was planned.")
  }

  @Test("are not met where the second was reviewed no later than the first")
  func sameCycleTwice() {
    let finding = EvidenceCheck.cycles.finding {
      for index in 3...5 { $0.outcomes[index] = $0.outcomes[index - 3] }
      for index in 3...5 { $0.outcomes[index].cycle = 2 }
    }
    #expect(
      finding.found == "The days are out of order: cycle 2 was not reviewed after cycle 1.")
  }

  @Test("may have every step on one day")
  func oneDay() {
    let finding = EvidenceCheck.cycles.finding {
      for index in 0...2 {
        $0.outcomes[index].planned = $0.outcomes[index].assessed
        $0.outcomes[index].started = $0.outcomes[index].assessed
        $0.outcomes[index].reviewed = $0.outcomes[index].assessed
      }
    }
    #expect(finding.answer == .met)
  }

  @Test("cannot be told without a day to judge by")
  func noDay() {
    #expect(EvidenceCheck.cycles.finding { $0.day = nil } == .noDay)
  }

  @Test("are not needed for the reason the application states")
  func notNeeded() {
    let finding = EvidenceCheck.cycles.finding {
      $0.outcomes = []
      $0.application?.cyclesNotNeeded = .newToSchool
    }
    #expect(
      finding
        == CheckFinding(
          .notNeeded, "Earlier cycles are not needed: the pupil is new to the school."))
  }

  @Test("do not apply with a plan, nor where the council asks for none")
  func doesNotApply() {
    let plan = EvidenceCheck.cycles.finding { $0.pupil.senProvision = .plan }
    #expect(plan.answer == .doesNotApply)
    let none = EvidenceCheck.cycles.finding {
      $0.rules = MadeCase.rules([(.cyclesNeeded, .count(0))])
    }
    #expect(none.answer == .doesNotApply)
  }

  @Test("are as many, and as lately reviewed, as the council's rules say")
  func rules() {
    let three = EvidenceCheck.cycles.finding {
      $0.rules = MadeCase.rules([(.cyclesNeeded, .count(3))])
    }
    #expect(
      three.found
        == "3 full cycles are asked for, and evidence.csv has 2 reviewed by 1 March 2026.")
    let ten = EvidenceCheck.cycles.finding {
      $0.rules = MadeCase.rules([(.reviewWithinMonths, .count(10))])
    }
    #expect(ten.answer == .notMet)
  }
}
