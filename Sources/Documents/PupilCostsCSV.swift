public import Borough
import Costing
public import Tables

/// The rows of `pupil-costs.csv`, one pupil at one school each.
///
/// A borough may have millions, so rows go to a writer whose bytes the caller takes as it goes.
public enum PupilCostsCSV {
  public static let header = [
    "school", "pupil", "lines", "provision", "not_counted", "countable", "threshold",
    "school_share", "top_up", "adjusted", "top_up_in_year", "to_threshold", "awarded",
    "shortfall", "award_over", "notes",
  ]

  public static func appendHeader(to writer: inout CSVWriter) {
    writer.row(header)
  }

  /// A row in pounds; what was awarded is blank where nothing is decided.
  public static func append(_ result: PupilResult, to writer: inout CSVWriter) {
    writer.text(result.school.bytes)
    writer.text(result.reference)
    writer.number(result.cost.lines)
    appendMoney(of: result, to: &writer)
    for amount in [result.awarded, result.shortfall, result.awardOver] {
      writer.money(known: amount)
    }
    if result.notes.isEmpty {
      writer.blank()
    } else {
      writer.text(result.notes.names.joined(separator: "; "))
    }
    writer.endRow()
  }

  private static func appendMoney(of result: PupilResult, to writer: inout CSVWriter) {
    let cost = result.cost
    writer.money(pence: cost.provision.pence)
    writer.money(pence: cost.notCounted.pence)
    writer.money(pence: cost.countable.pence)
    writer.money(pence: cost.threshold.pence)
    writer.money(pence: cost.schoolShare.pence)
    writer.money(pence: cost.topUp.pence)
    writer.money(pence: cost.adjusted.pence)
    writer.money(pence: cost.topUpInYear.pence)
    writer.money(pence: cost.toThreshold.pence)
  }
}
