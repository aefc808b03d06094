public import Borough
import Costing
public import Tables

/// The bytes of `totals.csv`: the borough cut each way, every grouping adding up to `all`.
public enum TotalsCSV {
  public static let header = [
    "grouping", "key", "label", "pupils", "above_threshold", "provision", "not_counted",
    "countable", "school_share", "top_up", "adjusted", "top_up_in_year", "awarded", "shortfall",
  ]

  /// In the order given.
  public static func bytes(_ rows: [TotalsRow]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for row in rows { append(row, to: &writer) }
    return writer.bytes
  }

  /// A row in pounds; what was awarded is blank where no decisions were read.
  public static func append(_ row: TotalsRow, to writer: inout CSVWriter) {
    let totals = row.totals
    writer.text(row.grouping.name)
    writer.text(row.key)
    writer.text(row.label)
    writer.number(totals.pupils)
    writer.number(totals.aboveThreshold)
    writer.money(pence: totals.provision.pence)
    writer.money(pence: totals.notCounted.pence)
    writer.money(pence: totals.countable.pence)
    writer.money(pence: totals.schoolShare.pence)
    writer.money(pence: totals.topUp.pence)
    writer.money(pence: totals.adjusted.pence)
    writer.money(pence: totals.topUpInYear.pence)
    writer.money(known: totals.areAwardsKnown ? totals.awarded : nil)
    writer.money(known: totals.areAwardsKnown ? totals.shortfall : nil)
    writer.endRow()
  }
}
