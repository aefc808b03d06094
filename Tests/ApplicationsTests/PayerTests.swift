import Costing
import Testing

@testable import Applications

@Suite("Who pays")
struct PayerTests {
  static func pupil(_ provision: SENProvision, home: UInt16?, responsible: UInt16?) -> PupilDetails
  {
    var pupil = PupilDetails(reference: Array("B1".utf8), school: SchoolNumber(urn: 900_001)!)
    pupil.senProvision = provision
    pupil.homeAuthority = home
    pupil.responsibleAuthority = responsible
    return pupil
  }

  @Test("is what the panel decided, whatever else is known")
  func decided() {
    let pupil = Self.pupil(.plan, home: 343, responsible: 342)
    #expect(
      Payer(of: pupil, decided: 341, withoutPlan: .home, schoolAuthority: 343)
        == .authority(341, by: .decision))
  }

  @Test("with a plan is the responsible authority, else the home authority")
  func withPlan() {
    func payer(_ home: UInt16?, _ responsible: UInt16?) -> Payer {
      Payer(
        of: Self.pupil(.plan, home: home, responsible: responsible), decided: nil,
        withoutPlan: .school, schoolAuthority: 340)
    }
    #expect(payer(343, 342) == .authority(342, by: .responsible))
    #expect(payer(343, nil) == .authority(343, by: .home))
    #expect(payer(nil, nil) == .notStated(.authorityOfPupil))
  }

  @Test("without a plan is as the council's rule says, and nobody's where it has none")
  func withoutPlan() {
    func payer(_ rule: RuleWord?, home: UInt16?, school: UInt16?) -> Payer {
      Payer(
        of: Self.pupil(.support, home: home, responsible: 342), decided: nil, withoutPlan: rule,
        schoolAuthority: school)
    }
    #expect(payer(.home, home: 343, school: 340) == .authority(343, by: .home))
    #expect(payer(.school, home: 343, school: 340) == .authority(340, by: .school))
    #expect(payer(.home, home: nil, school: 340) == .notStated(.authorityOfPupil))
    #expect(payer(.school, home: 343, school: nil) == .notStated(.authorityOfSchool))
    #expect(payer(nil, home: 343, school: 340) == .notStated(.ruleWithoutPlan))
  }
}
