import Applications
import Costing

/// Awards to pupils A, B, C … in that byte order, and what a pot makes of them, in pounds.
struct PotExample {
  private(set) var awards: [PotAward] = []

  mutating func add(_ agreed: Money, priority: Int64? = nil, plan: Bool = false) {
    let letter = UInt8(ascii: "A") + UInt8(awards.count)
    awards.append(
      PotAward(agreed: agreed, order: [letter], priority: priority, isProtectedByPlan: plan))
  }

  init(_ agreed: Money...) {
    for amount in agreed { add(amount) }
  }

  func shared(
    _ amount: Money, _ method: PotMethod, floor: PotFloor? = nil, includesPlans: Bool = false
  ) -> PotSharing {
    Pot(amount, by: method, floor: floor, includesPlans: includesPlans).shared(among: awards)
  }
}

extension Money {
  static func pounds(_ pounds: Int64, _ pence: Int64 = 0) -> Money {
    Money(pence: pounds * 100 + pence)
  }
}

extension PotSharing {
  var paid: [Money] { shares.map(\.share) }
  var effects: [PotEffect] { shares.map(\.effect) }
}

extension PotEffect {
  /// The sum of a share in proportion; nil for any other effect.
  var sum: ProRataSum? {
    switch self {
    case .reducedProRata(let sum), .reducedAboveFloor(let sum), .reducedBelowFloor(let sum): sum
    default: nil
    }
  }
}

extension ProRataSum {
  /// Its figures in the order of the sum: part × amount ÷ total = share.
  var figures: [Money] { [part, amount, total, share] }
}
