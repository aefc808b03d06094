import Applications
public import Costing

/// What a school is owed at 31 March of what was due by then, and what it was paid beyond it.
public struct Accrual: Hashable, Sendable {
  public let school: SchoolNumber
  public let due: Money
  /// Paid by 31 March, what was taken back taken off.
  public let paid: Money
  /// Due and not paid, pupil by pupil: never set against what others were overpaid.
  public let owed: Money
  public let overpaid: Money
}

extension BoroughFinance {
  /// 31 March of the run's year.
  public var yearEnd: CivilDate {
    CivilDate(year.startYear + 1, 3, 31)
  }

  /// By school, in the order of numbers. Payments dated after 31 March are not yet made; those
  /// without a day were.
  ///
  /// - Returns: none without payments.csv, and for an academic year, which no accounts are made up to.
  public func accruals() -> [Accrual] {
    guard let payments, year.calendar == .financial else { return [] }
    let made = payments.filter { $0.paidOn.map { $0 <= yearEnd } ?? true }
    let atYearEnd = BoroughFinance(
      year: year, authority: authority, calendar, schools, rules, pupils, payments: made,
      budget: [], expected: [], on: yearEnd, supportPupils: [:])
    let matches = Dictionary(grouping: atYearEnd.matches()) { $0.school }
    return matches.map { school, matches in
      Accrual(
        school: school, due: matches.reduce(.zero) { $0 + $1.due },
        paid: matches.reduce(.zero) { $0 + $1.paid - $1.takenBack },
        owed: matches.reduce(.zero) { $0 + max(.zero, -$1.difference) },
        overpaid: matches.reduce(.zero) { $0 + max(.zero, $1.difference) })
    }.filter { $0.due != .zero || $0.paid != .zero || $0.overpaid != .zero }
      .ordered { $0.school < $1.school }
  }
}
