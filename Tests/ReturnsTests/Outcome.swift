import Borough
import Costing
import Returns
import Tables

/// All that a batch of made-up rows comes to.
struct Outcome {
  var results: [PupilResult] = []
  var totals: [TotalsRow] = []
  var read: Int64 = 0
  var rejected: Int64 = 0
  var faults: [Fault] = []
  var acceptedBytes: [UInt8] = []
  var rejectedBytes: [UInt8] = []
  var lines: [ToldLine] = []
  var strategies: [InclusionStrategy] = []
  /// Owners of rows that have an error.
  var rejectedOwners: Set<String> = []

  private static let firstFile: Int32 = 10

  /// - Parameter files: rows by file, then by block.
  init(_ generated: GeneratedCouncil, files: [[[GeneratedRow]]]) {
    var batch = Batch(generated.council, generated.pupils)
    var blocks: [ProvisionBlock] = []
    for (number, file) in files.enumerated() {
      var row: Int64 = 0
      for (place, rows) in file.enumerated() {
        let opened = Self.open(Self.firstFile + Int32(number), rows, isFirst: place == 0)
        if place == 0 { row = opened.row }
        let tally = Tally(
          of: opened.block, generated.council, generated.pupils, keepingLines: false)
        batch.merge(tally, file: opened.block.file, after: row)
        row += tally.rows
        blocks.append(opened.block)
      }
    }
    let settlement = Settlement(batch)
    results = settlement.results()
    totals = settlement.totals().rows
    read = settlement.batch.read
    rejected = settlement.rejected
    for (place, block) in blocks.enumerated() {
      tell(Telling(of: block, place, settlement, [.accepted, .rejected, .lines]), files)
    }
    var book = StrategyBook()
    book.add(lines, settlement)
    strategies = book.strategies(settlement)
  }

  init(_ generated: GeneratedCouncil) {
    self.init(generated, files: [[generated.rows]])
  }

  private mutating func tell(_ telling: Telling, _ files: [[[GeneratedRow]]]) {
    faults += telling.faults.map(\.fault)
    acceptedBytes += telling.accepted
    rejectedBytes += telling.rejected
    lines += telling.lines
    for fault in telling.faults.map(\.fault) where fault.id.severity == .error {
      let rows = files[Int(fault.file - Self.firstFile)].flatMap { $0 }
      rejectedOwners.insert(rows[Int(fault.row) - 2].owner)
    }
  }

  /// A block of a file; the first has the header before its rows.
  private static func open(
    _ file: Int32, _ rows: [GeneratedRow], isFirst: Bool
  ) -> (block: ProvisionBlock, row: Int64) {
    let read = ProvisionHeader.read(
      GeneratedCouncil.file(file, GeneratedRow.header), allowNames: false)
    guard let opened = read.opened else { preconditionFailure("the header can be used") }
    let text = (isFirst ? GeneratedRow.header : "") + rows.map(\.text).joined()
    let block = ProvisionBlock(
      file: file, opened.header, Array(text.utf8), bodyStart: isFirst ? opened.bodyStart : 0)
    return (block, opened.row)
  }

  /// Figures by owner.
  var figures: [String: PupilCost] {
    let named = results.map { result in
      ("\(result.school) \(String(decoding: result.reference, as: UTF8.self))", result.cost)
    }
    return Dictionary(uniqueKeysWithValues: named)
  }
}
