import Tables
import TestSupport
import Testing

@testable import Returns

/// Rows repeated cell for cell are found wherever they stand, and each names the first of them.
@Suite("Repeated rows")
struct RepeatsTests {
  private static let header = "pupil,school,provision,cost,adult\n"

  /// Rows in the order of a file, each with what makes it the same as another; nil for one that is
  /// rejected, or blank.
  private struct MadeRow {
    let text: String
    let sameAs: String?
  }

  /// How a file's rows stand: a pupil's together, or anywhere.
  enum Order: CaseIterable { case together, anywhere, both }

  private static func rows(_ order: Order, _ random: inout SeededRandom) -> [MadeRow] {
    let pupils = (0..<random.pick([1, 4, 12])).map { _ in MadeUPN.random(&random) } + ["own1"]
    var rows: [MadeRow] = []
    for pupil in pupils {
      for _ in 0..<random.below(9) + 1 {
        let row = row(pupil, &random)
        rows += [MadeRow](repeating: row, count: random.pick([1, 1, 1, 1, 2, 3]))
        if random.chance(10) { rows.append(rows[random.below(rows.count)]) }
      }
    }
    if order == .anywhere { rows.shuffle(using: &random) }
    return order == .both ? rows + rows.shuffled(using: &random) : rows
  }

  private static func row(_ pupil: String, _ random: inout SeededRandom) -> MadeRow {
    let (name, cost) = (random.pick(["Reading", "Lego"]), random.pick(["1.00", "2.00", "30.00"]))
    let cells = "\(pupil),100000,\(name),\(cost)"
    switch random.below(20) {
    // The same cells, with quotes and a space.
    case 0: return MadeRow(text: "\(pupil),100000,\"\(name)\", \(cost),\n", sameAs: cells)
    case 1: return MadeRow(text: "\(cells),a1\n", sameAs: cells + "a1")
    case 2: return MadeRow(text: "\(pupil),100000,\(name),n/a,\n", sameAs: nil)
    case 3: return MadeRow(text: ",,,,\n", sameAs: nil)
    // The same school, written another way, is another cell.
    case 4: return MadeRow(text: "\(pupil),3432000,\(name),\(cost),\n", sameAs: cells + "343")
    default: return MadeRow(text: "\(cells),\n", sameAs: cells)
    }
  }

  /// Each repeated row with the first, found the plain way.
  private static func firsts(_ rows: [MadeRow]) -> [RowPlace: RowPlace] {
    var seen: [String: RowPlace] = [:]
    var firsts: [RowPlace: RowPlace] = [:]
    for (place, row) in rows.enumerated() {
      guard let key = row.sameAs else { continue }
      let here = RowPlace(file: MadeCouncil.file, row: Int64(place) + 2)
      if let first = seen[key] { firsts[here] = first } else { seen[key] = here }
    }
    return firsts
  }

  private static func council(_ rows: [MadeRow]) -> MadeCouncil {
    let made = MadeReturn(seed: 1)
    return MadeCouncil(
      MadeReturn(
        rates: made.rates, rules: made.rules,
        schools: "urn,dfe_number\n100000,343/2000\n", pupils: Array("pupil,school\n".utf8),
        provision: Array((header + rows.map(\.text).joined()).utf8)))
  }

  /// Blocks of up to so many rows.
  private static func blocks(
    _ rows: [MadeRow], most: Int, _ random: inout SeededRandom
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = header.utf8.count
    var rest = rows[...]
    while !rest.isEmpty {
      let block = rest.prefix(random.below(most) + 1)
      let size = block.reduce(0) { $0 + $1.text.utf8.count }
      ranges.append(start..<start + size)
      start += size
      rest = rest.dropFirst(block.count)
    }
    return ranges
  }

  @Test("are those of the plain way, cut anywhere", arguments: Order.allCases, 0..<25)
  func plainWay(order: Order, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rows = Self.rows(order, &random)
    let wanted = Self.firsts(rows)
    let made = Self.council(rows)
    for most in [1, 4, 40, rows.count * 2] {
      var memory = TallyMemory(made.whole)
      func tally(_ bytes: Range<Int>) -> Tally {
        TallyTwins.known(made, made.block(made.text[bytes]), &memory)
      }
      let parts = Self.blocks(rows, most: most, &random).map { (tally: tally($0), bytes: $0) }
      let kept = MadeOutcome(made, parts)
      #expect(differences(kept.repeats, wanted) == [], "seed \(seed)")
      let readAgain = MadeOutcome(made, parts, again: tally)
      #expect(differences(readAgain.repeats, wanted) == [], "seed \(seed)")
      // Few rows are read again for their faults alone, and they tell the same.
      #expect(differences(readAgain.faultsAlone, kept.faults) == [], "seed \(seed)")
      let told = kept.faults.filter { $0.fault.id == .repeatedRow }.map(\.fault.row)
      #expect(told == wanted.keys.map(\.row).sorted(), "seed \(seed)")
    }
  }

  @Test("are told from all of a block that may have a record cut short, else from near them alone")
  func longBlock() {
    var random = SeededRandom(seed: 4)
    var rows = (0..<100).map { _ in
      let pupil = MadeUPN.random(&random)
      return MadeRow(text: "\(pupil),100000,Reading,1.00,\n", sameAs: pupil)
    }
    rows.append(rows[40])
    let made = Self.council(rows)
    var memory = TallyMemory(made.whole)
    let tally = TallyTwins.known(made, made.whole, &memory)
    let start = Int64(made.bodyStart)
    for size in [made.text.count - made.bodyStart, RecordSplitter.longestRecord + 1] {
      var batch = Batch(made.council, made.pupils)
      let bytes = start..<start + Int64(size)
      batch.merge(tally, file: MadeCouncil.file, after: made.headerRow, at: bytes)
      batch.note(tally, ofBlock: 0)
      let parts = Settlement(batch).partsToTell(inBlock: 0, [])
      let isLong = size > RecordSplitter.longestRecord
      #expect(parts.last?.bytes.upperBound == bytes.upperBound)
      #expect((parts.map(\.bytes) == [bytes]) == isLong)
      #expect(parts.last?.after == (isLong ? 1 : 97))
    }
  }

  @Test("are looked for again only in blocks that may have one")
  func doubt() {
    var random = SeededRandom(seed: 5)
    let pupils = (0..<30).map { _ in MadeUPN.random(&random) }
    func rows(_ pupil: String) -> [MadeRow] {
      ["1.00", "2.00", "3.00"].map { cost in
        MadeRow(text: "\(pupil),100000,Reading,\(cost),\n", sameAs: "\(pupil) \(cost)")
      }
    }
    // Thirty pupils in ten blocks; the first pupil's second row stands again in the last.
    let rows = pupils.flatMap(rows) + [rows(pupils[0])[1]]
    let made = Self.council(rows)
    var batch = Batch(made.council, made.pupils)
    var memory = TallyMemory(made.whole)
    var start = Self.header.utf8.count
    var after = made.headerRow
    for block in 0..<10 {
      let texts = rows[block * 9..<(block == 9 ? rows.count : block * 9 + 9)].map(\.text)
      let bytes = start..<start + texts.joined().utf8.count
      let tally = TallyTwins.known(made, made.block(made.text[bytes]), &memory)
      let place = Int64(bytes.lowerBound)..<Int64(bytes.upperBound)
      batch.merge(tally, file: MadeCouncil.file, after: after, at: place)
      after += tally.rows
      start = bytes.upperBound
    }
    #expect(batch.blocksInDoubt == [0, 9])
  }
}
