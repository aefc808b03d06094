public import Borough
import Costing

/// What `cost --json` prints: the columns of `pupil-costs.csv`, money in whole pence.
public enum PupilCostsJSON {
  public static func bytes(_ pupils: [PupilResult]) -> [UInt8] {
    JSONWriter.document(pupils) { writer, pupil in
      writer.field("school", pupil.school.description)
      writer.field("pupil", String(decoding: pupil.reference, as: UTF8.self))
      writer.field("lines", pupil.cost.lines)
      appendMoney(of: pupil, to: &writer)
      writer.field("awarded_pence", known: pupil.awarded?.pence)
      writer.field("shortfall_pence", known: pupil.shortfall?.pence)
      writer.field("award_over_pence", known: pupil.awardOver?.pence)
      writer.field("notes", texts: pupil.notes.names)
    }
  }

  private static func appendMoney(of pupil: PupilResult, to writer: inout JSONWriter) {
    let cost = pupil.cost
    writer.field("provision_pence", cost.provision.pence)
    writer.field("not_counted_pence", cost.notCounted.pence)
    writer.field("countable_pence", cost.countable.pence)
    writer.field("threshold_pence", cost.threshold.pence)
    writer.field("school_share_pence", cost.schoolShare.pence)
    writer.field("top_up_pence", cost.topUp.pence)
    writer.field("adjusted_pence", cost.adjusted.pence)
    writer.field("top_up_in_year_pence", cost.topUpInYear.pence)
    writer.field("to_threshold_pence", cost.toThreshold.pence)
  }
}
