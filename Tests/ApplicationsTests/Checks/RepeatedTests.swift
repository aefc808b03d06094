import Costing
import Testing

@testable import Applications

@Suite("Provision repeated without progress")
struct RepeatedTests {
  @Test("is met where every outcome in two cycles was met")
  func met() {
    #expect(EvidenceCheck.repeated.finding().answer == .met)
    let late = EvidenceCheck.repeated.finding { $0.outcomes[0].progress = Progress.none }
    #expect(late.answer == .met)
  }

  @Test("is not met where one made no progress, and names the provision")
  func none() {
    let finding = EvidenceCheck.repeated.finding {
      $0.outcomes[3].progress = Progress.none
      $0.outcomes[3].ref = "r1"
      $0.lines[1].outcomeRef = "R1"
    }
    #expect(finding.answer == .notMet && finding.supplier == .senco)
    #expect(
      finding.found
        == "Reading programme and Speech group go on for outcome R1, which made no progress.")
  }

  @Test("is not met where the second turn has yet to be reviewed and the first made no progress")
  func underWay() {
    let finding = EvidenceCheck.repeated.finding {
      $0.outcomes[1].progress = Progress.none
      $0.outcomes[4].reviewed = nil
      $0.outcomes[4].progress = nil
    }
    #expect(
      finding.found == "Speech group goes on for outcome S1, which made no progress.")
  }

  @Test("cannot be told of progress in part, of progress not stated, or without evidence")
  func cannotTell() {
    let partly = EvidenceCheck.repeated.finding { $0.outcomes[5].progress = .partly }
    #expect(partly.answer == .cannotTell)
    #expect(partly.found == "Sensory kit goes on for outcome E1, which was met only in part.")
    let unstated = EvidenceCheck.repeated.finding { $0.outcomes[5].progress = nil }
    #expect(unstated.answer == .cannotTell)
    #expect(unstated.found == "Sensory kit goes on for outcome E1, whose progress is not stated.")
    #expect(EvidenceCheck.repeated.finding { $0.outcomes = [] }.answer == .cannotTell)
  }

  @Test("does not apply where no line serves an outcome a second time")
  func once() {
    let finding = EvidenceCheck.repeated.finding {
      for index in 0...2 { $0.outcomes[index].ref += " before" }
    }
    #expect(finding.answer == .doesNotApply)
    #expect(EvidenceCheck.repeated.finding { $0.lines = [] }.answer == .doesNotApply)
  }
}
