/// Numbers that look random and are the same on every machine for the same seed.
///
/// SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own, so that one school's numbers never depend on how many another drew.
  init(seed: UInt64, stream: UInt64) {
    var parent = SplitMix64(seed: seed)
    state = parent.next() ^ (stream &* 0xD134_2543_DE82_EF95)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to, and not reaching, `limit`.
  mutating func below(_ limit: Int64) -> Int64 {
    precondition(limit > 0)
    return Int64(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int64) -> Bool { below(100) < percent }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int(below(Int64(choices.count)))]
  }

  /// Picks a choice as often as its weight says.
  mutating func pick<Choice>(weighted choices: [(Choice, Int64)]) -> Choice {
    var place = below(choices.reduce(0) { $0 + $1.1 })
    for (choice, weight) in choices {
      if place < weight { return choice }
      place -= weight
    }
    preconditionFailure("a place is always within the sum of the weights")
  }

  /// So many different choices, in the list's order from a random place round to it again.
  mutating func pick<Choice>(_ count: Int64, of choices: [Choice]) -> [Choice] {
    precondition(count <= choices.count)
    let start = below(Int64(choices.count))
    return (0..<count).map { choices[Int((start + $0) % Int64(choices.count))] }
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(below(Int64(last) + 1)))
    }
  }
}
