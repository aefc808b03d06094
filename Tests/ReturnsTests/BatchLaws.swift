import Borough
import Costing
import Returns
import Tables
import TestSupport
import Testing

/// What must hold of any batch, over many made-up councils.
@Suite("Laws of the batch")
struct BatchLaws {
  static let seeds: [UInt64] = (0..<40).map { 20_260_401 + $0 }

  @Test("cutting a file into blocks changes nothing", arguments: seeds)
  func blocks(seed: UInt64) {
    let generated = GeneratedCouncil(seed: seed)
    let whole = Outcome(generated)
    var random = SeededRandom(seed: seed)
    for most in [1, 2, 7, 30] {
      var blocks: [[GeneratedRow]] = [[]]
      for row in generated.rows {
        if blocks[blocks.count - 1].count >= most || random.chance(10) { blocks.append([]) }
        blocks[blocks.count - 1].append(row)
      }
      let cut = Outcome(generated, files: [blocks])
      expectSameFigures(cut, whole, seed)
      #expect(cut.faults == whole.faults, "seed \(seed)")
      #expect(cut.acceptedBytes == whole.acceptedBytes, "seed \(seed)")
      #expect(cut.rejectedBytes == whole.rejectedBytes, "seed \(seed)")
    }
  }

  @Test("the order of rows changes no figure", arguments: seeds)
  func order(seed: UInt64) {
    let generated = GeneratedCouncil(seed: seed)
    let whole = Outcome(generated)
    var random = SeededRandom(seed: seed)
    for _ in 0..<4 {
      var shuffled = generated
      shuffled.rows.shuffle(using: &random)
      expectSameFigures(Outcome(shuffled), whole, seed)
    }
  }

  @Test("rows may come in any number of files", arguments: seeds)
  func files(seed: UInt64) {
    let generated = GeneratedCouncil(seed: seed)
    let whole = Outcome(generated)
    var random = SeededRandom(seed: seed)
    for count in [2, 3, 9] {
      var files = [[GeneratedRow]](repeating: [], count: count)
      for row in generated.rows { files[random.below(count)].append(row) }
      expectSameFigures(Outcome(generated, files: files.map { [$0] }), whole, seed)
    }
  }

  @Test("a row at fault rejects no row of another pupil and re-prices nobody", arguments: seeds)
  func rejection(seed: UInt64) {
    var generated = GeneratedCouncil(seed: seed)
    let before = Outcome(generated)
    let plain = generated.rows.indices.filter { place in
      let row = generated.rows[place]
      return row["kind"] != "convened" && (row["group_size"].isEmpty || row["group"].isEmpty)
    }
    var random = SeededRandom(seed: seed)
    for place in plain.shuffled(using: &random).prefix(8) {
      let row = generated.rows[place]
      var damaged = row
      generated.damage(&damaged)
      var changed = generated
      changed.rows[place] = damaged
      let after = Outcome(changed)
      #expect(after.rejectedOwners.contains(row.owner), "seed \(seed), row \(place + 2)")
      let others = after.rejectedOwners.subtracting(before.rejectedOwners)
      #expect(others.isSubset(of: [row.owner]), "seed \(seed), row \(place + 2)")
      let spoilt = before.rejectedOwners.union(after.rejectedOwners)
      let whole = before.figures.filter { !spoilt.contains($0.key) }
      let still = after.figures.filter { !spoilt.contains($0.key) }
      #expect(still == whole, "seed \(seed), row \(place + 2)")
    }
  }

  @Test("every grouping adds up to all, and all to the pupils", arguments: seeds)
  func groupings(seed: UInt64) {
    let outcome = Outcome(GeneratedCouncil(seed: seed))
    var pupils = Totals()
    for result in outcome.results { pupils.add(result.cost) }
    for grouping in Grouping.allCases {
      var sum = Totals()
      for row in outcome.totals where row.grouping == grouping { sum.add(row.totals) }
      #expect(sum == pupils, "seed \(seed), \(grouping)")
    }
    #expect(pupils.provision == pupils.countable + pupils.notCounted)
    #expect(pupils.countable == pupils.schoolShare + pupils.topUp)
  }

  @Test("every row read is accepted or rejected, and each is told once", arguments: seeds)
  func counts(seed: UInt64) {
    let generated = GeneratedCouncil(seed: seed)
    let outcome = Outcome(generated)
    let accepted = outcome.results.reduce(0) { $0 + $1.cost.lines }
    #expect(outcome.read == Int64(generated.rows.count), "seed \(seed)")
    #expect(accepted + outcome.rejected == outcome.read, "seed \(seed)")
    #expect(Int64(outcome.lines.count) == accepted, "seed \(seed)")
    let told = (outcome.acceptedBytes + outcome.rejectedBytes).count
    #expect(told == generated.rows.reduce(0) { $0 + $1.text.utf8.count }, "seed \(seed)")
  }

  @Test("the laws are about batches with accepted and rejected rows, and every kind of pupil")
  func generatorsReach() {
    var ids: Set<FaultID> = []
    for seed in Self.seeds {
      let outcome = Outcome(GeneratedCouncil(seed: seed))
      #expect(outcome.results.count >= 4, "seed \(seed)")
      ids.formUnion(outcome.faults.map(\.id))
    }
    let wanted: Set<FaultID> = [
      .groupDisagrees, .groupSizeTooSmall, .twiceInGroup, .convenedTwice, .upnAtTwoSchools,
      .pupilRowRejected, .noThreshold, .repeatedRow, .tooManyFields, .noSuchDate, .notANumber,
      .pupilNotInFile,
    ]
    #expect(wanted.subtracting(ids) == [])
  }

  private func expectSameFigures(_ one: Outcome, _ other: Outcome, _ seed: UInt64) {
    #expect(one.results == other.results, "seed \(seed)")
    #expect(one.totals == other.totals, "seed \(seed)")
    #expect(one.read == other.read, "seed \(seed)")
    #expect(one.rejected == other.rejected, "seed \(seed)")
  }
}
