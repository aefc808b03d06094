import Applications
import Borough
import Costing

/// What the finance sections of `report.html` show, for programs: no pupil is in it.
enum FinanceJSON {
  static func append(_ paper: FinancePaper, to writer: inout JSONWriter) {
    let finance = paper.finance
    writer.field("authority", "\(finance.authority)")
    writer.field("authority_name", paper.name(ofAuthority: finance.authority))
    writer.field("payments", finance.calendar.basis.name)
    writer.field("looked_at_on", finance.day.description)
    writer.field("due_pence", paper.due.pence)
    writer.field("forecast", paper.forecast) { append($1, to: &$0) }
    writer.field("periods", paper.periodSums) { append($1, to: &$0) }
    writer.field("payers", paper.payerDues) { append($1, paper, to: &$0) }
    writer.field("payer_totals", paper.payerTotals) { append($1, to: &$0) }
    writer.field("phases", paper.phaseDues) { append($1, to: &$0) }
    writer.field("primary_needs", paper.needDues) { append($1, to: &$0) }
    writer.field("schools", paper.schoolDues) { append($1, paper, to: &$0) }
    writer.field("section_251", paper.section251Rows) { append($1, to: &$0) }
    writer.field("targeted_funding_line_hundredths_of_a_percent", known: paper.councilsLine)
    writer.field("commitments", paper.commitments) { append($1, paper, to: &$0) }
    appendPaid(paper, to: &writer)
    writer.field("coming_up", paper.monthSums) { append($1, to: &$0) }
    writer.field("transfers", paper.transferSums) { append($1, to: &$0) }
    writer.field("from_elsewhere", paper.elsewhereSums) { append($1, to: &$0) }
  }

  private static func append(_ line: ForecastLine, to writer: inout JSONWriter) {
    writer.field("line", line.line)
    writer.field("phase", line.phase.isEmpty ? "all" : line.phase)
    writer.field("awards_pence", line.awards.pence)
    writer.field("pending_pence", line.pending.pence)
    writer.field("expected_pence", line.expected.pence)
    writer.field("forecast_pence", line.forecast.pence)
    writer.field("budget_pence", known: line.budget?.pence)
    writer.field("variance_pence", known: line.variance?.pence)
  }

  private static func append(_ sum: PeriodSum, to writer: inout JSONWriter) {
    writer.field("period", sum.period.name)
    writer.field("from", sum.period.days.lowerBound.description)
    writer.field("to", sum.period.days.upperBound.description)
    writer.field("awards_pence", sum.awards.pence)
    writer.field("backdated_pence", sum.backdated.pence)
    writer.field("paid_by_us_pence", sum.ours.pence)
  }

  private static func append(
    _ sum: PayerDue, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    writer.field("payer", known: sum.payer.map { "\($0)" })
    writer.field("payer_name", known: sum.payer.map { paper.name(ofAuthority: $0) })
    writer.field("children", Int64(sum.children.count))
    writer.field("due_pence", sum.due.pence)
  }

  private static func append(_ sum: KindDue, to writer: inout JSONWriter) {
    writer.field("key", sum.key)
    writer.field("children", Int64(sum.children.count))
    writer.field("due_pence", sum.due.pence)
  }

  private static func append(_ total: PayerTotal, to writer: inout JSONWriter) {
    writer.field("total", total.kind.name)
    writer.field("authority", known: total.authority.map { "\($0)" })
    writer.field("pupils", total.pupils)
    writer.field("top_up_in_year_pence", total.topUpInYear.pence)
    writer.field("awarded_pupils", total.awardedPupils)
    writer.field("awarded_pence", total.awarded.pence)
    writer.field("due_pence", total.due.pence)
  }

  private static func append(
    _ sum: SchoolDue, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    appendSchool(sum.school, paper, to: &writer)
    writer.field("paid_by_us_pence", sum.ours.pence)
    writer.field("paid_by_others_pence", sum.others.pence)
    writer.field("payer_not_stated_pence", sum.notStated.pence)
    writer.field("due_pence", sum.all.pence)
    writer.field("backdated_pence", sum.backdated.pence)
  }

  private static func appendSchool(
    _ school: SchoolNumber, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    writer.field("school", school.description)
    writer.field("name", paper.name(of: school))
  }

  private static func append(_ row: Section251Row, to writer: inout JSONWriter) {
    writer.field("line", row.line)
    for (column, amount) in zip(Section251Column.allCases, row.amounts) {
      writer.field(column.name + "_pence", amount.pence)
    }
    writer.field("total_pence", row.total.pence)
  }

