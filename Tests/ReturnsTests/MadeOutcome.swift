import Borough
import Costing
import Tables

@testable import Returns

/// All that the tallies of a made-up council's file come to.
struct MadeOutcome: Equatable {
  let results: [PupilResult]
  let totals: [TotalsRow]
  let read: Int64
  let rejected: Int64
  let provisional: [Fault]
  let repeats: [RowPlace: RowPlace]
  let windowsFiles: Set<Int32>
  private(set) var faults: [SchoolFault] = []
  private(set) var accepted: [UInt8] = []
  private(set) var refused: [UInt8] = []
  /// As lines.csv has them.
  private(set) var lines: [UInt8] = []
  /// What is told when only faults are asked for, of which few rows are read again.
  private(set) var faultsAlone: [SchoolFault] = []

  /// Tallies in order, each with where its rows stand in the file.
  typealias Parts = [(tally: Tally, bytes: Range<Int>)]

  /// - Parameter again: tallies a block again for rows that may repeat others; nil when blocks
  ///   cannot be read again, and everything about them is kept.
  init(_ made: MadeCouncil, _ parts: Parts, again: ((Range<Int>) -> Tally)? = nil) {
    var batch = Batch(made.council, made.pupils)
    var after = made.headerRow
    for (tally, bytes) in parts {
      let place = Int64(bytes.lowerBound)..<Int64(bytes.upperBound)
      batch.merge(tally, file: MadeCouncil.file, after: after, at: again == nil ? nil : place)
      after += tally.rows
    }
    for block in batch.blocksInDoubt {
      if let again { batch.note(again(parts[block].bytes), ofBlock: block) }
    }
    let settlement = Settlement(batch)
    results = settlement.results()
    totals = settlement.totals().rows
    read = settlement.batch.read
    rejected = settlement.rejected
    provisional = settlement.provisionalFaults(made.texts, national: 9)
    repeats = settlement.batch.repeats.firsts
    windowsFiles = settlement.batch.windowsFiles
    for (place, part) in parts.enumerated() { tell(made, settlement, place, part.bytes) }
    if again != nil { tellFaultsAlone(made, settlement) }
  }

  private mutating func tell(
    _ made: MadeCouncil, _ settlement: Settlement, _ place: Int, _ bytes: Range<Int>
  ) {
    let telling = Telling(
      of: made.block(made.text[bytes]), place, settlement, [.accepted, .rejected, .lines])
    faults += telling.faults
    accepted += telling.accepted
    refused += telling.rejected
    var writer = CSVWriter()
    for line in telling.lines {
      writer.number(Int64(line.pupil))
      LinesCSV.append(line, made.council, file: "", to: &writer)
    }
    lines += writer.bytes
  }

  private mutating func tellFaultsAlone(_ made: MadeCouncil, _ settlement: Settlement) {
    for place in settlement.blocksWithFaults {
      for part in settlement.partsToTell(inBlock: place, []) {
        let rows = made.text[Int(part.bytes.lowerBound)..<Int(part.bytes.upperBound)]
        faultsAlone +=
          Telling(of: made.block(rows), place, settlement, [], after: part.after).faults
      }
    }
  }
}
