import Applications
import Costing
import Testing

/// Awards to a pot with a protected floor, each example worked by hand.
@Suite struct PotFloorTests {
  private let example = PotExample(.pounds(6000), .pounds(3000), .pounds(1000))

  /// Floors £2,000, £2,000 and £1,000; the other £2,000 over £4,000 and £1,000 is £1,600 and £400.
  @Test func theFirstPoundsOfEachAwardAreKept() {
    let sharing = example.shared(
      .pounds(7000), .protectedFloor, floor: .pounds(.pounds(2000)))
    #expect(sharing.paid == [.pounds(3600), .pounds(2400), .pounds(1000)])
    #expect(sharing.shares[2].effect == .paidInFull)
    guard case .reducedAboveFloor(let sum) = sharing.shares[0].effect else {
      Issue.record("not reduced above its floor")
      return
    }
    #expect(sum.figures == [.pounds(4000), .pounds(2000), .pounds(5000), .pounds(1600)])
    #expect(sharing.floors == .pounds(5000))
    #expect(!sharing.floorsCannotBeMet)
    #expect(sharing.pupilsReduced == 2)
  }

  /// Floors £800.00 and £400.008; £99.99 is left, and £200 and £100 were agreed above them.
  @Test func aPartOfEachAwardIsKeptInWholePence() {
    let sharing = PotExample(.pounds(1000), .pounds(500, 1))
      .shared(.pounds(1300), .protectedFloor, floor: .percent(8000))
    #expect(sharing.floors == .pounds(1200, 1))
    #expect(sharing.paid == [.pounds(866, 66), .pounds(433, 34)])
    #expect(
      sharing.effects.map { $0.sum?.figures } == [
        [.pounds(200), .pounds(99, 99), .pounds(300), .pounds(66, 66)],
        [.pounds(100), .pounds(99, 99), .pounds(300), .pounds(33, 33)],
      ])
  }

  /// Half of each is £3,000, £1,500 and £500; £2,000 over the other halves adds £1,200, £600 and
  /// £200: 70% of each, as the pot is of all that was agreed.
  @Test func theSamePartOfEveryAwardLeavesWhatProRataGives() {
    let kept = example.shared(.pounds(7000), .protectedFloor, floor: .percent(5000))
    #expect(kept.paid == [.pounds(4200), .pounds(2100), .pounds(700)])
    #expect(kept.paid == example.shared(.pounds(7000), .proRata).paid)
  }

  @Test func floorsThatTakeTheWholePotLeaveNothingAboveThem() {
    let floors = example.shared(.pounds(5000), .protectedFloor, floor: .pounds(.pounds(2000)))
    #expect(floors.paid == [.pounds(2000), .pounds(2000), .pounds(1000)])
    #expect(floors.effects == [.heldAtFloor, .heldAtFloor, .paidInFull])
    #expect(!floors.floorsCannotBeMet)
  }

  /// Floors of £800 and £400 from £1,000: 66,666.6…p and 33,333.3…p.
  @Test func floorsThatComeToMoreThanThePotAreSharedProRataAndSaidToBe() {
    let sharing = PotExample(.pounds(1000), .pounds(500))
      .shared(.pounds(1000), .protectedFloor, floor: .percent(8000))
    #expect(sharing.paid == [.pounds(666, 67), .pounds(333, 33)])
    #expect(sharing.floors == .pounds(1200))
    #expect(sharing.floorsCannotBeMet)
    guard case .reducedBelowFloor(let sum) = sharing.shares[0].effect else {
      Issue.record("not reduced below its floor")
      return
    }
    #expect(sum.figures == [.pounds(800), .pounds(1000), .pounds(1200), .pounds(666, 67)])
  }

  @Test func aPlanOutsideThePotHasNoFloorInIt() {
    var example = PotExample(.pounds(1000))
    example.add(.pounds(5000), plan: true)
    let sharing = example.shared(.pounds(900), .protectedFloor, floor: .percent(8000))
    #expect(sharing.floors == .pounds(800))
    #expect(sharing.paid == [.pounds(900), .pounds(5000)])
  }

  @Test func aFloorOfNothingIsProRata() {
    let sharing = example.shared(.pounds(7000), .protectedFloor, floor: .percent(0))
    #expect(sharing.effects == example.shared(.pounds(7000), .proRata).effects)
    #expect(
      example.shared(.zero, .protectedFloor, floor: .percent(0)).effects
        == [.nothingLeft, .nothingLeft, .nothingLeft])
  }
}
