import Costing

/// Rows of one pupil that follow each other, and what they come to.
struct RowRun: Sendable {
  /// The pupil's number in the register, or −1 less the number among the block's newcomers.
  var pupil: Int32
  /// In the block, from 1.
  let firstRow: Int32
  /// None before there is any run.
  var rows: Int32
  /// Rows that have been costed; the others wait for other rows.
  var lines: Int32 = 0
  var isProvisional = false
  var cost = Money.zero
  var counted = Money.zero

  /// The row that would be its next.
  var nextRow: Int32 { firstRow &+ rows }

  mutating func add(_ cost: Money, counted: Money) {
    lines &+= 1
    self.cost += cost
    self.counted += counted
  }

  /// Adds the rows that follow.
  mutating func add(_ next: RowRun) {
    rows += next.rows
    lines += next.lines
    cost += next.cost
    counted += next.counted
    isProvisional = isProvisional || next.isProvisional
  }
}
