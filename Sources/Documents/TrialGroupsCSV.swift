import Borough
import Costing
import Tables

/// The bytes of `trial-groups.csv`: winners and losers of each trial, cut each way.
public enum TrialGroupsCSV {
  public static let header = [
    "trial", "grouping", "key", "label", "pupils", "winners", "losers", "unchanged", "before",
    "after", "change",
  ]

  public static func bytes(_ report: TrialReport) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for tried in report.trials {
      for row in tried.trial.rows { append(row, of: tried.trial.name, to: &writer) }
    }
    return writer.bytes
  }

  private static func append(_ row: TrialRow, of trial: String, to writer: inout CSVWriter) {
    writer.text(trial)
    writer.text(row.grouping.name)
    writer.text(row.key)
    writer.text(row.label)
    writer.number(row.changes.pupils)
    writer.number(row.changes.winners)
    writer.number(row.changes.losers)
    writer.number(row.changes.unchanged)
    writer.money(pence: row.before.pence)
    writer.money(pence: row.after.pence)
    writer.money(pence: row.change.pence)
    writer.endRow()
  }
}
