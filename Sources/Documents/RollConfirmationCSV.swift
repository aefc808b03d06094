import Applications
import Borough
import Costing
import Tables

/// The bytes of a list that a school fills in and sends back: who with an award is still on its roll.
enum RollConfirmationCSV {
  static func bytes(_ statement: SchoolStatement, of paper: FinancePaper) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "year_group", "award_from", "award_to", "amount", "on_roll_from",
      "on_roll_to", "still_on_roll", "left_on", "new_school", "confirmed_by",
    ])
    for award in statement.awards { append(award, to: &writer) }
    return writer.bytes
  }

  /// The last four columns are for the school to fill in.
  private static func append(_ award: SchoolStatement.Award, to writer: inout CSVWriter) {
    let details = award.pupil.details
    writer.text(details.school.bytes)
    writer.text(details.reference)
    writer.text(details.yearGroup?.name ?? "")
    writer.days(award.record.award.days)
    writer.money(pence: award.record.award.amount.pence)
    writer.text(details.onRollFrom?.description ?? "")
    writer.text(details.onRollTo?.description ?? "")
    for _ in 0..<4 { writer.blank() }
    writer.endRow()
  }
}
