import Borough
import Costing
import Testing

/// Runs written by hand, and what each change between them is.
@Suite("A bridge of two runs")
struct BridgeTests {
  private static let first = SchoolNumber(urn: 900_001)!
  private static let second = SchoolNumber(urn: 900_002)!
  private static let third = SchoolNumber(urn: 900_003)!
  private static let upn = "B343200126001"
  private static let lastDay = CivilDate(2025, 9, 30)

  /// What a run says of a pupil, in pounds.
  private struct Says {
    var reference: String
    var school = first
    var sought: Int64
    var awarded: Int64?
    var rejectedRows: Int64 = 0
    var hasRejectedCase = false
    var lastDay: CivilDate?
  }

  private static func run(_ pupils: Says..., areAwardsKnown: Bool = false) -> RunFigures {
    var run = RunFigures(areAwardsKnown: areAwardsKnown)
    for pupil in pupils {
      var figures = PupilFigures(
        sought: Money(pence: pupil.sought * 100),
        awarded: pupil.awarded.map { Money(pence: $0 * 100) })
      figures.rejectedRows = pupil.rejectedRows
      figures.hasRejectedCase = pupil.hasRejectedCase
      figures.lastDay = pupil.lastDay
      run.add(figures, of: PupilPlace(pupil.school, Array(pupil.reference.utf8)))
    }
    return run
  }

  /// The five steps, each run being the one before where it is not given.
  private static func bridge(
    _ old: RunFigures, rule: RunFigures? = nil, rate: RunFigures? = nil,
    correction: RunFigures? = nil, provision: RunFigures? = nil, to new: RunFigures
  ) -> Bridge {
    let ruled = rule ?? old
    let rated = rate ?? ruled
    let corrected = correction ?? rated
    return Bridge(
      from: old,
      by: [
        BridgeStep(.rule, ruled), BridgeStep(.rate, rated), BridgeStep(.correction, corrected),
        BridgeStep(.provision, provision ?? corrected), BridgeStep(.award, new),
      ])
  }

  /// `900001 A1 rule 100`, in pounds.
  private static func words(_ bridge: Bridge) -> [String] {
    bridge.movements.map { movement in
      let reference = String(decoding: movement.pupil.reference, as: UTF8.self)
      return "\(movement.pupil.school) \(reference) \(movement.reason.name) "
        + "\(movement.change.pence / 100)"
    }
  }

