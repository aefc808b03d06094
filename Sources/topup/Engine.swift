import Costing
import Documents
import Returns
import Tables

/// Runs a batch: every block of provision tallied, then told, by several tasks at once.
struct Engine {
  let files: LoadedFiles
  let tasks: Int
  let terminal: Terminal

  /// Reads every row of provision and settles what depends on other rows.
  func settle() async throws -> Settlement {
    Settlement(try await batch(keepingLines: false))
  }

  /// Reads every row of provision.
  ///
  /// - Parameter keepsLines: whether every line is kept, for a trial of rules.
  func batch(keepingLines keepsLines: Bool) async throws -> Batch {
    let council = files.council
    var batch = Batch(council, files.pupils)
    var progress = Progress(totalBytes: files.provisionBytes, on: terminal)
    var bytes: Int64 = 0
    var rows: [Int32: Int64] = [:]
    for provision in files.provision { rows[provision.file] = provision.headerRow }
    var blocks = AllBlocks(files.provision)
    try await Ordered.run(
      tasks: tasks, next: { try blocks.next() },
      work: {
        let tally = Tally(of: $0.block, council, keepingLines: keepsLines)
        return (tally, $0.block.file, Int64($0.block.bytes.count))
      },
      take: { tally, file, count in
        batch.merge(tally, file: file, after: rows[file] ?? 0)
        rows[file] = (rows[file] ?? 0) + tally.rows
        bytes += count
        progress.update(rows: batch.read, bytes: bytes)
      })
    progress.finish()
    return batch
  }

  /// Reads again the blocks that have something to tell, or all of them, and hands over what they
  /// tell in order.
  func tell(
    _ settlement: Settlement, _ wanted: Telling.Wanted, explaining pupils: Set<Int>? = nil,
    _ take: (Telling, Int32) throws -> Void
  ) async throws {
    let all = wanted.contains(.lines) || wanted.contains(.accepted)
    let places = Set(all ? Array(settlement.batch.blocks.indices) : settlement.blocksWithFaults)
    guard !places.isEmpty else { return }
    var blocks = AllBlocks(files.provision)
    try await Ordered.run(
      tasks: tasks,
      next: {
        while let next = try blocks.next() {
          if places.contains(next.place) { return next }
        }
        return nil
      },
      work: {
        (Telling(of: $0.block, $0.place, settlement, wanted, explaining: pupils), $0.block.file)
      },
      take: { telling, file in try take(telling, file) })
  }
}

/// The blocks of every file of provision, one after another, each with its place.
private struct AllBlocks {
  private var waiting: ArraySlice<ProvisionInput>
  private var current: ProvisionBlocks?
  private var place = -1

  struct Placed: Sendable {
    let place: Int
    let block: ProvisionBlock
  }

  init(_ files: [ProvisionInput]) {
    waiting = files[...]
  }

  mutating func next() throws(FileProblem) -> Placed? {
    while true {
      if let block = try current?.next() {
        place += 1
        return Placed(place: place, block: block)
      }
      guard let file = waiting.popFirst() else { return nil }
      current = file.blocks()
    }
  }
}
