import Borough
import Costing
import Tables

/// The bytes of `report.json`: what `report.html` shows, for programs, money in whole pence.
public enum ReportJSON {
  public static func bytes(_ report: Report) -> [UInt8] {
    JSONWriter.document { writer in
      writer.field("version", report.version)
      writer.field("notice", Report.internalNotice)
      appendYear(report.year, to: &writer)
      writer.field("provisional", report.rules.isProvisional)
      writer.field("counts", report.counts) { append($1, to: &$0) }
      writer.field("totals", report.totals) { append($1, to: &$0) }
      appendBands(report.bands, to: &writer)
      if let real = report.real {
        writer.field("tariff_of_lines_with_pay_pence", real.tariff.pence)
        writer.field("real_cost_pence", real.real.pence)
        writer.field("lines_without_real_cost", real.linesWithout)
      }
      if let toDate = report.toDate {
        writer.field("to_date", toDate.day.description)
        writer.field("countable_to_date_pence", toDate.countableToDate.pence)
        writer.field("top_up_to_date_pence", toDate.topUpToDate.pence)
        writer.field("countable_in_year_pence", toDate.countableInYear.pence)
        writer.field("top_up_in_year_pence", toDate.topUpInYear.pence)
      }
      if let paper = report.finance {
        writer.field("finance") { FinanceJSON.append(paper, to: &$0) }
      }
      report.movement?.append(to: &writer)
      writer.field("faults", report.faults) { append($1, to: &$0) }
      RulesJSON.append(report.rules, to: &writer)
    }
  }

  private static func appendYear(_ year: FundingYear, to writer: inout JSONWriter) {
    writer.field("year", year.description)
    writer.field("year_from", year.firstDay.description)
    writer.field("year_to", year.lastDay.description)
  }

  private static func append(_ count: RowCount, to writer: inout JSONWriter) {
    writer.field("kind", count.kind)
    writer.field("read", count.read)
    writer.field("accepted", count.accepted)
    writer.field("rejected", count.rejected)
  }

  private static func append(_ row: TotalsRow, to writer: inout JSONWriter) {
    let totals = row.totals
    writer.field("grouping", row.grouping.name)
    writer.field("key", row.key)
    writer.field("label", row.label)
    writer.field("pupils", totals.pupils)
    writer.field("above_threshold", totals.aboveThreshold)
    writer.field("provision_pence", totals.provision.pence)
    writer.field("not_counted_pence", totals.notCounted.pence)
    writer.field("countable_pence", totals.countable.pence)
    writer.field("school_share_pence", totals.schoolShare.pence)
    writer.field("top_up_pence", totals.topUp.pence)
    writer.field("adjusted_pence", totals.adjusted.pence)
    writer.field("top_up_in_year_pence", totals.topUpInYear.pence)
    writer.field("awarded_pence", known: totals.areAwardsKnown ? totals.awarded.pence : nil)
    writer.field("shortfall_pence", known: totals.areAwardsKnown ? totals.shortfall.pence : nil)
  }

  /// The last band has no end, so its `below_pence` is null.
  private static func appendBands(_ bands: [CostBand], to writer: inout JSONWriter) {
    let ends = bands.dropFirst().map { $0.atLeast.pence }
    writer.field("bands", Array(bands.enumerated())) { writer, band in
      writer.field("at_least_pence", band.element.atLeast.pence)
      if band.offset < ends.count {
        writer.field("below_pence", ends[band.offset])
      } else {
        writer.null("below_pence")
      }
      writer.field("pupils", band.element.pupils)
    }
  }

  private static func append(_ fault: FaultCount, to writer: inout JSONWriter) {
    writer.field("id", fault.id.rawValue)
    writer.field("severity", fault.id.severity.rawValue)
    writer.field("count", fault.count)
  }
}
