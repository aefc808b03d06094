import Costing
import TestSupport
import Testing

@testable import Borough

/// What is true of every publication, on made-up tables of a few rows.
@Suite("Laws of what is hidden")
struct DisclosureLaws {
  private static let seeds = 1...400

  /// Three rows or more of up to so many pupils, half of them of few; some cost a great deal.
  private static func table(_ seed: Int, most: Int, rows: Int = 5) -> [(String, [Int64])] {
    var random = SeededRandom(seed: UInt64(seed))
    return (0..<3 + random.below(rows - 2)).map { row in
      let count = 1 + random.below(random.chance(50) ? 4 : most)
      let pounds = (0..<count).map { _ in
        Int64(500 + random.below(10_000)) * (random.chance(5) ? 20 : 1)
      }
      return ("\(row)", pounds)
    }
  }

  @Test("rows, hidden or not, add up to the total that is shown, and keep their order")
  func sums() throws {
    for seed in Self.seeds {
      let made = Self.table(seed, most: 30)
      let publication = try MadePublication.publication(made)
      let rows = publication.tables[0].rows
      guard !rows.isEmpty else { continue }
      #expect(rows.map { $0.key } == made.map { $0.0 }, "seed \(seed)")
      let all = publication.all
      #expect(all.hiding == .nothing, "seed \(seed)")
      #expect(rows.reduce(0) { $0 + $1.sums.pupils } == all.sums.pupils, "seed \(seed)")
      let cost = rows.reduce(Money.zero) { $0 + $1.sums.countable.total }
      #expect(cost == all.sums.countable.total, "seed \(seed)")
    }
  }

  @Test("nothing is shown that the rule hides, and something is in most tables")
  func nothingIsShown() throws {
    var shown = 0
    for seed in Self.seeds {
      let rows = try MadePublication.publication(Self.table(seed, most: 30)).tables[0].rows
      let areHidden = rows.allSatisfy {
        $0.hiding >= $0.sums.sensitivity(under: MadePublication.usual).hiding
      }
      #expect(areHidden, "seed \(seed)")
      shown += rows.contains { $0.hiding != .everything } ? 1 : 0
    }
    #expect((100..<400).contains(shown))
  }

  @Test("no row is hidden alone")
  func noneAlone() throws {
    for seed in Self.seeds {
      let rows = try MadePublication.publication(Self.table(seed, most: 30)).tables[0].rows
      #expect(rows.filter { $0.hiding == .everything }.count != 1, "seed \(seed)")
      #expect(rows.filter { $0.hiding != .nothing }.count != 1, "seed \(seed)")
    }
  }

  @Test("trying every way finds each hidden count from 1 to 4")
  func slowAttackerAgrees() throws {
    var tried = 0
    for seed in Self.seeds {
      let made = Self.table(seed, most: 6, rows: 3)
      let rows = try MadePublication.publication(made).tables[0].rows
      let attacker = SlowAttacker(rows)
      for (place, row) in rows.enumerated() {
        let sensitivity = row.sums.sensitivity(under: MadePublication.usual)
        if sensitivity.contains(.pupils) {
          #expect(attacker.pupils[place].isSuperset(of: 1...4), "seed \(seed), row \(place)")
          tried += 1
        }
        if sensitivity.contains(.above) {
          #expect(attacker.above[place].isSuperset(of: 1...4), "seed \(seed), row \(place)")
          tried += 1
        }
      }
    }
    #expect(tried > 100)
  }

  @Test("trying every way would find a count that nothing else hides")
  func slowAttackerCanFind() throws {
    var rows = try MadePublication.publication([
      ("A", MadePublication.pupils(20, 1000)), ("B", MadePublication.pupils(3, 1000)),
    ]).tables[0].rows
    rows[0].hiding = .nothing
    #expect(SlowAttacker(rows).pupils[1] == [3])
  }
}
