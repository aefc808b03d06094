import Costing
import Tables

@testable import Returns

/// All that a tally hands to its batch, so that two can be compared.
struct TallyFacts: Equatable {
  private let runs: [[Int64]]
  private let newcomers: [String]
  private let names: [[UInt8]]
  private let groups: [[UInt8]]
  private let held: [String]
  private let strays: [String]
  private let rowHashes: [UInt64]
  private let rowStarts: [Int32]
  private let use: TermsUse
  private let counts: [Int64]
  private let marks: [Bool]

  init(_ tally: Tally) {
    runs = tally.runs.map { run in
      [run.pupil, run.firstRow, run.rows, run.lines].map { Int64($0) }
        + [run.cost.pence, run.counted.pence, run.isProvisional ? 1 : 0]
    }
    newcomers = tally.newcomers.numbersInOrder.map { "\(tally.newcomers.key($0))" }
    names = (0..<tally.names.count).map { Array(tally.names.name($0)) }
    groups = (0..<tally.groups.count).map { Array(tally.groups.name($0)) }
    held = tally.held.map { "\($0)" }
    strays = tally.strays.map { "\($0)" }
    rowHashes = tally.rowHashes
    rowStarts = tally.rowStarts
    use = tally.use
    counts = [tally.read, tally.rejected, tally.rows, Int64(tally.end)]
    marks = [tally.isCutShort, tally.hasFaults, tally.hasShortWeeks, tally.isUTF8]
  }
}
