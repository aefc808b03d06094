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

/// What topup calls a column of a panel's own files, by any name that means it.
public enum PanelColumns {
  /// Of decisions.csv; nil for one that it does not have.
  public static func ofDecisions(_ written: String) -> String? {
    name(written, DecisionColumn.allCases)
  }

  /// Of scores.csv; nil for one that it does not have.
  public static func ofScores(_ written: String) -> String? { name(written, ScoreColumn.allCases) }

  /// The columns of scores.csv, in their order.
  public static var scores: [String] { ScoreColumn.allCases.map { $0.name } }

  private static func name<Column: ColumnSet>(_ written: String, _ all: [Column]) -> String? {
    let folded = Folding.fold(written)
    return all.first { $0.name == folded || $0.aliases.contains(folded) }?.name
  }
}