  @Test("tells of each step what the pupil had before it")
  func eachStep() {
    let bridge = Self.bridge(
      Self.run(Says(reference: "A1", sought: 1000)),
      rule: Self.run(Says(reference: "A1", sought: 1100)),
      rate: Self.run(Says(reference: "A1", sought: 1300)),
      correction: Self.run(Says(reference: "A1", sought: 1250)),
      provision: Self.run(Says(reference: "A1", sought: 2250)),
      to: Self.run(Says(reference: "A1", sought: 2250, awarded: 2000), areAwardsKnown: true))
    #expect(
      Self.words(bridge) == [
        "900001 A1 rule 100", "900001 A1 rate 200", "900001 A1 correction -50",
        "900001 A1 provision_changed 1000", "900001 A1 award -250",
      ])
    #expect(bridge.movements.map { $0.from.pence / 100 } == [1000, 1100, 1300, 1250, 2250])
    #expect(bridge.total.from.pence == 100_000 && bridge.total.to.pence == 200_000)
    #expect(bridge.total.sought.to.pence == 225_000)
    #expect(bridge.total.awarded.from == nil && bridge.total.awarded.to?.pence == 200_000)
  }

  @Test("tells all of a pupil of one run alone as new, or as ended, whatever else changed")
  func newAndEnded() {
    let bridge = Self.bridge(
      Self.run(Says(reference: "E1", sought: 2000)),
      rule: Self.run(Says(reference: "E1", sought: 2500)),
      to: Self.run(Says(reference: "N1", sought: 700, awarded: 600)))
    #expect(Self.words(bridge) == ["900001 E1 ended -2000", "900001 N1 new 600"])
  }

  @Test("tells a UPN at another school than before as moved, at both")
  func moved() {
    let bridge = Self.bridge(
      Self.run(Says(reference: Self.upn, sought: 3000)),
      to: Self.run(Says(reference: Self.upn, school: Self.second, sought: 3500)))
    #expect(
      Self.words(bridge) == [
        "900001 \(Self.upn) moved_school -3000", "900002 \(Self.upn) moved_school 3500",
      ])
    #expect(
      bridge.movements.map { $0.note } == [.movedTo([Self.second]), .movedFrom([Self.first])])
    #expect(bridge.rows.map { $0[.moved].pence } == [-300_000, 350_000])
    #expect(bridge.total[.moved].pence == 50_000)
  }

  @Test("knows a school's own reference at that school alone")
  func ownReference() {
    let bridge = Self.bridge(
      Self.run(Says(reference: "A1", sought: 3000)),
      to: Self.run(Says(reference: "A1", school: Self.second, sought: 3500)))
    #expect(Self.words(bridge) == ["900001 A1 ended -3000", "900002 A1 new 3500"])
  }

  @Test("tells a mover whom both rolls have as moved, and one on a second roll as new there")
  func moverOnBothRolls() {
    let old = Self.run(Says(reference: Self.upn, sought: 3000))
    let left = Says(reference: Self.upn, sought: 1500, lastDay: Self.lastDay)
    let came = Says(reference: Self.upn, school: Self.second, sought: 1600)
    let mover = Self.bridge(
      old, correction: Self.run(left), to: Self.run(left, came))
    #expect(
      Self.words(mover) == [
        "900001 \(Self.upn) moved_school -1500", "900002 \(Self.upn) moved_school 1600",
      ])
    let second = Self.bridge(old, to: Self.run(Says(reference: Self.upn, sought: 3000), came))
    #expect(Self.words(second) == ["900002 \(Self.upn) new 1600"])
  }

  @Test("tells a pupil who leaves one of two rolls as ended there")
  func oneOfTwoRolls() {
    let main = Says(reference: Self.upn, sought: 3000)
    let bridge = Self.bridge(
      Self.run(main, Says(reference: Self.upn, school: Self.second, sought: 500)),
      to: Self.run(main))
    #expect(Self.words(bridge) == ["900002 \(Self.upn) ended -500"])
  }

  @Test("names every school of a move")
  func severalSchools() {
    let bridge = Self.bridge(
      Self.run(Says(reference: Self.upn, sought: 3000)),
      to: Self.run(
        Says(reference: Self.upn, school: Self.second, sought: 2000),
        Says(reference: Self.upn, school: Self.third, sought: 500)))
    #expect(bridge.movements.first?.note == .movedTo([Self.second, Self.third]))
    #expect(bridge.total[.moved].pence == -50_000)
  }

  @Test("tells an earlier last day as ended, and a later one as a correction")
  func lastDays() {
    let whole = Self.run(Says(reference: "L1", sought: 1825))
    let part = Self.run(Says(reference: "L1", sought: 915, lastDay: Self.lastDay))
    let ended = Self.bridge(whole, correction: part, to: part)
    #expect(Self.words(ended) == ["900001 L1 ended -910"])
    #expect(ended.movements.first?.note == .leaves(Self.lastDay))
    let stays = Self.bridge(part, correction: whole, to: whole)
    #expect(Self.words(stays) == ["900001 L1 correction 910"])
  }

  @Test("tells as a correction what is rejected in one run and accepted in the other")
  func rejectedRows() {
    let rejected = Self.run(Says(reference: "J1", sought: 0, rejectedRows: 2))
    let accepted = Self.run(Says(reference: "J1", sought: 1500))
    let mended = Self.bridge(rejected, provision: accepted, to: accepted)
    #expect(Self.words(mended) == ["900001 J1 correction 1500"])
    #expect(mended.movements.first?.note == .rejectedRows(before: 2, now: 0))
    let broken = Self.bridge(accepted, rule: rejected, to: rejected)
    #expect(Self.words(broken) == ["900001 J1 correction -1500"])
    let bad = Says(reference: "D1", sought: 900, hasRejectedCase: true)
    let good = Says(reference: "D1", sought: 900, awarded: 800)
    let decided = Self.bridge(Self.run(bad), to: Self.run(good))
    #expect(Self.words(decided) == ["900001 D1 correction -100"])
  }

  @Test("passes over a step that rejects what both runs accept, and the next tells of both")
  func unworkableStep() {
    let old = Self.run(Says(reference: "A1", sought: 1000))
    let rejected = Self.run(Says(reference: "A1", sought: 0, rejectedRows: 1))
    let new = Self.run(Says(reference: "A1", sought: 1400))
    let bridge = Self.bridge(old, rate: rejected, provision: new, to: new)
    #expect(Self.words(bridge) == ["900001 A1 provision_changed 400"])
  }

  @Test("has a row for each school of either run, and nothing under a reason that did not move")
  func rows() {
    let bridge = Self.bridge(
      Self.run(
        Says(reference: "A1", sought: 1000), Says(reference: "B", school: Self.third, sought: 0)),
      to: Self.run(
        Says(reference: "A1", sought: 1000), Says(reference: "C", school: Self.second, sought: 5)))
    #expect(bridge.rows.map { $0.school } == [Self.first, Self.second, Self.third])
    #expect(bridge.rows.map { $0.change.pence } == [0, 500, 0])
    #expect(Self.words(bridge) == ["900002 C new 5"])
  }
}
