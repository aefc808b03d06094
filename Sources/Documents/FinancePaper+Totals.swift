import Applications
import Borough
import Costing
import Tables

/// Whose children, whose money, what is committed and what is forecast, as CSV.
extension FinancePaper {
  var payersCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "total", "authority", "authority_name", "pupils", "top_up_in_year", "awarded_pupils",
      "awarded", "due",
    ])
    for total in payerTotals {
      let isOfTheRun = PayerTotalKind.ofTheRun.contains(total.kind)
      writer.text(total.kind.name)
      writer.text(total.authority.map { "\($0)" } ?? (isOfTheRun ? "" : TotalsRow.notStated))
      writer.text(total.authority.map { name(ofAuthority: $0) } ?? "")
      writer.number(total.pupils)
      writer.money(pence: total.topUpInYear.pence)
      writer.number(total.awardedPupils)
      writer.money(pence: total.awarded.pence)
      writer.money(pence: total.due.pence)
      writer.endRow()
    }
    return writer.bytes
  }

  var commitmentCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "name", "notional_sen_budget", "committed_pupils", "committed",
      "committed_percent", "left", "pending_pupils", "pending", "sen_support_pupils",
      "sen_support", "other_pupils", "left_for_each", "targeted_funding",
    ])
    for line in commitments {
      writer.text(line.school.bytes)
      writer.text(name(of: line.school))
      writer.money(known: line.budget)
      writer.number(line.pupils)
      writer.money(pence: line.committed.pence)
      if let share = line.committedShare { writer.money(pence: share) } else { writer.blank() }
      writer.money(known: line.left)
      writer.number(line.pendingPupils)
      writer.money(pence: line.pending.pence)
      writer.number(line.supportPupils)
      writer.money(pence: line.support.pence)
      writer.number(line.otherPupils)
      writer.money(known: line.leftForEach)
      writer.money(known: line.targeted)
      writer.endRow()
    }
    return writer.bytes
  }

  var forecastCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "line", "phase", "awards", "pending", "expected", "forecast", "budget", "variance",
    ])
    for line in forecast {
      writer.text(line.line)
      writer.text(line.phase.isEmpty ? "all" : line.phase)
      writer.money(pence: line.awards.pence)
      writer.money(pence: line.pending.pence)
      writer.money(pence: line.expected.pence)
      writer.money(pence: line.forecast.pence)
      writer.money(known: line.budget)
      writer.money(known: line.variance)
      writer.endRow()
    }
    return writer.bytes
  }

  var expectedCostsCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "school", "name", "year_group", "need", "pupils", "from", "section_251_line", "phase",
      "each_for_a_year", "mean_of", "mean_pupils", "have_come", "amount",
    ])
    for cost in finance.expectedCosts() {
      writer.text(cost.expected.school.bytes)
      writer.text(name(of: cost.expected.school))
      writer.text(cost.expected.yearGroup.name)
      writer.text(cost.expected.need?.name ?? "")
      writer.number(cost.expected.pupils)
      writer.text(cost.expected.from.description)
      writer.text(cost.cell.line?.name ?? TotalsRow.notStated)
      writer.text(cost.cell.column.name)
      writer.money(pence: cost.each.pence)
      writer.text(cost.basis.name)
      writer.number(cost.pupils)
      writer.text(cost.haveCome ? "yes" : "no")
      writer.money(pence: cost.amount.pence)
      writer.endRow()
    }
    return writer.bytes
  }
}
