/// What pieces cost by the chances as they are, in sixteenths of a bit.
struct LZMAPrices {
  private let ofChance: [UInt32]
  private var lengths = [UInt32](repeating: 0, count: LZMAPiece.longest + 1)
  private(set) var lengthsAgain = [UInt32](repeating: 0, count: LZMAPiece.longest + 1)
  private var steps = [UInt32](repeating: 0, count: 4 * 64)
  private var near = [UInt32](repeating: 0, count: 4 * nearest)
  private var lowest = [UInt32](repeating: 0, count: 16)

  /// How many distances have a cost of their own.
  private static let nearest = 128

  init() { ofChance = (0..<128).map { Self.price(ofChance: 16 * $0 + 8) } }

  /// 16 × log2(2048 / chance), without logarithms: four times squared is sixteen times doubled.
  private static func price(ofChance chance: UInt32) -> UInt32 {
    var (power, doublings) = (chance, UInt32(0))
    for _ in 0..<4 {
      power *= power
      doublings <<= 1
      while power >= 1 << 16 {
        power >>= 1
        doublings += 1
      }
    }
    return 16 * 11 - 15 - doublings
  }

  func bit(_ bit: Int, _ chance: UInt16) -> UInt32 {
    ofChance[Int((bit == 0 ? chance : 2047 - chance) >> 4)]
  }

  /// A length and a distance.
  func copy(_ length: Int, _ distance: Int) -> UInt32 {
    let tree = min(length - 2, 3)
    if distance <= Self.nearest {
      return lengths[length] + near[tree * Self.nearest + distance - 1]
    }
    let step = DistanceStep(distance)
    return lengths[length] + steps[64 * tree + step.number] + lowest[step.rest & 15]
  }

  /// Which of the last four distances it is; its length costs more.
  func again(_ which: Int, _ state: Int, _ chances: [UInt16]) -> UInt32 {
    let first = chances[LZMAChance.isNotFirst + state]
    if which == 0 { return bit(0, first) + bit(1, chances[LZMAChance.isMore + state]) }
    let second = chances[LZMAChance.isNotSecond + state]
    if which == 1 { return bit(1, first) + bit(0, second) }
    return bit(1, first) + bit(1, second) + bit(which - 2, chances[LZMAChance.isNotThird + state])
  }

  /// One byte from the last distance.
  func oneAgain(_ state: Int, _ chances: [UInt16]) -> UInt32 {
    bit(0, chances[LZMAChance.isNotFirst + state]) + bit(0, chances[LZMAChance.isMore + state])
  }

  func tree(_ number: Int, bits: Int, _ chances: [UInt16], _ tree: Int) -> UInt32 {
    var (node, price) = (number | 1 << bits, UInt32(0))
    while node > 1 {
      price += bit(node & 1, chances[tree + node >> 1])
      node >>= 1
    }
    return price
  }

  /// A byte after a copy that would have gone on with another.
  func byte(_ byte: Int, unlike likely: Int, _ chances: [UInt16], _ tree: Int) -> UInt32 {
    var (node, price, isLikely, likely) = (1, UInt32(0), true, likely)
    for shift in stride(from: 7, through: 0, by: -1) {
      let next = byte >> shift & 1
      likely <<= 1
      let expected = likely >> 8 & 1
      price += bit(next, chances[tree + (isLikely ? 0x100 + expected << 8 : 0) + node])
      node = node << 1 | next
      isLikely = isLikely && next == expected
    }
    return price
  }

  func lowestFirst(_ number: Int, bits: Int, _ chances: [UInt16], _ tree: Int) -> UInt32 {
    var (node, price) = (1, UInt32(0))
    for shift in 0..<bits {
      let next = number >> shift & 1
      price += bit(next, chances[tree + node])
      node = node << 1 | next
    }
    return price
  }
}

extension LZMAPrices {
  /// Works out anew what is asked for often: the costs of lengths and distances.
  mutating func learn(_ chances: [UInt16]) {
    for length in 2...LZMAPiece.longest {
      lengths[length] = self.length(length, chances, LZMAChance.lengths)
      lengthsAgain[length] = self.length(length, chances, LZMAChance.lengthsAgain)
    }
    for number in 0..<16 {
      lowest[number] = lowestFirst(number, bits: 4, chances, LZMAChance.lowest)
    }
    for tree in 0..<4 { learnDistances(tree, chances) }
  }

  private func length(_ length: Int, _ chances: [UInt16], _ first: Int) -> UInt32 {
    let rest = length - 2
    if rest < 8 { return bit(0, chances[first]) + tree(rest, bits: 3, chances, first + 2) }
    let more = bit(1, chances[first])
    if rest < 16 {
      return more + bit(0, chances[first + 1]) + tree(rest - 8, bits: 3, chances, first + 10)
    }
    return more + bit(1, chances[first + 1]) + tree(rest - 16, bits: 8, chances, first + 18)
  }

  private mutating func learnDistances(_ number: Int, _ chances: [UInt16]) {
    for step in 0..<64 {
      let price = tree(step, bits: 6, chances, LZMAChance.steps + 64 * number)
      let even = step < 14 ? 0 : step / 2 - 5
      steps[64 * number + step] = price + 16 * UInt32(even)
    }
    for distance in 1...Self.nearest {
      let step = DistanceStep(distance)
      let rest =
        step.isNear ? lowestFirst(step.rest, bits: step.bits, chances, step.nearTree) : 0
      near[number * Self.nearest + distance - 1] = steps[64 * number + step.number] + rest
    }
  }
}