  private static func append(
    _ one: Commitment, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    appendSchool(one.school, paper, to: &writer)
    writer.field("notional_sen_budget_pence", known: one.budget?.pence)
    writer.field("committed_pupils", one.pupils)
    writer.field("committed_pence", one.committed.pence)
    writer.field("committed_hundredths_of_a_percent", known: one.committedShare)
    writer.field("left_pence", known: one.left?.pence)
    writer.field("pending_pupils", one.pendingPupils)
    writer.field("pending_pence", one.pending.pence)
    writer.field("sen_support_pupils", one.supportPupils)
    writer.field("sen_support_pence", one.support.pence)
    writer.field("other_pupils", one.otherPupils)
    writer.field("left_for_each_pence", known: one.leftForEach?.pence)
    writer.field("targeted_funding_pence", known: one.targeted?.pence)
  }
}

/// What was paid, and what is to come.
extension FinanceJSON {
  /// Null where payments.csv is not there: what is not known is not nothing.
  private static func appendPaid(_ paper: FinancePaper, to writer: inout JSONWriter) {
    guard paper.finance.payments != nil else {
      for name in ["findings", "to_put_right_count", "to_put_right", "accruals"] {
        writer.null(name)
      }
      return
    }
    writer.field("findings", paper.findingSums) { append($1, to: &$0) }
    let all = paper.matchesToAct
    writer.field("to_put_right_count", Int64(all.count))
    writer.field("to_put_right", Array(all.prefix(FinanceHTML.mostToAct))) {
      append($1, paper, to: &$0)
    }
    guard paper.finance.year.calendar == .financial else { return writer.null("accruals") }
    writer.field("accruals", paper.finance.accruals()) { append($1, paper, to: &$0) }
  }

  private static func append(_ sum: FindingSum, to writer: inout JSONWriter) {
    writer.field("finding", sum.finding.name)
    writer.field("count", sum.count)
    writer.field("due_pence", sum.due.pence)
    writer.field("paid_pence", sum.paid.pence)
    writer.field("taken_back_pence", sum.takenBack.pence)
    writer.field("paid_beyond_pence", sum.over.pence)
    writer.field("not_paid_pence", sum.under.pence)
  }

  private static func append(
    _ one: MatchToAct, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    appendSchool(one.match.school, paper, to: &writer)
    writer.field("from", one.match.days.lowerBound.description)
    writer.field("to", one.match.days.upperBound.description)
    writer.field("finding", one.match.finding.name)
    writer.field("due_pence", one.match.due.pence)
    writer.field("paid_pence", one.match.paid.pence)
    writer.field("taken_back_pence", one.match.takenBack.pence)
    writer.field("difference_pence", one.match.difference.pence)
    writer.field("what_to_do", one.match.finding.whatToDo(one.match))
    writer.field("row_of_matching_csv", one.row)
  }

  private static func append(
    _ one: Accrual, _ paper: FinancePaper, to writer: inout JSONWriter
  ) {
    appendSchool(one.school, paper, to: &writer)
    writer.field("due_pence", one.due.pence)
    writer.field("paid_pence", one.paid.pence)
    writer.field("accrual_pence", one.owed.pence)
    writer.field("overpaid_pence", one.overpaid.pence)
  }

  private static func append(_ sum: MonthSum, to writer: inout JSONWriter) {
    writer.field("month", String(sum.month.description.prefix(7)))
    writer.field("awards_that_end", sum.ending)
    writer.field("awards_that_end_pence", sum.endingAwarded.pence)
    writer.field("reviews_overdue", sum.overdue)
    writer.field("reviews_overdue_pence", sum.overdueAwarded.pence)
  }

  private static func append(_ sum: TransferSum, to writer: inout JSONWriter) {
    writer.field("transfer", sum.kind.name)
    writer.field("primary_need", known: sum.need?.name)
    writer.field("children", sum.pupils)
    writer.field("enhanced_transition", sum.enhanced)
    writer.field("top_up_pence", sum.topUp.pence)
    writer.field("awarded_pence", sum.awarded.pence)
    writer.field("due_pence", sum.due.pence)
  }

  private static func append(_ sum: ElsewhereSum, to writer: inout JSONWriter) {
    writer.field("home_authority", known: sum.authority.map { "\($0)" })
    writer.field("placement_reason", sum.reason)
    writer.field("children", Int64(sum.children.count))
    writer.field("top_up_in_year_pence", sum.topUpInYear.pence)
    writer.field("due_pence", sum.due.pence)
  }
}
