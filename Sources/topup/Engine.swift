import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// Runs a batch: every block of provision tallied, then told, by several tasks at once.
struct Engine {
  let files: LoadedFiles
  let tasks: Int
  let terminal: Terminal
  /// How files of provision are cut.
  var cut = FilePieces.Cut()

  /// Reads every row of provision and settles what depends on other rows.
  func settle() async throws -> Settlement {
    var settlement = Settlement(try await batch(keepingLines: false))
    settlement.award(by: files.records)
    return settlement
  }

  /// Reads every row of provision.
  ///
  /// - Parameter keepsLines: whether every line is kept, for a trial of rules.
  func batch(keepingLines keepsLines: Bool) async throws -> Batch {
    let files = files
    var batch = Batch(files.council, files.pupils)
    var progress = Progress(totalBytes: files.provisionBytes, on: terminal)
    var bytes: Int64 = 0
    var rows = files.provision.map { $0.headerRow }
    var desk = try await FilePieces.run(
      files.provision.map { $0.pieces(cut) }, tasks: tasks, desk: { TallyDesk() },
      look: { file, rows, desk in
        desk.tally(
          rows, of: files.provision[file], files.council, files.pupils, keepingLines: keepsLines
        ).map { ($0, $0.end) }
      },
      take: { file, tally, place in
        batch.merge(
          tally, file: files.provision[file].file, after: rows[file], at: place)
        rows[file] += tally.rows
        bytes += Int64(place.count)
        progress.update(rows: batch.read, bytes: bytes)
      })
    progress.finish()
    for block in batch.blocksInDoubt {
      let (place, provision) = (batch.blocks[block], provision(ofBlock: batch.blocks[block]))
      let bytes = try provision.pieces(cut).bytes(in: place.bytes)
      let tally = desk.tally(
        FilePieces.Rows(whole: bytes), of: provision, files.council, files.pupils,
        keepingLines: keepsLines)
      if let tally { batch.note(tally, ofBlock: block) }
    }
    return batch
  }

  private func provision(ofBlock block: Batch.BlockRows) -> LoadedFiles.Provision {
    guard let provision = files.provision.first(where: { $0.file == block.file }) else {
      preconditionFailure("a block is of one of the run's files")
    }
    return provision
  }

  /// The borough's totals, every grouping in `totals.csv`'s order, and the shape of its costs.
  func totals(
    _ settlement: Settlement
  ) async throws -> (rows: [TotalsRow], bands: [CostBand]) {
    let numbers = settlement.pupilNumbers
    let size = max(1 << 14, numbers.count / tasks + 1)
    var starts = stride(from: 0, to: numbers.count, by: size).makeIterator()
    var all = TotalsPart()
    try await Ordered.run(
      tasks: tasks, next: { starts.next() },
      work: { settlement.part(ofPupils: $0..<min($0 + size, numbers.count)) },
      take: { all.add($0) })
    return settlement.totals(of: all)
  }

  /// Reads again the blocks that have something to tell, or all of them, and hands over what they
  /// tell in order.
  func tell(
    _ settlement: Settlement, _ wanted: Telling.Wanted, explaining pupils: Set<Int>? = nil,
    _ take: (Telling, Int32) throws -> Void
  ) async throws {
    let all = wanted.contains(.lines) || wanted.contains(.accepted)
    let places = Set(all ? Array(settlement.batch.blocks.indices) : settlement.blocksWithFaults)
    var waiting = places.sorted()[...]
    try await Ordered.run(
      tasks: tasks, next: { waiting.popFirst() },
      work: { place in
        let block = settlement.batch.blocks[place]
        let provision = provision(ofBlock: block)
        let pieces = provision.pieces(cut)
        var told = Telling()
        for part in settlement.partsToTell(inBlock: place, wanted) {
          told.add(
            Telling(
              of: ProvisionBlock(
                file: provision.file, provision.header, try pieces.bytes(in: part.bytes),
                bodyStart: 0), place, settlement, wanted,
              explaining: pupils, after: part.after))
        }
        return (told, block.file)
      },
      take: { telling, file in try take(telling, file) })
  }

  /// Hands over every fault of the run in the order of its files, and what else was asked for.
  func tellAll(
    _ settlement: Settlement, _ wanted: Telling.Wanted,
    _ take: ([SchoolFault], (Telling, Int32)?) throws -> Void
  ) async throws {
    var queue = FaultQueue(files.faultsBeforeRows(settlement))
    try await tell(settlement, wanted) { telling, file in
      try take(queue.next(upTo: file), nil)
      try take(telling.faults, (telling, file))
    }
    try take(queue.next(upTo: .max), nil)
  }
}
