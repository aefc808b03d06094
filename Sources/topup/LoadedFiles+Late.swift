import Borough
import Returns
import Tables

/// What of the files beside provision only the whole run shows: rows about nobody who has any.
extension LoadedFiles {
  func lateFaults(_ settlement: Settlement) -> [Fault] {
    strangers(settlement) + (records.evidence.map { settlement.unused(in: $0) } ?? [])
  }

  /// Files of pupils, schools and applications, with what became of their rows in the end.
  func tables(_ settlement: Settlement) -> [ReadTable] { tables(rejecting: strangers(settlement)) }

  /// The same in a trial, under today's rules.
  func tables(_ book: TrialBook, _ costs: TrialCosts) -> [ReadTable] {
    tables(
      rejecting: (records.applications.map { book.strangers(in: $0, costs) } ?? [])
        + (records.decisions.map { book.strangers(in: $0, costs) } ?? []))
  }

  private func strangers(_ settlement: Settlement) -> [Fault] {
    (records.applications.map { settlement.strangers(in: $0) } ?? [])
      + (records.decisions.map { settlement.strangers(in: $0) } ?? [])
      + (records.scores.map { settlement.strangers(in: $0) } ?? [])
  }

  private func tables(rejecting faults: [Fault]) -> [ReadTable] {
    tables.map { table in
      var table = table
      let late = faults.filter { $0.file == table.file }.map { $0.row }
      table.rejectedRows = (table.rejectedRows + late).sorted()
      return table
    }
  }
}
