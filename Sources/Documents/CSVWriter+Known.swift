import Costing
import Tables

/// Cells that are blank where nothing is known.
extension CSVWriter {
  /// Blank when there is no such amount.
  mutating func money(known amount: Money?) {
    if let amount { money(pence: amount.pence) } else { blank() }
  }

  /// Blank when there is no such number.
  mutating func number(known number: Int64?) {
    if let number { self.number(number) } else { blank() }
  }

  /// A per cent with two places, as pounds have pence: `-0.47`.
  mutating func percent(known change: PercentChange?) {
    if let change { money(pence: change.hundredths) } else { blank() }
  }
}
