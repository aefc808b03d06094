import Costing
import Tables

/// A pupil at a school: a UPN, or the school's own reference, by its number in a table of names.
struct PupilKey: Hashable, Sendable {
  let school: SchoolNumber
  /// A packed UPN, or the number of an own reference with the top bit set.
  let reference: UInt64

  private static let ownReference: UInt64 = 1 << 63

  init(_ school: SchoolNumber, _ upn: UPN) {
    self.school = school
    reference = upn.packed
  }

  init(_ school: SchoolNumber, ownReference number: Int) {
    self.school = school
    reference = Self.ownReference | UInt64(number)
  }

  var upn: UPN? {
    reference & Self.ownReference == 0 ? UPN(packed: reference) : nil
  }

  /// The number of the school's own reference; only for those that are no UPN.
  var ownReferenceNumber: Int { Int(reference & ~Self.ownReference) }

  /// The same pupil, own references being numbered by another table.
  func moved(from old: NameTable, to new: inout NameTable) -> PupilKey {
    upn != nil ? self : PupilKey(school, ownReference: new.add(old.name(ownReferenceNumber)))
  }

  func bytes(_ names: NameTable) -> [UInt8] {
    upn?.bytes ?? Array(names.name(ownReferenceNumber))
  }

  /// UPNs by number alone, so that one at two schools meets itself.
  var hash: UInt64 {
    Hash.mixed(upn == nil ? reference ^ UInt64(school.number) << 32 : reference)
  }
}

/// Gives each pupil a number, in the order first met.
struct PupilIndex: Sendable {
  private(set) var keys: [PupilKey] = []
  /// The number that `add` gave last: files are often in one order, and the next pupil in one is
  /// the next in the other.
  private var last = 0
  /// Number of a pupil plus one, by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { keys.count }

  func number(of key: PupilKey) -> Int? {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a pupil, a new one if new, and another pupil with the same UPN elsewhere.
  mutating func add(_ key: PupilKey) -> (number: Int, isNew: Bool, elsewhere: Int?) {
    if last + 1 < keys.count, keys[last + 1] == key {
      last += 1
      return (last, false, nil)
    }
    var elsewhere: Int?
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key {
        last = number
        return (number, false, nil)
      }
      if key.upn != nil, keys[number].reference == key.reference { elsewhere = number }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    last = keys.count - 1
    return (last, true, elsewhere)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in keys.indices {
      var slot = Int(truncatingIfNeeded: keys[number].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
