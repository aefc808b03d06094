import Borough
import Costing

/// The bytes of `trial.json`: what the page of a trial shows, for programs, money in whole pence.
public enum TrialJSON {
  public static func bytes(_ report: TrialReport) -> [UInt8] {
    JSONWriter.document { writer in
      writer.field("version", report.version)
      writer.field("notice", Report.internalNotice)
      writer.field("year", report.year.description)
      writer.field("year_from", report.year.firstDay.description)
      writer.field("year_to", report.year.lastDay.description)
      writer.field("tolerance", report.tolerance.text)
      writer.field("counts", report.counts) { append($1, to: &$0) }
      writer.field("totals", report.figures) { append($1, to: &$0) }
      writer.field("trials", report.trials) { append($1, in: report, to: &$0) }
      if let sweep = report.sweep { append(sweep, to: &writer) }
    }
  }

  private static func append(_ count: RowCount, to writer: inout JSONWriter) {
    writer.field("kind", count.kind)
    writer.field("read", count.read)
    writer.field("accepted", count.accepted)
    writer.field("rejected", count.rejected)
  }

  /// What compares with today is null for today itself.
  private static func append(_ figures: TrialFigures, to writer: inout JSONWriter) {
    writer.field("name", figures.name)
    append(figures.totals, to: &writer)
    writer.field("rejected_rows", figures.rejected)
    writer.field("change_pence", known: figures.verdict?.change.pence)
    writer.field("change_hundredths_of_a_percent", known: figures.percent?.hundredths)
    writer.field("winners", known: figures.changes?.winners)
    writer.field("losers", known: figures.changes?.losers)
    writer.field("unchanged", known: figures.changes?.unchanged)
    writer.field("gained_pence", known: figures.changes?.gained.pence)
    writer.field("lost_pence", known: figures.changes?.lost.pence)
    writer.field("verdict", known: figures.verdict?.name)
    writer.field("tolerance_pence", known: figures.verdict?.tolerance.pence)
  }

  private static func append(_ totals: Totals, to writer: inout JSONWriter) {
    writer.field("pupils", totals.pupils)
    writer.field("above_threshold", totals.aboveThreshold)
    writer.field("provision_pence", totals.provision.pence)
    writer.field("countable_pence", totals.countable.pence)
    writer.field("school_share_pence", totals.schoolShare.pence)
    writer.field("top_up_pence", totals.topUp.pence)
    writer.field("adjusted_pence", totals.adjusted.pence)
    writer.field("top_up_in_year_pence", totals.topUpInYear.pence)
  }

  private static func append(
    _ tried: TriedRules, in report: TrialReport, to writer: inout JSONWriter
  ) {
    writer.field("name", tried.trial.name)
    writer.field("differences", TermsDifference.all(of: tried, in: report)) {
      append($1, to: &$0)
    }
    writer.field("groups", tried.trial.rows) { append($1, to: &$0) }
    writer.field("movers", tried.movers) { append($1, to: &$0) }
  }

  private static func append(_ difference: TermsDifference, to writer: inout JSONWriter) {
    writer.field("what", difference.heading)
    writer.field("applies_to", difference.appliesTo)
    writer.field("today", difference.today.value)
    writer.field("today_in", difference.today.place)
    writer.field("trial", difference.trial.value)
    writer.field("trial_in", difference.trial.place)
  }

  private static func append(_ row: TrialRow, to writer: inout JSONWriter) {
    writer.field("grouping", row.grouping.name)
    writer.field("key", row.key)
    writer.field("label", row.label)
    writer.field("pupils", row.changes.pupils)
    writer.field("winners", row.changes.winners)
    writer.field("losers", row.changes.losers)
    writer.field("unchanged", row.changes.unchanged)
    writer.field("before_pence", row.before.pence)
    writer.field("after_pence", row.after.pence)
    writer.field("change_pence", row.change.pence)
  }

  private static func append(_ mover: TrialMover, to writer: inout JSONWriter) {
    writer.field("school", mover.school.description)
    writer.field("school_name", mover.schoolName)
    writer.field("pupil", String(decoding: mover.reference, as: UTF8.self))
    writer.field("before_pence", known: mover.change.before?.pence)
    writer.field("after_pence", known: mover.change.after?.pence)
    writer.field("change_pence", mover.change.change.pence)
  }

  private static func append(_ sweep: Sweep, to writer: inout JSONWriter) {
    writer.field("axes", texts: sweep.axes)
    writer.field("points", sweep.points) { writer, point in
      writer.field("values", texts: point.values)
      append(TrialFigures(point, of: sweep.before), to: &writer)
    }
  }
}
