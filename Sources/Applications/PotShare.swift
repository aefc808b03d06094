public import Costing

/// What a pot pays of one award, and why.
public struct PotShare: Hashable, Sendable {
  public let agreed: Money
  /// Not negative, and no more than was agreed.
  public let share: Money
  public let effect: PotEffect

  public var reducedBy: Money { agreed - share }

  static func outside(_ agreed: Money) -> PotShare {
    PotShare(agreed: agreed, share: agreed, effect: .outsideThePot)
  }

  static func inPot(_ agreed: Money, share: Money, whenReduced effect: PotEffect) -> PotShare {
    PotShare(agreed: agreed, share: share, effect: share == agreed ? .paidInFull : effect)
  }
}

/// What sharing a pot did to one award, with the figures of its sum.
public enum PotEffect: Hashable, Sendable {
  /// Paid in full from elsewhere, because the pupil has a plan.
  case outsideThePot
  /// Not reduced by as much as a penny.
  case paidInFull
  /// A part of the pot, or of what was left of it at the award's priority.
  case reducedProRata(ProRataSum)
  /// The floor, which is the share, and nothing above it, because the floors took the whole pot.
  case heldAtFloor
  /// The floor, and a part of what the floors left: the sum's part is what was agreed above it.
  case reducedAboveFloor(ProRataSum)
  /// The floors come to more than the pot: the sum's part is the floor.
  case reducedBelowFloor(ProRataSum)
  /// The pot was empty, or had run out before the award's priority.
  case nothingLeft
}

/// A share in proportion: part × amount ÷ total, and then its share of the odd pennies.
public struct ProRataSum: Hashable, Sendable {
  public let part: Money
  /// What is shared.
  public let amount: Money
  /// What all of the parts come to; more than the amount.
  public let total: Money
  /// In whole pence: the exact share rounded down, or up with an odd penny.
  public let share: Money

  public var exact: ExactMoney {
    ExactMoney(pence: Int128(part.pence) * Int128(amount.pence), divisor: Int128(total.pence))
  }

  static func sums(sharing amount: Money, over parts: [Money]) -> [ProRataSum] {
    let total = parts.reduce(.zero, +)
    return zip(parts, amount.shares(inProportionTo: parts)).map { part, share in
      ProRataSum(part: part, amount: amount, total: total, share: share)
    }
  }
}
