import Applications
import Costing
import Tables
import Testing

@testable import Returns

/// Rows about pupils of whom no provision is accepted.
@Suite("Rows about nobody who has provision")
struct StrangerTests {
  private static let provision = """
    pupil,school,provision,cost
    A1,100001,Interpreter,9000
    A2,100001,Interpreter,as last year
    H801200001001,100001,Interpreter,9000

    """

  private static let decisions = """
    pupil,school,decided,decision,reason
    A1,100001,2025-05-01,decline,the pupil's own
    A1,100002,2025-05-01,decline,another school
    A2,100001,2025-05-01,decline,provision rejected
    A2,100001,2025-06-01,decline,provision rejected
    A3,100001,2025-05-01,decline,no provision
    h801200001001,343/2001,2025-05-01,decline,the pupil's own
    A4,100001,2025-05-01,decline,

    """

  @Test("are each an error, once what is costed is known")
  func errors() {
    var run = SmallRun()
    let file = run.decisions(Self.decisions)
    #expect(file.faults.words == ["8 blank reason"])
    let settlement = run.settled(Self.provision)
    #expect(
      settlement.batch.strangers(in: file).words == [
        "3 not-in-provision pupil", "4 not-in-provision pupil", "5 not-in-provision pupil",
        "6 not-in-provision pupil",
      ])
    #expect(settlement.batch.strangers(in: file).allSatisfy { $0.file == 6 && $0.cell.isEmpty })
  }

  @Test("are the same in a trial")
  func trial() {
    var run = SmallRun()
    let file = run.decisions(Self.decisions)
    let batch = run.batch(Self.provision, keepingLines: true)
    #expect(batch.strangers(in: file).count == 4)
    #expect(batch.strangers(in: file) == run.settled(Self.provision).batch.strangers(in: file))
  }

  @Test("are not those of a pupil whose provision waits for a rule")
  func late() {
    var run = SmallRun()
    let file = run.applications("pupil,school,submitted,reason\nA1,100001,2025-05-01,r\n")
    let settlement = run.settled(Self.provision)
    #expect(settlement.isRejected(settlement.number("A1")))
    #expect(settlement.batch.strangers(in: file) == [])
  }

  @Test("are a warning once a pupil where they are evidence")
  func warnings() {
    var run = SmallRun()
    let file = run.evidence(
      """
      pupil,school,cycle,outcome_ref,outcome
      A3,100001,1,O1,o
      A1,100001,1,O1,o
      A3,100001,1,O2,o
      A2,100001,1,O1,o

      """)
    let faults = run.settled(Self.provision).batch.unused(in: file)
    #expect(faults.words == ["2 evidence-not-used pupil", "5 evidence-not-used pupil"])
    #expect(faults.allSatisfy { $0.id.severity == .warning })
  }
}
