import Costing
import Returns
import Tables

/// The rows of lines.csv, which are in the order of pupils and not of files.
struct LinesTable: Sendable {
  private let council: Council
  private let names: [String]
  /// Rows as they were told, in blocks.
  private var blocks: [[UInt8]] = []
  private var rows: [Row] = []

  private struct Row: Sendable {
    let pupil: Int
    let place: RowPlace
    let block: Int
    let bytes: Range<Int>
  }

  /// - Parameter names: the run's files.
  init(_ council: Council, files names: [String]) {
    self.council = council
    self.names = names
  }

  mutating func add(_ lines: [ToldLine]) {
    var writer = CSVWriter()
    for line in lines {
      let start = writer.bytes.count
      LinesCSV.append(line, council, file: names[Int(line.place.file)], to: &writer)
      rows.append(
        Row(
          pupil: line.pupil, place: line.place, block: blocks.count,
          bytes: start..<writer.bytes.count))
    }
    blocks.append(writer.bytes)
  }

  func bytes(_ settlement: Settlement) -> [UInt8] {
    var writer = CSVWriter()
    LinesCSV.appendHeader(to: &writer)
    var bytes = writer.take()
    let ranks = settlement.ranks()
    let sorted = rows.ordered {
      $0.pupil == $1.pupil ? $0.place < $1.place : ranks[$0.pupil] < ranks[$1.pupil]
    }
    for row in sorted { bytes += blocks[row.block][row.bytes] }
    return bytes
  }
}
