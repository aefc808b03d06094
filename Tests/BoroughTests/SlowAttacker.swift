import Costing

@testable import Borough

/// Tries every way in which whole pupils could stand behind a table's hidden counts: slow, and
/// obviously right, so only for small tables.
struct SlowAttacker {
  private let rows: [PublishedRow]
  /// By row, the counts of pupils and of those above that some way has.
  private(set) var pupils: [Set<Int64>]
  private(set) var above: [Set<Int64>]

  /// Rows that add up to a total which is shown; every pupil's threshold is £6,000.
  init(_ rows: [PublishedRow]) {
    self.rows = rows
    pupils = Array(repeating: [], count: rows.count)
    above = pupils
    let hidden = rows.filter { $0.hiding == .everything }.reduce(0) { $0 + $1.sums.pupils }
    let left = rows.filter { $0.hiding != .nothing }.reduce(0) { $0 + $1.sums.above }
    var way: [(Int64, Int64)] = []
    tryRow(0, hidden, left, &way)
  }

  private mutating func tryRow(
    _ row: Int, _ pupilsLeft: Int64, _ aboveLeft: Int64, _ way: inout [(Int64, Int64)]
  ) {
    guard row < rows.count else {
      guard pupilsLeft == 0, aboveLeft == 0 else { return }
      for (place, (count, above)) in way.enumerated() {
        pupils[place].insert(count)
        self.above[place].insert(above)
      }
      return
    }
    let sums = rows[row].sums
    let isShown = rows[row].hiding != .everything
    let counts = isShown ? [sums.pupils] : Array(1...max(1, pupilsLeft))
    for count in counts where isShown || count <= pupilsLeft {
      for above in choices(rows[row], count)
      where rows[row].hiding == .nothing || above <= aboveLeft {
        way.append((count, above))
        tryRow(
          row + 1, pupilsLeft - (isShown ? 0 : count),
          aboveLeft - (rows[row].hiding == .nothing ? 0 : above), &way)
        way.removeLast()
      }
    }
  }

  /// How many could be above: with pupils and cost shown somebody is, and each costs the threshold.
  private func choices(_ row: PublishedRow, _ pupils: Int64) -> [Int64] {
    switch row.hiding {
    case .nothing: [row.sums.above]
    case .topUp: Array(1...max(1, min(pupils, row.sums.countable.total.pence / 600_000)))
    case .everything: Array(0...pupils)
    }
  }
}
