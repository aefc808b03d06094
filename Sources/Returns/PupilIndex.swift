import Costing
import Tables

/// Gives each pupil a number, in the order first met.
///
/// Numbers are found by hash in groups of sixteen slots, each with a byte of the hash to tell it by,
/// so that few pupils are looked at who are not meant: a country's pupils are far apart in memory.
struct PupilIndex: Sendable {
  private var pupils: [Pupil] = []
  /// By slot, 128 and seven bits of a hash; 0 where there is none.
  private var tags = [UInt8](repeating: 0, count: 64)
  /// By slot, a pupil's number.
  private var numbers = [UInt32](repeating: 0, count: 64)

  /// A pupil at a school and what pupils.csv says, in sixteen bytes.
  private struct Pupil: Sendable {
    let reference: UInt64
    let school: SchoolNumber
    var record = PupilRecord()

    var key: PupilKey { PupilKey(school: school, reference: reference) }

    func isFor(_ key: PupilKey) -> Bool { reference == key.reference && school == key.school }
  }

  var count: Int { pupils.count }
  var numbersInOrder: Range<Int> { pupils.indices }

  func key(_ number: Int) -> PupilKey { pupils[number].key }

  func record(_ number: Int) -> PupilRecord { pupils[number].record }

  mutating func set(_ record: PupilRecord, of number: Int) { pupils[number].record = record }

  /// Makes room for so many pupils at once.
  mutating func reserve(_ count: Int) {
    pupils.reserveCapacity(count)
    var size = tags.count
    while size * 7 < count * 8 { size *= 2 }
    if size > tags.count { grow(to: size) }
  }

  /// Whether a number is a key's: files are often in one order, and the next pupil in one is the next
  /// in the other.
  @inline(__always)
  func has(_ key: PupilKey, at number: Int) -> Bool {
    number < pupils.count && pupils[number].isFor(key)
  }

  /// The numbers of many pupils; −1 for one that has none, and for schools' own references, which
  /// are numbered by another table.
  ///
  /// Each step is taken for some hundreds before the next, so that no pupil waits for another's.
  func numbers(of keys: [PupilKey]) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(keys.count)
    for start in stride(from: 0, to: keys.count, by: 256) {
      let some = keys[start..<min(start + 256, keys.count)]
      let likely = some.map { likelySlot(of: $0.hash) }.map { $0 < 0 ? -1 : Int32(numbers[$0]) }
      for (key, number) in zip(some, likely) {
        if key.upn == nil {
          found.append(-1)
        } else if number >= 0, pupils[Int(number)].isFor(key) {
          found.append(number)
        } else {
          found.append(Int32(self.number(of: key) ?? -1))
        }
      }
    }
    return found
  }

  /// The first slot that may be a hash's; −1 when there is none in its own group.
  private func likelySlot(of hash: UInt64) -> Int {
    let group = Int(truncatingIfNeeded: hash) & (tags.count - 1) & ~15
    let alike = tags.places(of: Self.tag(hash), inSixteenFrom: group)
    return alike == 0 ? -1 : group + alike.trailingZeroBitCount
  }

  func number(of key: PupilKey) -> Int? {
    var found: Int?
    _ = search(key.hash) { number in
      if pupils[number].isFor(key) { found = number }
      return found == nil
    }
    return found
  }

  /// The number of a pupil, a new one if new, and another pupil with the same UPN elsewhere.
  mutating func add(_ key: PupilKey) -> (number: Int, isNew: Bool, elsewhere: Int?) {
    if pupils.count * 8 >= tags.count * 7 { grow(to: tags.count * 2) }
    var found: Int?
    var elsewhere: Int?
    let hash = key.hash
    let slot = search(hash) { number in
      if pupils[number].isFor(key) { found = number }
      if key.upn != nil, pupils[number].reference == key.reference { elsewhere = number }
      return found == nil
    }
    if let found { return (found, false, nil) }
    tags[slot] = Self.tag(hash)
    numbers[slot] = UInt32(pupils.count)
    pupils.append(Pupil(reference: key.reference, school: key.school))
    return (pupils.count - 1, true, elsewhere)
  }

  /// Goes through the numbers that may be a key's until one is the one wanted.
  ///
  /// - Parameter isOther: whether a number is not the one wanted.
  /// - Returns: the first free slot, where it is none of them.
  @inline(__always)
  private func search(_ hash: UInt64, _ isOther: (_ number: Int) -> Bool) -> Int {
    var group = Int(truncatingIfNeeded: hash) & (tags.count - 1) & ~15
    while true {
      var alike = tags.places(of: Self.tag(hash), inSixteenFrom: group)
      while alike != 0 {
        let slot = group + alike.trailingZeroBitCount
        if !isOther(Int(numbers[slot])) { return slot }
        alike &= alike &- 1
      }
      let free = tags.places(of: 0, inSixteenFrom: group)
      if free != 0 { return group + free.trailingZeroBitCount }
      group = (group + 16) & (tags.count - 1)
    }
  }

  private static func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 57) | 0x80 }

  private mutating func grow(to count: Int) {
    tags = [UInt8](repeating: 0, count: count)
    numbers = [UInt32](repeating: 0, count: count)
    for number in pupils.indices {
      let hash = pupils[number].key.hash
      let slot = search(hash) { _ in true }
      tags[slot] = Self.tag(hash)
      numbers[slot] = UInt32(number)
    }
  }
}
