import Costing
public import Returns
import Tables

/// What of the files beside provision only the whole run shows: rows about nobody who has any.
extension RunFiles {
  func lateFaults(_ batch: Batch) -> [Fault] {
    strangers(batch) + (records.evidence.map { batch.unused(in: $0) } ?? [])
  }

  /// Files of pupils, schools and applications, with what became of their rows in the end.
  public func tables(_ batch: Batch) -> [ReadTable] {
    let faults = strangers(batch)
    return tables.map { table in
      var table = table
      let late = faults.filter { $0.file == table.file }.map { $0.row }
      table.rejectedRows = (table.rejectedRows + late).ordered()
      return table
    }
  }

  private func strangers(_ batch: Batch) -> [Fault] {
    (records.applications.map { batch.strangers(in: $0) } ?? [])
      + (records.decisions.map { batch.strangers(in: $0) } ?? [])
      + (records.scores.map { batch.strangers(in: $0) } ?? [])
  }
}

extension RunFiles {
  /// All that pupils.csv says of some pupils, by their numbers; it is read again.
  public func details(
    of wanted: Set<Int>, _ settlement: Settlement
  ) throws(Text.Problem) -> PupilDetailsFile {
    PupilDetailsFile(
      try textAgain(.pupils), records.caseload, of: wanted, in: settlement, allowNames: allowNames)
  }

  /// The text of one of the files that were read, read again; nil where there is none.
  func textAgain(_ kind: FileKind) throws(Text.Problem) -> TextFile? {
    guard let table = tables.first(where: { $0.kind == kind }) else { return nil }
    return TextFile(file: table.file, bytes: try table.text.all)
  }
}
