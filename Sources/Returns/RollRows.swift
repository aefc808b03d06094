import Costing

/// Which row of pupils.csv states each pupil, by the pupil's number.
///
/// Nearly always the next pupil is the next row's, so only where that is not so is kept.
struct RollRows: Sendable {
  /// The kinds of roll that are stated.
  var enrolments: [Int: Enrolment] = [:]
  /// Numbers from which pupils' rows follow each other, and the row of each.
  private var breaks: [(number: Int, row: Int64)] = []

  /// Numbers and rows go up.
  mutating func add(_ row: Int64, of number: Int) {
    if let last = breaks.last, row - last.row == Int64(number - last.number) { return }
    breaks.append((number, row))
  }

  func row(of number: Int) -> Int64 {
    var (low, high) = (0, breaks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if breaks[middle].number <= number { low = middle } else { high = middle }
    }
    return breaks[low].row + Int64(number - breaks[low].number)
  }
}
