public import Costing

/// A pot shared over awards: what each is paid, and what it comes to.
public struct PotSharing: Hashable, Sendable {
  public let pot: Pot
  /// In the order in which the awards were given.
  public let shares: [PotShare]
  /// What was agreed of the awards put to the pot.
  public private(set) var agreed = Money.zero
  /// What the pot pays: all that was agreed, or the whole pot.
  public private(set) var shared = Money.zero
  /// Awards put to the pot.
  public private(set) var pupils: Int64 = 0
  /// Those of them paid less than was agreed.
  public private(set) var pupilsReduced: Int64 = 0
  /// What is paid in full from outside the pot, for pupils with a plan.
  public private(set) var outside = Money.zero
  public private(set) var pupilsOutside: Int64 = 0
  /// What the floors come to; nil unless the method is `protectedFloor`.
  public let floors: Money?

  public var leftOver: Money { pot.amount - shared }
  public var floorsCannotBeMet: Bool { (floors ?? .zero) > pot.amount }

  init(_ pot: Pot, _ shares: [PotShare]) {
    self.pot = pot
    self.shares = shares
    floors = pot.floor.map { floor in
      shares.reduce(.zero) { sum, share in
        share.effect == .outsideThePot ? sum : sum + floor.amount(of: share.agreed)
      }
    }
    for share in shares { count(share) }
  }

  private mutating func count(_ share: PotShare) {
    guard share.effect != .outsideThePot else {
      outside += share.agreed
      pupilsOutside += 1
      return
    }
    agreed += share.agreed
    shared += share.share
    pupils += 1
    if share.reducedBy > .zero { pupilsReduced += 1 }
  }
}
