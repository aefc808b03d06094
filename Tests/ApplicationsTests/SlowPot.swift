import Applications
import Costing

/// The rules of a pot once more, a penny at a time and with 64-bit long division.
struct SlowPot {
  private struct Part {
    let place: Int
    let order: [UInt8]
    let pence: Int64
  }

  let pot: Pot
  let awards: [PotAward]

  func shares() -> [Int64] {
    var shares = awards.map(\.agreed.pence)
    var left = pot.amount.pence
    for turn in turns() {
      let agreed = parts(turn) { $0.agreed.pence }
      guard Self.sum(agreed) > left else {
        left -= Self.sum(agreed)
        continue
      }
      let floors = parts(turn) { floor($0.agreed.pence) }
      for place in turn { shares[place] = 0 }
      if Self.sum(floors) > left {
        Self.share(left, over: floors, into: &shares)
      } else {
        for floor in floors { shares[floor.place] = floor.pence }
        let above = parts(turn) { $0.agreed.pence - floor($0.agreed.pence) }
        Self.share(left - Self.sum(floors), over: above, into: &shares)
      }
      left = 0
    }
    return shares
  }

  /// Places in the pot, by priority where it is shared so.
  private func turns() -> [[Int]] {
    let places = awards.indices.filter { pot.includesPlans || !awards[$0].isProtectedByPlan }
    guard pot.method == .priority else { return [places] }
    let stated = (1...20).map { priority in places.filter { awards[$0].priority == priority } }
    return stated + [places.filter { awards[$0].priority == nil }]
  }

  private func floor(_ agreed: Int64) -> Int64 {
    switch pot.floor {
    case .percent(let hundredths): (agreed * hundredths + 5000) / 10_000
    case .pounds(let amount): amount.pence < agreed ? amount.pence : agreed
    case nil: 0
    }
  }

  private func parts(_ places: [Int], _ pence: (PotAward) -> Int64) -> [Part] {
    places.map { Part(place: $0, order: awards[$0].order, pence: pence(awards[$0])) }
  }

  private static func sum(_ parts: [Part]) -> Int64 { parts.reduce(0) { $0 + $1.pence } }

  private static func share(_ amount: Int64, over parts: [Part], into shares: inout [Int64]) {
    let total = UInt64(sum(parts))
    var remainders: [(rest: UInt64, part: Part)] = []
    var odd = amount
    for part in parts {
      let product = UInt64(amount).multipliedFullWidth(by: UInt64(part.pence))
      let (whole, rest) = total.dividingFullWidth(product)
      shares[part.place] += Int64(whole)
      odd -= Int64(whole)
      remainders.append((rest, part))
    }
    for _ in 0..<odd {
      var next = 0
      for other in remainders.indices where isBefore(remainders[other], remainders[next]) {
        next = other
      }
      shares[remainders.remove(at: next).part.place] += 1
    }
  }

  private static func isBefore(
    _ one: (rest: UInt64, part: Part), _ other: (rest: UInt64, part: Part)
  ) -> Bool {
    if one.rest != other.rest { return one.rest > other.rest }
    return one.part.order.lexicographicallyPrecedes(other.part.order)
  }
}
