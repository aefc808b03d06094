import Borough
import Costing
import Returns
import Testing

/// What a named group's session costs is shared out to the penny.
@Suite("Laws of groups")
struct GroupLaws {
  @Test("the shares of a group add up to its session", arguments: BatchLaws.seeds)
  func shares(seed: UInt64) {
    let generated = GeneratedCouncil(seed: seed)
    let outcome = Outcome(generated)
    for (name, members) in groups(of: generated) {
      let places = Set(members.map { Int64($0 + 2) })
      let shares = outcome.lines.filter { places.contains($0.place.row) }
      guard shares.count == members.count else { continue }
      let sum = shares.reduce(Money.zero) { $0 + $1.costed.cost }
      let session = session(of: generated.rows[members[0]], generated)
      if shares[0].sharing == Int64(members.count) {
        #expect(sum == session, "seed \(seed), \(name)")
      } else {
        #expect(sum <= session, "seed \(seed), \(name)")
      }
    }
  }

  @Test("there are whole groups of each size to share out")
  func reach() {
    var sizes: Set<Int> = []
    for seed in BatchLaws.seeds {
      let generated = GeneratedCouncil(seed: seed)
      let accepted = Set(Outcome(generated).lines.map(\.place.row))
      for members in groups(of: generated).values
      where members.allSatisfy({ accepted.contains(Int64($0 + 2)) }) {
        sizes.insert(members.count)
      }
    }
    #expect(sizes.isSuperset(of: [1, 2, 3, 4, 5]))
  }

  /// The places of each group's rows, by school and name.
  private func groups(of generated: GeneratedCouncil) -> [String: [Int]] {
    let named = generated.rows.indices.filter { !generated.rows[$0]["group"].isEmpty }
    return Dictionary(grouping: named) { place in
      let row = generated.rows[place]
      let name = row["group"].lowercased().split(separator: " ").joined(separator: " ")
      return "\(row.owner.prefix(6)) \(name)"
    }
  }

  /// What the same row costs a pupil who has it alone.
  private func session(of row: GeneratedRow, _ generated: GeneratedCouncil) -> Money {
    var alone = GeneratedRow(owner: "100001 solo", pupil: "solo", school: "100001")
    for column in ["staff", "minutes_per_week", "weeks", "cost", "from"] {
      alone[column] = row[column]
    }
    let results = Outcome(generated, files: [[[alone]]]).results
    return results.first?.cost.provision ?? .zero
  }
}
