import Applications
import Costing
import Testing

/// What is true of every pot, on 10,000 made-up panels a method.
@Suite("Laws of a pot")
struct PotLaws {
  @Test("shares add up to the pot, or to what was agreed", arguments: PotMethod.allCases)
  func sums(_ method: PotMethod) {
    var short = 0
    for made in MadePanel.all(method) {
      let sharing = made.sharing
      let inPot = zip(made.awards, sharing.shares).filter { made.isInPot($0.0) }
      let agreed = inPot.reduce(Int64(0)) { $0 + $1.0.agreed.pence }
      let paid = inPot.reduce(Int64(0)) { $0 + $1.1.share.pence }
      #expect(paid == min(agreed, made.pot.amount.pence), "seed \(made.seed)")
      #expect(sharing.agreed.pence == agreed && sharing.shared.pence == paid, "seed \(made.seed)")
      #expect(sharing.leftOver.pence == made.pot.amount.pence - paid, "seed \(made.seed)")
      short += paid < agreed ? 1 : 0
    }
    #expect((3000..<9900).contains(short))
  }

  @Test("nobody is paid more than was agreed, or less than nothing", arguments: PotMethod.allCases)
  func bounds(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let areWithin = zip(made.awards, made.sharing.shares).allSatisfy { award, share in
        share.agreed == award.agreed && (.zero...award.agreed).contains(share.share)
      }
      #expect(areWithin, "seed \(made.seed)")
    }
  }

  @Test("plans outside the pot are paid in full and change no share", arguments: PotMethod.allCases)
  func plans(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let outside = zip(made.awards, made.sharing.shares).filter { !made.isInPot($0.0) }
      let arePaid = outside.allSatisfy { $1.effect == .outsideThePot && $1.share == $0.agreed }
      #expect(arePaid, "seed \(made.seed)")
      let others = made.pot.shared(among: made.awards.filter { made.isInPot($0) })
      let inPot = made.sharing.shares.filter { $0.effect != .outsideThePot }
      #expect(others.shares == inPot, "seed \(made.seed)")
      #expect(others.floors == made.sharing.floors, "seed \(made.seed)")
    }
  }

  @Test("the order of awards changes nothing", arguments: PotMethod.allCases)
  func order(_ method: PotMethod) {
    func byOrder(_ made: MadePanel) -> [[UInt8]: PotShare] {
      Dictionary(uniqueKeysWithValues: zip(made.awards.map(\.order), made.sharing.shares))
    }
    for made in MadePanel.all(method) {
      #expect(byOrder(made.shuffled()) == byOrder(made), "seed \(made.seed)")
    }
  }

  /// An exact share never falls when the pot grows, and what is paid is the exact share rounded down
  /// or up: so a share may fall, but by no more than the odd penny it had.
  @Test("a bigger pot takes from nobody but an odd penny", arguments: PotMethod.allCases)
  func growth(_ method: PotMethod) {
    var fallen = 0
    for made in MadePanel.all(method) {
      let falls = zip(made.sharing.shares, made.enlarged().sharing.shares)
        .filter { $0.share > $1.share }
      let areOddPennies = falls.allSatisfy { before, after in
        before.share - after.share == Money(pence: 1) && Self.mayHaveOddPenny(before.effect)
      }
      #expect(areOddPennies, "seed \(made.seed)")
      fallen += falls.count
    }
    #expect(fallen > 50)
  }

  /// An odd penny may also make a share up to all that was agreed.
  private static func mayHaveOddPenny(_ effect: PotEffect) -> Bool {
    guard let sum = effect.sum else { return effect == .paidInFull }
    return Int128(sum.share.pence) * sum.exact.divisor > sum.exact.pence
  }

  /// Two awards of one floor may differ by an odd penny where even the floors are not met.
  @Test("who was agreed more is never paid less", arguments: PotMethod.allCases)
  func fairness(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let inPot = zip(made.awards, made.sharing.shares).filter { made.isInPot($0.0) }
      let together = Dictionary(grouping: inPot) { method == .priority ? $0.0.priority : nil }
      let odd = Money(pence: made.sharing.floorsCannotBeMet ? 1 : 0)
      let areFair = together.values.allSatisfy { awards in
        let ranked = awards.map(\.1).sorted { ($0.agreed, $0.share) < ($1.agreed, $1.share) }
        return zip(ranked, ranked.dropFirst()).allSatisfy { $0.share <= $1.share + odd }
      }
      #expect(areFair, "seed \(made.seed)")
    }
  }

  @Test("a slow twin pays the same", arguments: PotMethod.allCases)
  func twin(_ method: PotMethod) {
    for made in MadePanel.all(method) {
      let slow = SlowPot(pot: made.pot, awards: made.awards).shares()
      #expect(made.sharing.paid.map(\.pence) == slow, "seed \(made.seed)")
    }
  }
}
