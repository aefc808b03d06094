import Applications
import Borough
import Costing
import Tables

/// Awards, payments to be made and payments made, as CSV.
extension FinancePaper {
  /// A row for each award and school: the days, what is due, and why it starts and ends. What was
  /// awarded stands on the first of an award's rows, so that the column adds up.
  var awardRecordCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "year_group", "sen_provision", "primary_need", "decided", "award_from",
      "award_to", "awarded", "paid_to_school", "from", "to", "due", "starts", "ends", "end_reason",
      "payer", "paid_by", "personal_budget", "section_251_line", "phase", "review_by",
      "decisions_row",
    ])
    for record in finance.records {
      for stretch in record.stretches {
        append(record, stretch, isFirst: stretch == record.stretches.first, to: &writer)
      }
      if record.stretches.isEmpty { append(record, nil, to: &writer) }
    }
    return writer.bytes
  }

  private func append(
    _ record: AwardRecord, _ stretch: AwardStretch?, isFirst: Bool = true,
    to writer: inout CSVWriter
  ) {
    let pupil = finance.pupil(record)
    writer.who(pupil)
    writer.text(record.decision.decided.description)
    writer.days(record.award.days)
    writer.money(known: isFirst ? record.award.amount : nil)
    writer.text(stretch?.school.bytes ?? [])
    writer.days(stretch?.days)
    writer.money(pence: (stretch?.due ?? .zero).pence)
    writer.text(record.starts.name)
    writer.text(record.ends.name)
    writer.text(record.decision.endReason)
    writer.text(pupil.payer.stated)
    writer.text(pupil.payer.groundName)
    writer.text(record.decision.isPersonalBudget ? "yes" : "no")
    let cell = finance.section251(record, at: stretch?.school ?? pupil.details.school)
    writer.text(cell.line?.name ?? TotalsRow.notStated)
    writer.text(cell.column.name)
    writer.text(record.decision.reviewBy?.description ?? "")
    writer.number(record.decision.row)
    writer.endRow()
  }

  /// What is paid to each school in each period, backdated money apart.
  var scheduleCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row(["school", "name", "period", "period_from", "period_to", "kind", "payer", "amount"])
    for entry in ledger {
      writer.text(entry.key.school.bytes)
      writer.text(name(of: entry.key.school))
      writer.period(finance.calendar.periods[entry.key.period])
      writer.text(entry.key.kind)
      writer.text(entry.key.payer)
      writer.money(pence: entry.amount.pence)
      writer.endRow()
    }
    return writer.bytes
  }

  /// The same for each pupil, with the days that each payment is for.
  var schedulePupilsCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "pupil", "paid_in", "period", "period_from", "period_to", "from", "to", "kind",
      "payer", "amount",
    ])
    for line in schedule {
      let pupil = finance.pupil(finance.records[line.record])
      writer.text(line.school.bytes)
      writer.text(pupil.details.reference)
      writer.text(finance.calendar.periods[line.paidIn].name)
      writer.period(finance.calendar.periods[line.period])
      writer.days(line.days)
      writer.text(line.kindName)
      writer.text(pupil.payer.stated)
      writer.money(pence: line.amount.pence)
      writer.endRow()
    }
    return writer.bytes
  }

  var otherCalendarCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row(["school", "name", "year", "from", "to", "amount"])
    for line in finance.otherCalendar() {
      writer.text(line.school.bytes)
      writer.text(name(of: line.school))
      writer.text(line.year.description)
      writer.days(line.days)
      writer.money(pence: line.amount.pence)
      writer.endRow()
    }
    return writer.bytes
  }

  /// What was paid beside what is due and who is on roll.
  var matchingCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "name", "pupil", "from", "to", "finding", "due", "paid", "taken_back",
      "difference", "other", "payments_rows", "what_to_do",
    ])
    for match in matches {
      writer.text(match.school.bytes)
      writer.text(name(of: match.school))
      writer.text(match.reference)
      writer.days(match.days)
      writer.text(match.finding.name)
      writer.money(pence: match.due.pence)
      writer.money(pence: match.paid.pence)
      writer.money(pence: match.takenBack.pence)
      writer.money(pence: match.difference.pence)
      writer.text(match.other)
      writer.text(match.rowsInWords)
      writer.text(match.finding.whatToDo(match))
      writer.endRow()
    }
    return writer.bytes
  }

  var accrualCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row(["school", "name", "as_at", "due", "paid", "accrual", "overpaid"])
    for line in finance.accruals() {
      writer.text(line.school.bytes)
      writer.text(name(of: line.school))
      writer.text(finance.yearEnd.description)
      writer.money(pence: line.due.pence)
      writer.money(pence: line.paid.pence)
      writer.money(pence: line.owed.pence)
      writer.money(pence: line.overpaid.pence)
      writer.endRow()
    }
    return writer.bytes
  }
}

extension CSVWriter {
  /// A pupil's school, reference, year group, SEN provision and need.
  mutating func who(_ pupil: FundedPupil) {
    let details = pupil.details
    text(details.school.bytes)
    text(details.reference)
    text(details.yearGroup?.name ?? "")
    text(details.senProvision?.name ?? "")
    text(details.primaryNeed?.name ?? "")
  }

  /// A first and a last day, blank where there are none.
  mutating func days(_ days: ClosedRange<CivilDate>?) {
    text(days?.lowerBound.description ?? "")
    text(days?.upperBound.description ?? "")
  }

  mutating func period(_ period: PaymentPeriod) {
    text(period.name)
    days(period.days)
  }
}

extension ScheduleLine {
  var kindName: String { isBackdated ? "backdated" : "award" }
}

extension Match {
  /// The first rows of payments.csv, and how many more: a spreadsheet's cell holds so much.
  fileprivate var rowsInWords: String {
    let shown = rows.prefix(50).map { "\($0)" }.joined(separator: " ")
    return rows.count > 50 ? shown + " and \(rows.count - 50) more" : shown
  }
}

extension Payer {
  /// `343`, or `not-stated`.
  var stated: String { code.map { "\($0)" } ?? TotalsRow.notStated }

  /// How it is known who pays: a word for a table.
  var groundName: String {
    switch self {
    case .authority(_, by: .decision): "decision"
    case .authority(_, by: .responsible): "responsible"
    case .authority(_, by: .home): "home"
    case .authority(_, by: .school): "school"
    case .notStated: ""
    }
  }
}

extension MatchFinding {
  /// A sentence for the finance team; empty where nothing is to be done.
  func whatToDo(_ match: Match) -> String {
    switch self {
    case .matched: ""
    case .schoolTotal where match.difference == .zero: ""
    case .paidAfterLeaving:
      "Take it back, or correct on_roll_to in pupils.csv if the pupil is still there."
    case .awardedNotPaid: "Pay it, or end the award in decisions.csv."
    case .paidTwice: "Take one payment back, unless the other is for something else."
    case .paidToAnotherSchool:
      "Take it back and pay \(match.other), or correct the school in payments.csv."
    case .paidWithoutAward: "Take it back, or record the decision that it was paid for."
    case .paidMore: "Take the difference back, or correct the award."
    case .paidLess: "Pay the difference, or correct the award."
    case .notOursToPay:
      match.other.isEmpty
        ? "Find out who pays: nothing in the run says."
        : "Take it back; the school is to invoice \(match.other)."
    case .schoolTotal:
      "Ask the school which pupils the payment was for; the difference is not theirs by name."
    case .homeAuthorityChanged:
      match.other.isEmpty
        ? "The school says no authority; tell it which one pays."
        : "The school's file would have \(match.other) pay, and caseload.csv another: tell the school."
    }
  }
}
