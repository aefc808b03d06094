/// A distance as a step, each doubling cut into two, and the bits that say where on it.
struct DistanceStep {
  let number: Int
  let bits: Int
  let rest: Int

  /// - Parameter distance: 1 or more.
  init(_ distance: Int) {
    let below = distance - 1
    (number, bits) = Steps.distances.symbol(of: below)
    rest = below & (1 << bits - 1)
  }

  /// Whether all bits of the rest have chances of their own.
  var isNear: Bool { (4..<14).contains(number) }
  /// Where those chances are.
  var nearTree: Int { LZMAChance.near + (2 | number & 1) << bits - number }
}
