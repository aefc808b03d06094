public import Returns

/// A panel's cases, while it decides them.
extension Cases<MemoryText> {
  /// The same, with a pupil's decisions as they have been written since.
  public func again(_ pupil: Int, decisions: TextFile) -> Cases {
    var again = self
    again.files.records.decisions = settlement.decisions(reading: decisions)
    again.settlement.award(to: pupil, by: again.files.records)
    return again
  }
}

extension MemoryRun {
  /// Every pupil's application of the run, as a panel looks at them.
  public var applications: Cases<MemoryText> {
    cases(of: files.records.applicants(settlement))
  }
}
