/// What other hidden rows could give to a row, or take from it, with every shown sum as it is.
struct Partners: Sendable {
  /// Of rows that hide everything: how many, and pupils that they could give and still have one.
  private(set) var rows: Int64 = 0
  private(set) var pupils: Int64 = 0
  private(set) var above: Int64 = 0
  /// Pupils to give of those who are not above.
  private(set) var below: Int64 = 0
  /// Pupils who could be above and are not.
  private(set) var notAbove: Int64 = 0
  private(set) var share: Int64 = 0
  /// How much more the school's share could be.
  private(set) var shareRoom: Int64 = 0
  private(set) var excess: Int64 = 0
  /// Of rows that hide only their top-up.
  private(set) var excessOfShown: Int64 = 0
  private(set) var aboveOfShown: Int64 = 0
  /// Of all hidden rows, their pupils and cost staying as they are.
  private(set) var all: Int64 = 0
  private(set) var excessDown: Int64 = 0
  private(set) var excessUp: Int64 = 0
  private(set) var aboveDown: Int64 = 0
  private(set) var aboveUp: Int64 = 0
  private(set) var topUp: Int64 = 0

  /// Adds a hidden row, or takes it away again.
  mutating func add(_ row: PoolRow, _ hiding: Hiding, times: Int64 = 1) {
    guard hiding != .nothing else { return }
    let isShown = hiding == .topUp
    let down = max(0, row.above - (isShown ? 1 : 0))
    all += times
    excessDown += times * row.excessDown
    excessUp += times * row.excessUp
    aboveDown += times * down
    aboveUp += times * (row.mostAbove - row.above)
    topUp += times * row.topUp
    if isShown {
      excessOfShown += times * row.excessDown
      aboveOfShown += times * down
    } else {
      addEverything(row, times)
    }
  }

  private mutating func addEverything(_ row: PoolRow, _ times: Int64) {
    rows += times
    pupils += times * (row.pupils - 1)
    above += times * row.above
    below += times * min(row.pupils - 1, row.pupils - row.above)
    notAbove += times * (row.pupils - row.above)
    share += times * row.share
    shareRoom += times * (row.highest * row.pupils - row.share)
    excess += times * row.excess
  }
}
