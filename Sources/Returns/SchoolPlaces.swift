import Costing
import Tables

/// Gives each school's number a place, in the order first met.
struct SchoolPlaces: Sendable {
  private(set) var numbers: [SchoolNumber] = []
  /// Place of a number plus one, by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1024)

  func place(of number: SchoolNumber) -> Int? {
    let place = slots[slot(of: number)]
    return place == 0 ? nil : Int(place) - 1
  }

  /// The place of a number, a new one if it is new.
  mutating func add(_ number: SchoolNumber) -> Int {
    let slot = slot(of: number)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    numbers.append(number)
    slots[slot] = UInt32(numbers.count)
    if numbers.count * 2 > slots.count { grow() }
    return numbers.count - 1
  }

  private func slot(of number: SchoolNumber) -> Int {
    var slot = Int(truncatingIfNeeded: Hash.mixed(UInt64(number.number))) & (slots.count - 1)
    while slots[slot] > 0, numbers[Int(slots[slot]) - 1] != number {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (place, number) in numbers.enumerated() { slots[slot(of: number)] = UInt32(place + 1) }
  }
}
