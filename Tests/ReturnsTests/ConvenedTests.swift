import Testing

@Suite("Groups convened for one pupil")
struct ConvenedTests {
  private static let full = "convened-group,,2025-04-01,full,made up\n"

  @Test("the pupil takes the whole session and the others' rows cost nothing")
  func once() {
    let batch = SmallBatch(
      rules: Self.full,
      """
      pupil,school,provision,cost,group,kind
      A,100001,Club,300,Lego,
      B,100001,Club,300,Lego,convened
      C,100001,Club,300,Lego,

      """)
    #expect(batch.costs == ["100001 A 0.00", "100001 B 300.00", "100001 C 0.00"])
    #expect(batch.faults == [])
  }

  @Test("two rows so marked are both rejected; the others are accepted and cost nothing")
  func twice() {
    let batch = SmallBatch(
      rules: Self.full,
      """
      pupil,school,provision,cost,group,kind
      A,100001,Club,300,Lego,convened
      B,100001,Club,300,Lego,convened
      C,100001,Club,300,Lego,

      """)
    #expect(batch.costs == ["100001 C 0.00"])
    #expect(batch.faults == ["2 convened-twice", "3 convened-twice"])
    #expect(batch.read == 3)
    #expect(batch.rejected == 2)
  }
}
