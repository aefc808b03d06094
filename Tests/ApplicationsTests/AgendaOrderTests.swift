import Costing
import TestSupport
import Testing

@testable import Applications

@Suite("The order of an agenda")
struct AgendaOrderTests {
  static func key(
    _ reference: String, _ day: CivilDate?, school: Int64 = 900_001, pence: Int64 = 0,
    points: Int = 0
  ) -> AgendaKey {
    AgendaKey(
      submitted: day, school: SchoolNumber(urn: school)!, reference: Array(reference.utf8),
      topUpSought: Money(pence: pence), points: points)
  }

  static let may = CivilDate(2026, 5, 4)
  static let june = CivilDate(2026, 6, 1)
  static let keys = [
    key("A", june, school: 900_002, pence: 500, points: 1),
    key("B", nil, school: 900_001, pence: 900, points: 3),
    key("C", may, school: 900_002, pence: 500, points: 0),
    key("D", june, school: 900_001, pence: 100, points: 1),
    key("E", may, school: 900_002, pence: 700, points: 3),
  ]

  static func order(_ order: AgendaOrder, _ keys: [AgendaKey] = keys) -> String {
    keys.sorted { order.precedes($0, $1) }
      .map { String(decoding: $0.reference, as: UTF8.self) }.joined()
  }

  @Test("is by day, then school, then reference, and those without a day last")
  func submitted() { #expect(Self.order(.submitted) == "CEDAB") }

  @Test("is by top-up sought, the most first")
  func topUp() { #expect(Self.order(.topUp) == "BECAD") }

  @Test("is by school, then reference")
  func school() { #expect(Self.order(.school) == "BDACE") }

  @Test("is by what there is to talk about, the most first")
  func worthTalking() { #expect(Self.order(.worthTalking) == "EBDAC") }

  @Test("does not depend on the order in which cases come", arguments: AgendaOrder.allCases)
  func anyOrder(_ order: AgendaOrder) {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let shuffled = Self.keys.shuffled(using: &random)
      #expect(Self.order(order, shuffled) == Self.order(order), "seed \(seed)")
    }
  }

  @Test("has a name for each setting")
  func names() {
    #expect(
      AgendaOrder.allCases.map { $0.name } == ["submitted", "top-up", "school", "worth-talking"])
  }
}
