import Borough
import Costing

/// What `topup explain --json` prints: a pupil's working, with signed pence that add up to the
/// top-up sought in the year.
public enum ExplainJSON {
  public static func bytes(_ explanation: Explanation) -> [UInt8] {
    let pupil = ExplainedPupil(explanation)
    let result = explanation.result
    return JSONWriter.document { writer in
      writer.field("internal", ExplainText.mark)
      writer.field("school", result.school.description)
      writer.field("school_name", explanation.schoolName)
      writer.field("pupil", String(decoding: result.reference, as: UTF8.self))
      writer.field("year", explanation.terms.year.description)
      writer.field("notes", texts: result.notes.names)
      writer.field("lines", Array(zip(explanation.lines, pupil.lines))) {
        append($1.0, $1.1, to: &$0)
      }
      writer.field("steps", pupil.overall) { append($1, to: &$0) }
      append(result.cost, to: &writer)
      if let real = explanation.realCosts { append(real, to: &writer) }
    }
  }

  private static func append(
    _ line: ExplainedLine, _ steps: [ExplainedStep], to writer: inout JSONWriter
  ) {
    writer.field("provision", line.provision)
    writer.field("file", line.file)
    writer.field("row", line.row)
    writer.field("cost_pence", line.costed.cost.pence)
    writer.field("counted_pence", line.costed.counted.pence)
    writer.field("reason", known: line.costed.reason?.name)
    writer.field("steps", steps) { append($1, to: &$0) }
  }

  private static func append(_ step: ExplainedStep, to writer: inout JSONWriter) {
    writer.field("step", step.kind)
    writer.field("working", texts: step.clauses)
    writer.field("signed_pence", step.signed.pence)
    writer.field("sources", texts: step.sources.map { $0.text })
  }

  private static func append(_ cost: PupilCost, to writer: inout JSONWriter) {
    writer.field("provision_pence", cost.provision.pence)
    writer.field("countable_pence", cost.countable.pence)
    writer.field("above_threshold", cost.isAbove)
    writer.field("threshold_pence", cost.threshold.pence)
    writer.field("school_share_pence", cost.schoolShare.pence)
    writer.field("top_up_pence", cost.topUp.pence)
    writer.field("adjusted_pence", cost.adjusted.pence)
    writer.field("top_up_in_year_pence", cost.topUpInYear.pence)
  }

  /// Absent where no real pay is known.
  private static func append(_ real: RealCosts, to writer: inout JSONWriter) {
    writer.field("real_cost_pence", known: real.real?.pence)
    writer.field("difference_pence", known: real.difference?.pence)
    writer.field("hours_in_plan", known: real.hoursInPlan.map { RealCosts.written($0) })
    writer.field("real_cost_of_an_hour_pence", known: real.ofAnHour?.pence)
    writer.field(
      "hours_top_up_buys", known: real.hoursTopUpBuys.map { RealCosts.written($0) })
    writer.field("lines_without_real_cost", real.linesWithout)
  }
}
