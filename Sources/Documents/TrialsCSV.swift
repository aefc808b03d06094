public import Borough
import Tables

/// The bytes of `trials.csv`: today's totals, then those of each trial beside them.
public enum TrialsCSV {
  public static let header = TrialFigures.header

  public static func bytes(_ report: TrialReport) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for figures in report.figures { figures.append(to: &writer) }
    return writer.bytes
  }
}

/// The bytes of `sweep.csv`: today's totals, then those of each point, a column an axis in front.
public enum SweepCSV {
  public static func bytes(_ sweep: Sweep) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(sweep.axes + TrialFigures.header)
    for _ in sweep.axes { writer.blank() }
    TrialFigures(today: sweep.before, rejected: sweep.rejectedBefore).append(to: &writer)
    for point in sweep.points {
      for value in point.values { writer.text(value) }
      TrialFigures(point, of: sweep.before).append(to: &writer)
    }
    return writer.bytes
  }
}
