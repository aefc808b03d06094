import Borough
import Costing
import Tables
import TestSupport
import Testing

@testable import Returns

/// Rows like ones known come to what they come to cell by cell, wherever a file is cut and whatever
/// has been read before.
@Suite("Known rows and their twins")
struct TallyTwins {
  static let seeds: [UInt64] = (0..<80).map { 20_260_900 + $0 }

  /// The slow, plain twin.
  static func cellByCell(_ made: MadeCouncil, _ block: ProvisionBlock) -> Tally {
    var memory = TallyMemory(block)
    return Tally(
      of: block, made.council, made.pupils, keepingLines: false, using: &memory,
      cellByCell: true)
  }

  static func known(
    _ made: MadeCouncil, _ block: ProvisionBlock, _ memory: inout TallyMemory
  ) -> Tally {
    Tally(of: block, made.council, made.pupils, keepingLines: false, using: &memory)
  }

  @Test("a tally is the same, and the same again from a memory that is full", arguments: seeds)
  func tallies(seed: UInt64) {
    let made = MadeCouncil(seed: seed)
    let slow = TallyFacts(Self.cellByCell(made, made.whole))
    var memory = TallyMemory(made.whole)
    #expect(
      differences(TallyFacts(Self.known(made, made.whole, &memory)), slow) == [], "seed \(seed)")
    #expect(
      differences(TallyFacts(Self.known(made, made.whole, &memory)), slow) == [], "seed \(seed)")
  }

  @Test("a batch comes to the same in blocks of whole records, by one memory", arguments: seeds)
  func blocks(seed: UInt64) {
    let made = MadeCouncil(seed: seed)
    let range = made.bodyStart..<made.text.count
    let slow = Self.cellByCell(made, made.whole)
    let whole = MadeOutcome(made, [(slow, range)])
    var random = SeededRandom(seed: seed)
    var memory = TallyMemory(made.whole)
    for most in [1, 3, 40] {
      let parts = Self.cut(made, most: most, &random).map { bytes in
        (Self.known(made, made.block(made.text[bytes]), &memory), bytes)
      }
      #expect(differences(MadeOutcome(made, parts), whole) == [], "seed \(seed)")
    }
  }

  @Test("a pupil of whom little is asked costs what the whole sum gives", arguments: seeds)
  func simpleCosts(seed: UInt64) {
    let made = MadeCouncil(seed: seed)
    var batch = Batch(made.council, made.pupils)
    batch.merge(
      Self.cellByCell(made, made.whole), file: MadeCouncil.file, after: made.headerRow)
    let settlement = Settlement(batch)
    for number in settlement.pupilNumbers where settlement.rejectedPupils[number] == nil {
      var noWorking = NoWorking()
      let whole = try? settlement.cost(of: number, into: &noWorking)
      #expect(settlement.cost(of: number) == whole, "seed \(seed)")
    }
    var parts = TotalsPart()
    for start in stride(from: 0, to: settlement.pupilNumbers.count, by: 5) {
      let end = min(start + 5, settlement.pupilNumbers.count)
      parts.add(settlement.part(ofPupils: start..<end))
    }
    #expect(settlement.totals(of: parts).rows == settlement.totals().rows, "seed \(seed)")
    #expect(settlement.totals(of: parts).bands == settlement.totals().bands, "seed \(seed)")
  }

  /// Where blocks of up to so many records stand.
  private static func cut(
    _ made: MadeCouncil, most: Int, _ random: inout SeededRandom
  ) -> [Range<Int>] {
    var cursor = RecordCursor(made.text)
    cursor.start(at: made.bodyStart)
    var ranges: [Range<Int>] = []
    var start = made.bodyStart
    var left = random.below(most) + 1
    while cursor.advance() {
      left -= 1
      guard left == 0 else { continue }
      ranges.append(start..<cursor.position)
      start = cursor.position
      left = random.below(most) + 1
    }
    return start < made.text.count ? ranges + [start..<made.text.count] : ranges
  }
}
