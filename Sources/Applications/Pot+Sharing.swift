import Costing

extension Pot {
  /// Shares the pot, to the penny: shares of the awards put to it add up to the whole of it, or to
  /// all that was agreed where that is less. The order of the awards changes no share.
  ///
  /// - Parameter awards: what they come to in all fits in a `Money`.
  public func shared(among awards: [PotAward]) -> PotSharing {
    var shares = awards.map { PotShare.outside($0.agreed) }
    var left = amount
    var places = placesInPot(awards)[...]
    while let first = places.first {
      let together = places.prefix { turn(of: awards[$0]) == turn(of: awards[first]) }
      places = places.dropFirst(together.count)
      let paid = self.shares(of: left, together.map { awards[$0].agreed })
      for (place, share) in zip(together, paid) {
        shares[place] = share
        left = left - share.share
      }
    }
    return PotSharing(self, shares)
  }

  /// Where the awards put to the pot stand, in the order of being paid, then in byte order.
  private func placesInPot(_ awards: [PotAward]) -> [Int] {
    awards.indices
      .filter { includesPlans || !awards[$0].isProtectedByPlan }
      .ordered { one, other in
        let (first, second) = (turn(of: awards[one]), turn(of: awards[other]))
        guard first == second else { return first < second }
        return awards[one].order.lexicographicallyPrecedes(awards[other].order)
      }
  }

  /// When an award is paid: those with the same turn share what is left by then.
  private func turn(of award: PotAward) -> Int64 {
    method == .priority ? award.priority ?? .max : 0
  }

  private func shares(of left: Money, _ agreed: [Money]) -> [PotShare] {
    if agreed.reduce(.zero, +) <= left {
      return agreed.map { .inPot($0, share: $0, whenReduced: .paidInFull) }
    }
    let floors = agreed.map { floor?.amount(of: $0) ?? .zero }
    let beyond = left - floors.reduce(.zero, +)
    return beyond < .zero
      ? Self.belowFloors(left, floors, agreed) : Self.aboveFloors(beyond, floors, agreed)
  }

  private static func belowFloors(
    _ left: Money, _ floors: [Money], _ agreed: [Money]
  ) -> [PotShare] {
    zip(agreed, ProRataSum.sums(sharing: left, over: floors)).map { agreed, sum in
      .inPot(
        agreed, share: sum.share,
        whenReduced: left == .zero ? .nothingLeft : .reducedBelowFloor(sum))
    }
  }

  private static func aboveFloors(
    _ beyond: Money, _ floors: [Money], _ agreed: [Money]
  ) -> [PotShare] {
    let parts = zip(agreed, floors).map { $0 - $1 }
    return zip(agreed, ProRataSum.sums(sharing: beyond, over: parts)).map { agreed, sum in
      let floor = agreed - sum.part
      return .inPot(agreed, share: floor + sum.share, whenReduced: effect(of: sum, above: floor))
    }
  }

  private static func effect(of sum: ProRataSum, above floor: Money) -> PotEffect {
    if floor == .zero { return sum.amount == .zero ? .nothingLeft : .reducedProRata(sum) }
    return sum.amount == .zero ? .heldAtFloor : .reducedAboveFloor(sum)
  }
}
