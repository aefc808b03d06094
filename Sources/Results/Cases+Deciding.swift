public import Returns

/// A panel's cases, while it decides them.
extension Cases<MemoryText> {
  /// The applications of a run in memory.
  public init(_ run: MemoryRun) {
    let pupils = run.files.records.applicants(run.settlement)
    var book = CaseBook(of: Self.wanted(pupils, run.settlement), files: run.files.names)
    run.tell(.lines) { telling, _ in book.add(telling, run.settlement) }
    self.init(of: pupils, run.files, run.settlement, book)
  }

  /// The same, with a pupil's decisions as they have been written since.
  public func again(_ pupil: Int, decisions: TextFile) -> Cases {
    var again = self
    again.files.records.decisions = settlement.decisions(reading: decisions)
    again.settlement.award(to: pupil, by: again.files.records)
    return again
  }
}
