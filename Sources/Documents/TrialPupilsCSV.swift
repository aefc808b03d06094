public import Borough
import Costing
public import Tables

/// The rows of `trial-pupils.csv`: every pupil under every trial, changed or not.
///
/// There may be millions, so rows go to a writer whose bytes the caller takes as it goes.
public enum TrialPupilsCSV {
  public static let header = ["trial", "school", "pupil", "before", "after", "change"]

  public static func bytes(_ report: TrialReport) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for tried in report.trials { append(tried.trial, of: report.pupils, to: &writer) }
    return writer.bytes
  }

  /// All pupils of one trial, in pounds: what cannot be costed is blank, and counts for nothing in
  /// the change, so that changes add up to the trial's.
  public static func append(
    _ trial: Trial, of pupils: [TrialPupil], to writer: inout CSVWriter
  ) {
    var changes = trial.pupils[...]
    for (place, pupil) in pupils.enumerated() {
      let change = changes.first.flatMap { $0.pupil == place ? $0 : nil }
      if change != nil { changes.removeFirst() }
      writer.text(trial.name)
      writer.text(pupil.school.bytes)
      writer.text(pupil.reference)
      writer.money(known: change?.before)
      writer.money(known: change?.after)
      writer.money(known: change?.change)
      writer.endRow()
    }
  }
}
