import Returns
import Tables

/// What of the files beside provision only the whole run shows: rows about nobody who has any.
extension LoadedFiles {
  func lateFaults(_ batch: Batch) -> [Fault] {
    strangers(batch) + (records.evidence.map { batch.unused(in: $0) } ?? [])
  }

  /// Files of pupils, schools and applications, with what became of their rows in the end.
  func tables(_ batch: Batch) -> [ReadTable] {
    let faults = strangers(batch)
    return tables.map { table in
      var table = table
      let late = faults.filter { $0.file == table.file }.map { $0.row }
      table.rejectedRows = (table.rejectedRows + late).sorted()
      return table
    }
  }

  private func strangers(_ batch: Batch) -> [Fault] {
    (records.applications.map { batch.strangers(in: $0) } ?? [])
      + (records.decisions.map { batch.strangers(in: $0) } ?? [])
      + (records.scores.map { batch.strangers(in: $0) } ?? [])
  }
}
