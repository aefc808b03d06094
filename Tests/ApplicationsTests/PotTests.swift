import Applications
import Costing
import Testing

/// Awards to a pot, each example worked by hand.
@Suite struct PotTests {
  /// £5,000 over £9,000: 222,222.2…p, 166,666.6…p and 111,111.1…p. One penny is over, and the
  /// second has lost most by rounding down.
  @Test func aShortPotIsSharedProRataAndTheOddPennyGoesToTheLargestRemainder() {
    let example = PotExample(.pounds(4000), .pounds(3000), .pounds(2000))
    let sharing = example.shared(.pounds(5000), .proRata)
    #expect(sharing.paid == [.pounds(2222, 22), .pounds(1666, 67), .pounds(1111, 11)])
    #expect(
      sharing.shares.map(\.reducedBy)
        == [.pounds(1777, 78), .pounds(1333, 33), .pounds(888, 89)])
    #expect(
      sharing.effects.map { $0.sum?.figures } == [
        [.pounds(4000), .pounds(5000), .pounds(9000), .pounds(2222, 22)],
        [.pounds(3000), .pounds(5000), .pounds(9000), .pounds(1666, 67)],
        [.pounds(2000), .pounds(5000), .pounds(9000), .pounds(1111, 11)],
      ])
    guard case .reducedProRata(let sum) = sharing.shares[1].effect else {
      Issue.record("not reduced pro rata")
      return
    }
    #expect(sum.exact == ExactMoney(pence: 150_000_000_000, divisor: 900_000))
    #expect(sharing.pupilsReduced == 3)
    #expect(sharing.shared == .pounds(5000))
    #expect(sharing.leftOver == .zero)
    #expect(sharing.floors == nil)
  }

  /// Three thirds of £100 each lose a third of a penny.
  @Test func ofEqualRemaindersTheFirstInByteOrderHasTheOddPenny() {
    let example = PotExample(.pounds(100), .pounds(100), .pounds(100))
    let pot = Pot(.pounds(100), by: .proRata, includesPlans: false)
    let last = pot.shared(among: example.awards.reversed())
    #expect(last.paid == [.pounds(33, 33), .pounds(33, 33), .pounds(33, 34)])
  }

  @Test(arguments: PotMethod.allCases)
  func awardsThatThePotCoversArePaidInFullAndTheRestIsLeftOver(_ method: PotMethod) {
    let example = PotExample(.pounds(4000), .pounds(3000), .zero)
    let floor: PotFloor? = method == .protectedFloor ? .percent(8000) : nil
    for (pot, over) in [(Money.pounds(7500), Money.pounds(500)), (.pounds(7000), .zero)] {
      let sharing = example.shared(pot, method, floor: floor)
      #expect(sharing.paid == [.pounds(4000), .pounds(3000), .zero])
      #expect(sharing.effects == [.paidInFull, .paidInFull, .paidInFull])
      #expect(sharing.agreed == .pounds(7000))
      #expect(sharing.leftOver == over)
      #expect(sharing.pupils == 3)
      #expect(sharing.pupilsReduced == 0)
      #expect(!sharing.floorsCannotBeMet)
    }
  }

  @Test(arguments: PotMethod.allCases)
  func anEmptyPotLeavesNothing(_ method: PotMethod) {
    let floor: PotFloor? = method == .protectedFloor ? .percent(8000) : nil
    let sharing = PotExample(.pounds(4000), .zero).shared(.zero, method, floor: floor)
    #expect(sharing.paid == [.zero, .zero])
    #expect(sharing.effects == [.nothingLeft, .paidInFull])
    #expect(PotExample().shared(.pounds(5), method, floor: floor).leftOver == .pounds(5))
  }

  /// £2,000 + £1,000 from £1,500, beside a plan of £5,000; then all £8,000 from £4,000.
  @Test func pupilsWithAPlanArePaidInFullFromOutsideThePotUnlessIncluded() {
    var example = PotExample(.pounds(2000), .pounds(1000))
    example.add(.pounds(5000), plan: true)

    let without = example.shared(.pounds(1500), .proRata)
    #expect(without.paid == [.pounds(1000), .pounds(500), .pounds(5000)])
    #expect(without.shares[2].effect == .outsideThePot)
    #expect(without.shares[2].reducedBy == .zero)
    #expect(without.agreed == .pounds(3000))
    #expect(without.outside == .pounds(5000))
    #expect(without.shared == .pounds(1500))
    #expect([without.pupils, without.pupilsReduced, without.pupilsOutside] == [2, 2, 1])

    let with = example.shared(.pounds(4000), .proRata, includesPlans: true)
    #expect(with.paid == [.pounds(1000), .pounds(500), .pounds(2500)])
    #expect(with.agreed == .pounds(8000))
    #expect(with.outside == .zero)
    #expect([with.pupils, with.pupilsReduced, with.pupilsOutside] == [3, 3, 0])
  }

  /// 6, 6 and 2 of 14: of 10 they are 4.29, 4.29 and 1.43, so the third has the odd penny; of 11,
  /// 4.71, 4.71 and 1.57, so the others do. (The Alabama paradox.)
  @Test func aBiggerPotMayMoveAnOddPennyToAnotherPupil() {
    let example = PotExample(Money(pence: 6), Money(pence: 6), Money(pence: 2))
    #expect(example.shared(Money(pence: 10), .proRata).paid.map(\.pence) == [4, 4, 2])
    #expect(example.shared(Money(pence: 11), .proRata).paid.map(\.pence) == [5, 5, 1])
  }

  /// £2,000,000,000 among three: the pence of one product have 23 figures.
  @Test func billionsAreSharedToThePenny() {
    let billion = Money.mostInOneLine
    let sharing = PotExample(billion, billion, billion).shared(billion + billion, .proRata)
    #expect(
      sharing.paid == [
        .pounds(666_666_666, 67), .pounds(666_666_666, 67), .pounds(666_666_666, 66),
      ])
  }

  @Test(arguments: [PotFloor?.none, .percent(8000), .percent(10_000), .pounds(.mostInOneLine)])
  func theLargestAmountsOfAllAreShared(_ floor: PotFloor?) {
    let half = Money(pence: Int64.max / 2)
    let pot = half + half - Money(pence: 1)
    let sharing = PotExample(half, half)
      .shared(pot, floor == nil ? .proRata : .protectedFloor, floor: floor)
    #expect(sharing.paid == [half, half - Money(pence: 1)])
    #expect(sharing.leftOver == .zero)
  }

  @Test func methodsAreNamedAsTheCommandTakesThem() {
    #expect(PotMethod.allCases.map(\.name) == ["pro-rata", "protected-floor", "priority"])
  }
}
