import Applications
import Costing
import Tables
import Testing

@testable import Returns

@Suite("All that pupils.csv says of a pupil")
struct PupilDetailsTests {
  private static let provision = """
    pupil,school,provision,cost
    A1,100001,Interpreter,9000
    A2,100001,Interpreter,9000
    H801200001001,100001,Interpreter,9000

    """

  private static let pupils = """
    pupil,school,year_group,sen_provision,primary_need,secondary_need,placement,enrolment,\
    on_roll_from,on_roll_to,home_authority,responsible_authority,looked_after,points,\
    placement_reason,enhanced_transition
    A1,100002,,,,,,,,,,,,,,
    A1,343/2001,4,E,ASD,SLCN,sen-unit,main,2025-09-01,2026-07-20,341,343,Yes,3.5,"named, in plan",no
    h801200001001,100001,R,K,,,,,,,,,,,,yes

    """

  @Test("is every column, of the pupils asked for alone")
  func columns() {
    let run = SmallRun(pupils: Self.pupils)
    let settlement = run.settled(Self.provision)
    let (one, other) = (settlement.number("A1"), settlement.number("H801200001001"))
    let file = PupilDetailsFile(
      run.pupilsText, of: [one, other], in: settlement, allowNames: false)
    var wanted = PupilDetails(
      reference: Array("A1".utf8), school: SchoolNumber(urn: 100_001)!)
    wanted.yearGroup = YearGroup.allCases.first { $0.name == "4" }
    wanted.senProvision = .plan
    wanted.primaryNeed = .asd
    wanted.secondaryNeed = .slcn
    wanted.placement = .senUnit
    wanted.enrolment = .main
    wanted.onRollFrom = CivilDate(2025, 9, 1)
    wanted.onRollTo = CivilDate(2026, 7, 20)
    wanted.homeAuthority = 341
    wanted.responsibleAuthority = 343
    wanted.isLookedAfter = true
    wanted.placementReason = "named, in plan"
    wanted.hasEnhancedTransition = false
    wanted.isInFile = true
    #expect(file.details(of: one) == wanted)
    #expect(file.details(of: other)?.reference == Array("H801200001001".utf8))
    #expect(file.details(of: other)?.hasEnhancedTransition == true)
    #expect(file.details(of: other)?.isLookedAfter == nil)
    #expect(file.details(of: settlement.number("A2")) == nil)
  }

  @Test("is nothing of a pupil who has no row")
  func absent() {
    for pupils in [nil, Self.pupils] {
      let run = SmallRun(pupils: pupils)
      let settlement = run.settled(Self.provision)
      let number = settlement.number("A2")
      let file = PupilDetailsFile(
        run.pupilsText, of: [number], in: settlement, allowNames: false)
      #expect(
        file.details(of: number)
          == PupilDetails(reference: Array("A2".utf8), school: SchoolNumber(urn: 100_001)!))
    }
  }

  @Test("an answer that is neither yes nor no rejects the row, like any code")
  func answers() {
    let run = SmallRun()
    let file = PupilsFile(
      GeneratedCouncil.file(
        4,
        """
        pupil,school,looked_after,enhanced_transition
        A1,100001,YES,
        A2,100001,no,No
        A3,100001,Y,
        A4,100001,,0

        """), run.council, allowNames: false)
    #expect(
      file.faults.words == ["4 unknown-code looked_after", "5 unknown-code enhanced_transition"])
    #expect(file.rejectedRows == [4, 5])
  }
}
