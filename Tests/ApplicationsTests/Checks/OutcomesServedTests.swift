import Costing
import Testing

@testable import Applications

@Suite("A few outcomes, each served by provision")
struct OutcomesServedTests {
  @Test("are met by three, each with a line, however its reference is typed")
  func met() {
    let finding = EvidenceCheck.outcomesServed.finding { $0.lines[0].outcomeRef = " r1 " }
    #expect(
      finding
        == CheckFinding(
          .met, "Cycle 2 has 3 outcomes, each served by provision, and no line is without one."))
  }

  @Test("are not met by too few or too many")
  func count() {
    let few = EvidenceCheck.outcomesServed.finding {
      $0.outcomes.removeLast()
      $0.lines[2].outcomeRef = "S1"
    }
    #expect(few.answer == .notMet)
    #expect(few.found == "Cycle 2 has 2 outcomes, and 3 to 4 are asked for.")
    let many = EvidenceCheck.outcomesServed.finding {
      $0.outcomes += [$0.outcomes[5], $0.outcomes[5]]
    }
    #expect(many.found == "Cycle 2 has 5 outcomes, and 3 to 4 are asked for.")
    let rule = EvidenceCheck.outcomesServed.finding {
      $0.rules = MadeCase.rules([(.outcomesAtLeast, .count(2)), (.outcomesAtMost, .count(2))])
    }
    #expect(rule.found == "Cycle 2 has 3 outcomes, and 2 are asked for.")
  }

  @Test("are not met by an outcome without provision, which is named")
  func unserved() {
    let finding = EvidenceCheck.outcomesServed.finding { $0.lines[1].outcomeRef = "R1" }
    #expect(finding.answer == .notMet)
    #expect(finding.found == "No provision serves outcome S1 of cycle 2.")
    let two = EvidenceCheck.outcomesServed.finding { $0.lines.removeLast(2) }
    #expect(two.found == "No provision serves outcomes S1 and E1 of cycle 2.")
  }

  @Test("are not met by a line without an outcome, or with one not in evidence, by its row")
  func stray() {
    let finding = EvidenceCheck.outcomesServed.finding {
      $0.lines.append(
        MadeCase.line("Phonics", pounds: 100, minutes: 30, outcome: "X9", row: 12))
      $0.lines.append(MadeCase.line("Lego club", pounds: 100, minutes: 30, row: 9))
    }
    #expect(finding.answer == .notMet)
    #expect(
      finding.found
        == "No outcome is named on row 9 of provision.csv. An outcome that is not in evidence.csv "
        + "is named on row 12 of provision.csv.")
    #expect(
      finding.toMeet == "Write in the column outcome_ref which outcome each of them serves.")
  }

  @Test("ask no outcome of the ordinary offer")
  func ordinary() {
    let finding = EvidenceCheck.outcomesServed.finding {
      $0.lines.append(MadeCase.line("Class teaching", pounds: 0, minutes: 30, row: 9))
      $0.lines[3].line.kind = .universal
    }
    #expect(finding.answer == .met)
  }

  @Test("are not met without evidence")
  func nothing() {
    #expect(EvidenceCheck.outcomesServed.finding { $0.outcomes = [] }.answer == .notMet)
  }
}
