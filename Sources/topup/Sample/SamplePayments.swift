import Applications
import Borough
import Costing
import Tables

/// What the made-up council paid: what falls due month by month, and a handful of troubles.
struct SamplePayments {
  private var entries: [SamplePayment]
  private let periods: [PaymentPeriod]

  static let columns = [
    "school", "pupil", "period_from", "period_to", "paid_on", "amount", "ledger_ref",
  ]

  init(_ finance: BoroughFinance) {
    periods = finance.calendar.periods
    let troubles = SampleTroubles(finance)
    let owed = finance.schedule().filter {
      $0.amount > .zero && finance.isOurs(finance.pupil(finance.records[$0.record]))
    }
    entries = owed.flatMap { line in
      let payment = SamplePayment(
        school: line.school, pupil: finance.pupil(finance.records[line.record]).details.reference,
        period: line.period, paidIn: line.paidIn, amount: line.amount)
      return troubles.paid(payment, line.record, finance)
    }
    if let last = troubles.afterLeaving(finance) { entries.append(last) }
    if let school = troubles.inTotals { payInTotals(school) }
    entries.sort()
  }

  /// A school whose pupils are paid for together, month by month.
  private mutating func payInTotals(_ school: SchoolNumber) {
    var totals: [Int: Money] = [:]
    for entry in entries where entry.school == school {
      totals[entry.period, default: .zero] += entry.amount
    }
    entries.removeAll { $0.school == school }
    entries += totals.map { period, amount in
      SamplePayment(school: school, pupil: [], period: period, paidIn: period, amount: amount)
    }
  }

  /// In the order of the ledger, which numbers the payments of each month.
  var file: SampleFile? {
    guard !entries.isEmpty else { return nil }
    var table = CSVWriter()
    table.row(Self.columns)
    var numbers: [Int: Int64] = [:]
    for entry in entries {
      numbers[entry.paidIn, default: 0] += 1
      let month = periods[entry.paidIn].name.filter { $0 != "-" }.dropFirst(2)
      table.text(entry.school.bytes)
      table.text(entry.pupil)
      table.text("\(periods[entry.period].days.lowerBound)")
      table.text("\(periods[entry.period].days.upperBound)")
      table.text("\(payday(of: entry.paidIn))")
      table.money(pence: entry.amount.pence)
      table.text("HN\(month)-\(numbers[entry.paidIn, default: 0])")
      table.endRow()
    }
    return SampleFile(name: "payments.csv", bytes: table.take())
  }

  /// The 22nd, or the Friday before it.
  private func payday(of period: Int) -> CivilDate {
    let day = periods[period].days.lowerBound.later(by: 21)
    // 1 January 1970, day 0, was a Thursday.
    let afterMonday = Int64((day.dayNumber + 3) % 7)
    return day.later(by: -max(0, afterMonday - 4))
  }
}

/// A payment of one month to one school.
struct SamplePayment: Comparable {
  var school: SchoolNumber
  /// Empty for a school's total.
  var pupil: [UInt8]
  var period: Int
  var paidIn: Int
  var amount: Money

  static func < (one: SamplePayment, other: SamplePayment) -> Bool {
    if one.paidIn != other.paidIn { return one.paidIn < other.paidIn }
    if one.school != other.school { return one.school < other.school }
    if one.pupil != other.pupil { return one.pupil.lexicographicallyPrecedes(other.pupil) }
    return one.period == other.period ? one.amount > other.amount : one.period < other.period
  }
}
