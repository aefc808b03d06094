/// Gives each different name a number, in the order first met; names are kept once.
public struct NameTable: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// Number of a name plus one, by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 16)

  public init() {}

  public var count: Int { ends.count }

  public func name(_ number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  public func number(of name: ArraySlice<UInt8>) -> Int? {
    let slot = slot(of: name)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a name, a new one if it is new.
  public mutating func add(_ name: ArraySlice<UInt8>) -> Int {
    let slot = slot(of: name)
    guard slots[slot] == 0 else { return Int(slots[slot]) - 1 }
    arena.append(contentsOf: name)
    ends.append(arena.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: name(number))] = UInt32(number + 1) }
  }

  /// The slot where a name is, or where it would go.
  private func slot(of name: ArraySlice<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Hash.of(name)) & (slots.count - 1)
    while slots[slot] != 0, self.name(Int(slots[slot]) - 1) != name {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// A hash that is the same in every run, so that nothing can come to depend on its order.
public enum Hash {
  /// Spreads a number over all 64 bits.
  @inlinable @inline(__always)
  public static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 32)) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return value ^ (value >> 32)
  }
}
