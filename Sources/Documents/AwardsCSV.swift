import Applications
import Borough
import Costing
import Tables

/// The bytes of `awards.csv`: a row for each pupil on whom a panel has decided.
public enum AwardsCSV {
  public static let header = [
    "school", "pupil", "sen_provision", "decided", "decision", "sought", "agreed", "awarded",
    "reduced_by", "effect", "shortfall", "award_over", "from", "to", "payer", "review_by",
    "reason",
  ]

  public static func bytes(_ list: AwardList) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for row in list.rows { append(row, to: &writer) }
    return writer.bytes
  }

  private static func append(_ row: AwardRow, to writer: inout CSVWriter) {
    let decision = row.decision
    writer.text(row.school.bytes)
    writer.text(row.reference)
    writer.text(row.senProvision?.name ?? "")
    writer.text(decision?.decided.description ?? "")
    writer.text(decision?.outcome.name ?? "")
    writer.money(pence: row.sought.pence)
    writer.money(pence: row.award.amount.pence)
    writer.money(pence: row.awarded.pence)
    writer.money(pence: (row.share?.reducedBy ?? .zero).pence)
    writer.text(row.share?.effect.name ?? "")
    writer.money(pence: row.shortfall.pence)
    writer.money(pence: row.over.pence)
    writer.text(decision?.from?.description ?? "")
    writer.text(decision?.to?.description ?? "")
    writer.text(row.payer.code.map { "\($0)" } ?? "")
    writer.text(decision?.reviewBy?.description ?? "")
    writer.text(decision?.reason ?? "")
    writer.endRow()
  }
}
