import Costing
import Testing

@testable import Applications

@Suite("On roll, and which authority pays")
struct PayerCheckTests {
  @Test(
    "is met by an authority, and says on what ground",
    arguments: [
      (Payer.Ground.decision, "the panel decided so"),
      (.responsible, "it is responsible for the plan"), (.home, "the pupil lives there"),
      (.school, "the school is there"),
    ])
  func met(_ ground: Payer.Ground, _ words: String) {
    let finding = EvidenceCheck.payer.finding { $0.payer = .authority(341, by: ground) }
    #expect(
      finding == CheckFinding(.met, "The pupil is on roll, and authority 341 pays: \(words)."))
  }

  @Test("is not met by a pupil who has left or is still to come")
  func notOnRoll() {
    let left = EvidenceCheck.payer.finding {
      $0.pupil.onRollFrom = CivilDate(2025, 9, 1)
      $0.pupil.onRollTo = CivilDate(2026, 2, 28)
    }
    #expect(left.answer == .notMet && left.supplier == .businessManager)
    #expect(
      left.found
        == "The pupil is not on the school's roll on 1 March 2026: on roll from 1 September 2025 "
        + "to 28 February 2026.")
    let toCome = EvidenceCheck.payer.finding { $0.pupil.onRollFrom = CivilDate(2026, 3, 2) }
    #expect(toCome.answer == .notMet)
    let firstAndLast = EvidenceCheck.payer.finding {
      $0.pupil.onRollFrom = MadeCase.day
      $0.pupil.onRollTo = MadeCase.day
    }
    #expect(firstAndLast.answer == .met)
  }

  @Test(
    "cannot be told while nothing says who pays, and says what to write where",
    arguments: [
      (Payer.Gap.authorityOfPupil, "home_authority in pupils.csv", CheckSupplier.businessManager),
      (.ruleWithoutPlan, "payer-without-plan in rules.csv", .council),
      (.authorityOfSchool, "authority in schools.csv", .council),
    ])
  func notStated(_ gap: Payer.Gap, _ words: String, _ supplier: CheckSupplier) {
    let finding = EvidenceCheck.payer.finding { $0.payer = .notStated(gap) }
    #expect(finding.answer == .cannotTell && finding.supplier == supplier)
    #expect(finding.toMeet.contains(words))
  }

  @Test("cannot be told of a pupil not in pupils.csv, or by roll dates without a day")
  func unknown() {
    let noRow = EvidenceCheck.payer.finding { $0.pupil.isInFile = false }
    #expect(noRow.answer == .cannotTell)
    #expect(noRow.found == "pupils.csv has no row for the pupil.")
    let noDay = EvidenceCheck.payer.finding {
      $0.day = nil
      $0.pupil.onRollTo = CivilDate(2026, 7, 31)
    }
    #expect(noDay == .noDay)
  }
}
