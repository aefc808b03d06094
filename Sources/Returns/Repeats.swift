import Tables

/// Rows that are the same, cell for cell, as one before them.
struct Repeats {
  /// By the later row, the first it repeats.
  private(set) var firsts: [RowPlace: RowPlace] = [:]

  /// Finds hashes that occur twice with a filter of bits, so that ten million rows take no table
  /// of ten million entries. Two different rows with one hash are one chance in 10¹⁹ a pair.
  init(_ batch: Batch) {
    let suspects = Self.suspects(batch.rowHashes)
    guard !suspects.isEmpty else { return }
    var seen: [UInt64: RowPlace] = [:]
    for (block, hashes) in batch.rowHashes.enumerated() {
      for (index, hash) in hashes.enumerated() where suspects.contains(hash) {
        let rows = batch.blocks[block]
        let place = RowPlace(file: rows.file, row: rows.after + Int64(index) + 1)
        if let first = seen[hash] {
          firsts[place] = first
        } else {
          seen[hash] = place
        }
      }
    }
  }

  /// Hashes whose bit was already set: all that occur twice, and a few that do not.
  private static func suspects(_ blocks: [[UInt64]]) -> Set<UInt64> {
    let rows = blocks.reduce(0) { $0 + $1.count }
    var words = 1024
    while words * 4 < rows { words *= 2 }
    var bits = [UInt64](repeating: 0, count: words)
    var suspects: Set<UInt64> = []
    for hashes in blocks {
      for hash in hashes where hash != 0 {
        let word = Int(truncatingIfNeeded: hash >> 6) & (words - 1)
        let bit: UInt64 = 1 << (hash & 63)
        if bits[word] & bit != 0 { suspects.insert(hash) }
        bits[word] |= bit
      }
    }
    return suspects
  }
}
