import Applications
import Costing
import Testing

/// What is said of each award's share is what was done, on 10,000 made-up panels a method.
@Suite("Laws of a pot's effects")
struct PotEffectLaws {
  @Test("each share is the sum shown for it, to the penny", arguments: PotMethod.allCases)
  func sums(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let areExplained = made.sharing.shares.allSatisfy { Self.isExplained($0) }
      #expect(areExplained, "seed \(made.seed)")
    }
  }

  private static func isExplained(_ share: PotShare) -> Bool {
    let isReduced = share.share < share.agreed
    switch share.effect {
    case .outsideThePot, .paidInFull: return !isReduced
    case .nothingLeft: return isReduced && share.share == .zero
    case .heldAtFloor: return isReduced && share.share > .zero
    case .reducedProRata(let sum):
      return isReduced && share.share == sum.share && sum.part == share.agreed && isExact(sum)
    case .reducedBelowFloor(let sum):
      return isReduced && share.share == sum.share && isExact(sum)
    case .reducedAboveFloor(let sum):
      return isReduced && share.reducedBy == sum.part - sum.share && isExact(sum)
    }
  }

  /// Part × amount ÷ total, less than a penny either way.
  private static func isExact(_ sum: ProRataSum) -> Bool {
    let exact = Int128(sum.part.pence) * Int128(sum.amount.pence)
    let difference = Int128(sum.share.pence) * Int128(sum.total.pence) - exact
    return difference.magnitude < UInt128(sum.total.pence)
      && sum.exact == ExactMoney(pence: exact, divisor: Int128(sum.total.pence))
  }

  @Test("floors that cannot be met are said to be so")
  func floors() {
    var unmet = 0
    for made in MadePanel.all(.protectedFloor) {
      let sharing = made.sharing
      let isBelow = sharing.shares.contains {
        if case .reducedBelowFloor = $0.effect { true } else { false }
      }
      let isEmpty = made.pot.amount == .zero
      #expect(isEmpty || isBelow == sharing.floorsCannotBeMet, "seed \(made.seed)")
      unmet += isBelow ? 1 : 0
    }
    #expect((500..<9000).contains(unmet))
  }

  @Test("pupils and their money are counted once", arguments: PotMethod.allCases)
  func counts(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let sharing = made.sharing
      let outside = made.awards.filter { !made.isInPot($0) }
      #expect(sharing.pupilsOutside == outside.count, "seed \(made.seed)")
      #expect(
        sharing.outside.pence == outside.reduce(0) { $0 + $1.agreed.pence }, "seed \(made.seed)")
      #expect(sharing.pupils == made.awards.count - outside.count, "seed \(made.seed)")
      let reduced = sharing.shares.filter { $0.share < $0.agreed }
      #expect(sharing.pupilsReduced == reduced.count, "seed \(made.seed)")
    }
  }
}
