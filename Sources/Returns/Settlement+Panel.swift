import Applications
import Costing
import Tables

/// What a panel marks and decides after its files were settled.
extension Settlement {
  /// Reads decisions in place of those of the run.
  public func decisions(reading text: TextFile) -> DecisionsFile {
    var register = batch.pupils
    return DecisionsFile(text, batch.council, into: &register, allowNames: false)
  }

  /// Reads members' marks in place of those of the run.
  public func scores(reading text: TextFile) -> ScoresFile {
    var register = batch.pupils
    return ScoresFile(text, batch.council, into: &register, allowNames: false)
  }

  /// Takes up what was awarded to one pupil, on whom the panel has decided again.
  public mutating func award(to pupil: Int, by records: CaseRecords) {
    let decisions = records.decisions?.decisions(of: pupil, in: self) ?? []
    var known = awards ?? [:]
    known[pupil] = decisions.isEmpty ? nil : award(of: pupil, decisions, records)?.amount
    awards = known
  }
}
