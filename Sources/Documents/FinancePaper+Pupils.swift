import Applications
import Borough
import Costing
import Tables

/// Lists of pupils that the finance team and scrutiny ask for, as CSV.
extension FinancePaper {
  /// Pupils who change phase, what they carry, and whose funding ended and why.
  var transitionsCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "year_group", "sen_provision", "primary_need", "transfer",
      "enhanced_transition", "top_up", "awarded", "due", "award_to", "funding", "reason",
      "review_by",
    ])
    for transfer in finance.transfers() {
      let pupil = finance.pupils[transfer.pupil]
      let last = finance.records.last { $0.pupil == transfer.pupil }
      writer.who(pupil)
      writer.text(transfer.kind.name)
      writer.text(pupil.details.hasEnhancedTransition.map { $0 ? "yes" : "no" } ?? "")
      writer.money(pence: pupil.cost.topUp.pence)
      writer.money(known: last.map { _ in pupil.awarded })
      writer.money(known: last.map { _ in dues[transfer.pupil] })
      writer.text(last?.decision.to?.description ?? "")
      writer.text(funding(pupil, last))
      writer.text(reason(pupil, last))
      writer.text(last?.decision.reviewBy?.description ?? "")
      writer.endRow()
    }
    return writer.bytes
  }

  /// Whether money goes on with the pupil.
  private func funding(_ pupil: FundedPupil, _ last: AwardRecord?) -> String {
    if let last { return last.ends.name }
    if pupil.standing?.outcome == .decline { return "declined" }
    return pupil.isPending ? "pending" : "none"
  }

  private func reason(_ pupil: FundedPupil, _ last: AwardRecord?) -> String {
    if let last { return last.decision.endReason }
    return pupil.standing?.outcome == .decline ? pupil.standing?.reason ?? "" : ""
  }

  /// Pupils at schools here who live under another authority, why, and who pays.
  var outOfBoroughCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "year_group", "sen_provision", "primary_need", "placement",
      "home_authority", "home_authority_name", "responsible_authority", "looked_after",
      "placement_reason", "payer", "paid_by", "top_up_in_year", "awarded", "due",
    ])
    for place in finance.fromElsewhere() {
      let pupil = finance.pupils[place]
      let details = pupil.details
      writer.who(pupil)
      writer.text(details.placement?.name ?? "")
      writer.text(details.homeAuthority.map { "\($0)" } ?? TotalsRow.notStated)
      writer.text(details.homeAuthority.map { name(ofAuthority: $0) } ?? "")
      writer.text(details.responsibleAuthority.map { "\($0)" } ?? "")
      writer.text(details.isLookedAfter.map { $0 ? "yes" : "no" } ?? "")
      writer.text(details.placementReason)
      writer.text(pupil.payer.stated)
      writer.text(pupil.payer.groundName)
      writer.money(pence: pupil.cost.topUpInYear.pence)
      writer.money(known: pupil.awards.isEmpty ? nil : pupil.awarded)
      writer.money(known: pupil.awards.isEmpty ? nil : dues[place])
      writer.endRow()
    }
    return writer.bytes
  }

  /// Pupils with an award, or a top-up sought, whom another authority pays for, or of whom nothing
  /// says who does.
  var notOursCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "year_group", "sen_provision", "primary_need", "payer", "payer_name",
      "paid_by", "home_authority", "responsible_authority", "top_up_in_year", "awarded", "due",
    ])
    for (place, pupil) in finance.pupils.enumerated()
    where !finance.isOurs(pupil) && (!pupil.awards.isEmpty || pupil.cost.topUpInYear > .zero) {
      writer.who(pupil)
      writer.text(pupil.payer.stated)
      writer.text(pupil.payer.code.map { name(ofAuthority: $0) } ?? "")
      writer.text(pupil.payer.groundName)
      writer.text(pupil.details.homeAuthority.map { "\($0)" } ?? "")
      writer.text(pupil.details.responsibleAuthority.map { "\($0)" } ?? "")
      writer.money(pence: pupil.cost.topUpInYear.pence)
      writer.money(known: pupil.awards.isEmpty ? nil : pupil.awarded)
      writer.money(known: pupil.awards.isEmpty ? nil : dues[place])
      writer.endRow()
    }
    return writer.bytes
  }

  /// Awards that end within ninety days, and reviews overdue.
  var comingUpCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "kind", "day", "looked_at_on", "school", "pupil", "year_group", "sen_provision",
      "primary_need", "awarded", "award_from", "award_to",
    ])
    for coming in finance.comingUp() {
      let record = finance.records[coming.record]
      writer.text(coming.kind.name)
      writer.text(coming.day.description)
      writer.text(finance.day.description)
      writer.who(finance.pupil(record))
      writer.money(pence: record.award.amount.pence)
      writer.text(record.decision.from?.description ?? "")
      writer.text(record.decision.to?.description ?? "")
      writer.endRow()
    }
    return writer.bytes
  }
}
