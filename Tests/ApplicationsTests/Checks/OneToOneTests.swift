import Costing
import Testing

@testable import Applications

@Suite("One-to-one where a group would serve")
struct OneToOneTests {
  static func finding(_ change: (inout ApplicationCase) -> Void) -> CheckFinding {
    EvidenceCheck.oneToOne.finding {
      $0.application?.independencePlan = ""
      change(&$0)
    }
  }

  @Test("is met where some time is shared, and says how much is not")
  func met() {
    #expect(
      Self.finding { _ in }
        == CheckFinding(.met, "£6,000.00 of the £6,800.00 that adults' time costs is one-to-one."))
    let shared = Self.finding { $0.lines[0].sharing = 2 }
    #expect(shared == CheckFinding(.met, "None of the adults' time is one-to-one."))
  }

  @Test("cannot be told where all of it is one-to-one and nothing is written of independence")
  func all() {
    let finding = Self.finding { $0.lines.remove(at: 1) }
    #expect(finding.answer == .cannotTell && finding.supplier == .senco)
    #expect(
      finding.found
        == "£6,000.00 of the £6,000.00 that adults' time costs is one-to-one, and nothing says how it "
        + "is to become less.")
    #expect(EvidenceCheck.oneToOne.finding { $0.lines.remove(at: 1) }.answer == .met)
  }

  @Test("is not met where the same provision is also given in a group and nothing is written")
  func also() {
    func provision(_ application: inout ApplicationCase) {
      application.lines[1].provision = "reading  Programme"
    }
    let finding = Self.finding(provision)
    #expect(finding.answer == .notMet)
    #expect(
      finding.found
        == "£6,000.00 of the £6,800.00 that adults' time costs is one-to-one, and the provision on row "
        + "2 of provision.csv is given in a group too.")
    #expect(EvidenceCheck.oneToOne.finding(provision).answer == .met)
  }

  @Test("takes a group convened for the pupil as a group, and leaves the ordinary offer out")
  func kinds() {
    let convened = Self.finding { $0.lines[0].line.kind = .convened }
    #expect(convened.found == "None of the adults' time is one-to-one.")
    let ordinary = Self.finding { $0.lines[1].line.kind = .universal }
    #expect(ordinary.answer == .cannotTell)
  }

  @Test("does not apply where no line is time")
  func noTime() {
    #expect(Self.finding { $0.lines = [$0.lines[2]] }.answer == .doesNotApply)
  }
}
