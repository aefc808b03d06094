import Tables

/// Rows that are the same, cell for cell, as one before them: found by a hash of each row's cells.
/// Two different rows of one pupil with one hash are one chance in 10¹⁹ a pair.
///
/// A pupil's rows mostly follow each other, and are then compared at once. Of a pupil whose rows
/// stand apart a filter of bits is kept, and where that is in doubt the hashes of all rows in the
/// blocks concerned are looked at together; blocks whose rows follow each other are read again for
/// that, and not kept.
struct Repeats: Sendable {
  /// By the later row, the first it repeats.
  private(set) var firsts: [RowPlace: RowPlace] = [:]
  /// Hashes of rows that may repeat one that stands apart.
  private var suspects: Set<UInt64> = []
  private var suspected: Set<Int> = []
  /// By block, its rows' hashes, 0 for a row that is blank or has errors; nil where not kept.
  private var hashes: [[UInt64]?] = []
  /// Pupils met before, by the block that has rows of theirs and no hashes.
  private var returning: [(pupil: Int, block: Int)] = []

  /// Keeps a block's hashes, or not.
  mutating func begin(_ tally: Tally, canReadAgain: Bool) {
    let areRowsApart = tally.runs.count * 2 > tally.rowHashes.count
    hashes.append(canReadAgain && !areRowsApart ? nil : tally.rowHashes)
  }

  /// Looks at rows of one pupil that follow each other.
  ///
  /// - Parameters:
  ///   - before: what is known of the pupil's rows before; nil when there are none.
  ///   - row: where the first of the block's rows stands.
  /// - Returns: what is now known of these.
  mutating func add(
    _ run: RowRun, of pupil: Int, _ tally: Tally, after before: RowFilter?, from row: RowPlace
  ) -> RowFilter {
    var known = RowFilter()
    let first = Int(run.firstRow) - 1
    for place in first..<first + Int(run.rows) {
      let hash = tally.rowHashes[place]
      if known.mayHave(hash),
        let one = (first..<place).first(where: { tally.rowHashes[$0] == hash })
      {
        firsts[row.down(by: place)] = row.down(by: one)
      }
      if before?.mayHave(hash) == true {
        suspects.insert(hash)
        suspected.insert(pupil)
      }
      known.insert(hash)
    }
    if before != nil, hashes[hashes.count - 1] == nil {
      returning.append((pupil, hashes.count - 1))
    }
    return known
  }

  /// Blocks to be read again before `settle`.
  func blocksInDoubt(firstBlock: (_ pupil: Int) -> Int) -> [Int] {
    guard hashes.contains(where: { $0 == nil }) else { return [] }
    let later = returning.filter { suspected.contains($0.pupil) }.map { $0.block }
    return Set(suspected.map(firstBlock) + later).filter { hashes[$0] == nil }.sorted()
  }

  /// Keeps the hashes of a block that was read again.
  mutating func note(_ tally: Tally, ofBlock block: Int) { hashes[block] = tally.rowHashes }

  /// Looks at the rows in doubt, and lets go of the hashes.
  mutating func settle(_ blocks: [Batch.BlockRows]) {
    let quick = Suspects(suspects)
    var seen: [UInt64: RowPlace] = [:]
    for (block, hashes) in hashes.enumerated() where !suspects.isEmpty {
      let row = RowPlace(file: blocks[block].file, row: blocks[block].after + 1)
      for (place, hash) in (hashes ?? []).enumerated()
      where quick.mayHave(hash) && suspects.contains(hash) {
        if let first = seen[hash] {
          firsts[row.down(by: place)] = first
        } else {
          seen[hash] = row.down(by: place)
        }
      }
    }
    hashes = []
    returning = []
  }
}

extension RowPlace {
  fileprivate func down(by rows: Int) -> RowPlace { RowPlace(file: file, row: row + Int64(rows)) }
}

/// A bit for each of some hashes, so that nearly all others are told apart at a glance.
private struct Suspects {
  private var bits: [UInt64]

  init(_ hashes: Set<UInt64>) {
    var words = 16
    while words * 4 < hashes.count { words *= 2 }
    bits = [UInt64](repeating: 0, count: words)
    for hash in hashes { bits[word(hash)] |= 1 << (hash & 63) }
  }

  private func word(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (bits.count - 1)
  }

  func mayHave(_ hash: UInt64) -> Bool { bits[word(hash)] >> (hash & 63) & 1 == 1 }
}
