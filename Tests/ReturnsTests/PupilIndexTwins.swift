import Costing
import TestSupport
import Testing

@testable import Returns

/// Pupils and schools are found by number as in a plain dictionary.
@Suite("Numbers of pupils and schools")
struct PupilIndexTwins {
  private static func key(_ random: inout SeededRandom, from pupils: Int) -> PupilKey {
    let school = SchoolNumber(urn: 100_000 + Int64(random.below(3)))
    guard let school else { preconditionFailure("a URN") }
    let number = random.below(pupils)
    if random.chance(20) { return PupilKey(school, ownReference: number) }
    return PupilKey(school, UPN(packed: UInt64(number) &* 0x1234_5678_9ABC >> 8))
  }

  @Test("pupils have the numbers of a dictionary, and meet themselves elsewhere", arguments: 0..<12)
  func pupils(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var index = PupilIndex()
    var plain: [PupilKey: Int] = [:]
    let pupils = random.pick([1, 5, 60, 3000])
    if random.chance(50) { index.reserve(random.below(pupils * 2)) }
    for _ in 0..<pupils * 3 {
      let key = Self.key(&random, from: pupils)
      let there = plain.filter { $0.key.upn != nil && $0.key.upn == key.upn }.map(\.value)
      let found = index.add(key)
      #expect(found.isNew == (plain[key] == nil))
      if found.isNew {
        #expect(found.number == plain.count)
        #expect(found.elsewhere.map { there.contains($0) } ?? there.isEmpty)
        plain[key] = found.number
      } else {
        #expect(found.number == plain[key])
        #expect(found.elsewhere == nil)
      }
      if pupils > 100, plain.count > 150 { break }
    }
    Self.expectFound(index, plain, pupils, &random)
  }

  @Test("many are found at once as each by itself", arguments: 0..<4)
  func many(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var index = PupilIndex()
    var plain: [PupilKey: Int] = [:]
    for _ in 0..<20_000 {
      let key = Self.key(&random, from: 9000)
      let number = plain[key] ?? plain.count
      #expect(index.add(key).number == number)
      plain[key] = number
    }
    Self.expectFound(index, plain, 18_000, &random)
  }

  private static func expectFound(
    _ index: PupilIndex, _ plain: [PupilKey: Int], _ pupils: Int, _ random: inout SeededRandom
  ) {
    #expect(index.count == plain.count)
    #expect(index.numbersInOrder.allSatisfy { plain[index.key($0)] == $0 })
    let keys = (0..<500).map { _ in key(&random, from: pupils) }
    #expect(keys.allSatisfy { index.number(of: $0) == plain[$0] })
    let many = index.numbers(of: keys)
    #expect(many == keys.map { $0.upn == nil ? -1 : Int32(plain[$0] ?? -1) })
    for key in keys {
      let number = plain[key] ?? plain.count
      #expect(index.has(key, at: number) == (plain[key] != nil))
      #expect(!index.has(key, at: number + 1))
    }
  }

  @Test("what is said of a pupil stays that pupil's")
  func records() {
    var random = SeededRandom(seed: 8)
    var index = PupilIndex()
    var homes: [UInt16] = []
    for _ in 0..<2000 {
      let found = index.add(Self.key(&random, from: 700))
      if found.isNew { homes.append(0) }
      homes[found.number] = UInt16(random.below(1000))
      var record = PupilRecord()
      record.homeAuthority = homes[found.number]
      index.set(record, of: found.number)
    }
    #expect(index.numbersInOrder.allSatisfy { index.record($0).homeAuthority == homes[$0] })
  }

  @Test("schools have the places of a dictionary, from the least number to the most")
  func schools() {
    var random = SeededRandom(seed: 6)
    var places = SchoolPlaces()
    var plain: [SchoolNumber: Int] = [:]
    var numbers = [SchoolNumber(urn: 100_000), SchoolNumber(urn: 999_999)]
    numbers += [SchoolNumber(authority: 999, establishment: 9999)]
    numbers += (0..<3000).map { _ in
      random.chance(50)
        ? SchoolNumber(urn: 100_000 + Int64(random.below(30_000)))
        : SchoolNumber(authority: 100 + Int64(random.below(900)), establishment: 2000)
    }
    for number in numbers.compactMap({ $0 }) {
      #expect(places.place(of: number) == plain[number])
      let place = plain[number] ?? plain.count
      plain[number] = place
      #expect(places.add(number) == place)
    }
    #expect(plain.count > 1000)
    #expect(plain.allSatisfy { places.place(of: $0.key) == $0.value })
  }
}
