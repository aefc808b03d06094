/// A row of pay.csv: what a school's post is paid, and for how long.
public struct PayRow: Hashable, Sendable {
  public let from: CivilDate
  /// A year's pay for full-time, all-year work.
  public let salary: Money
  /// In hundredths of an hour, as the next.
  public let hoursPerWeek: Int64
  public let fullTimeHours: Int64
  public let weeksWorked: Weeks
  public let paid: PaidWeeks
  public let pension: Pension
  public let source: String
  /// As a spreadsheet counts.
  public let row: Int64

  public init(
    from: CivilDate, salary: Money, hoursPerWeek: Int64, fullTimeHours: Int64,
    weeksWorked: Weeks, paid: PaidWeeks, pension: Pension, source: String, row: Int64
  ) {
    precondition(hoursPerWeek > 0 && fullTimeHours > 0)
    self.from = from
    self.salary = salary
    self.hoursPerWeek = hoursPerWeek
    self.fullTimeHours = fullTimeHours
    self.weeksWorked = weeksWorked
    self.paid = paid
    self.pension = pension
    self.source = source
    self.row = row
  }

  /// What decides the weeks that are paid.
  public enum PaidWeeks: Hashable, Sendable {
    /// Stated, in hundredths.
    case weeks(Int64)
    /// Leave and bank holidays of a full year, in hundredths of a day, earned by the weeks worked.
    case leave(Int64)
  }

  /// What the employer pays towards a pension.
  public enum Pension: Hashable, Sendable {
    /// Hundredths of one per cent.
    case percent(Int64)
    /// By the national rule `teachers-pension`.
    case teachers
    /// pay.csv does not say, and none is counted.
    case notStated
  }

  /// The weeks paid, exactly: with leave, weeks × (1 + leave ÷ (52.143 × 5 − leave)).
  public var paidWeeks: (thousandths: Int128, divisor: Int128) {
    switch paid {
    case .weeks(let hundredths): (Int128(hundredths) * 10, 1)
    case .leave(let hundredths):
      (
        Int128(weeksWorked.hundredths) * 10 * Self.daysOfAYear,
        Self.daysOfAYear - Int128(hundredths) * 10
      )
    }
  }

  /// 52.143 weeks of five days, in thousandths of a day.
  private static let daysOfAYear: Int128 = 260_715

  /// The most leave that leaves a day of work.
  public static let mostLeaveHundredths: Int64 = 25_900
}

/// What one post really costs its school in a year: pay, employer's national insurance and pension.
///
/// National insurance is worked for the post, because its threshold is for each employment: it is
/// not a per cent of an hour.
public struct PostCost: Hashable, Sendable {
  public let row: PayRow
  /// Weeks that the council's year delivers; nil where no rule says.
  public let weeksDelivered: Weeks?
  public let pay: Money
  public let nationalInsurance: Money
  public let pension: Money
  /// The rules that the national insurance and a teacher's pension were worked by.
  public let rules: [RuleRow]

  /// The sum of the parts as they are shown.
  public var total: Money { pay + nationalInsurance + pension }

  /// - Throws: `missingRule` when no national parameter is in force; `tooLarge`.
  public init(_ row: PayRow, _ rules: RulesInForce) throws(CostingError) {
    guard let rate = rules.row(.employerNI), case .percent(let percent) = rate.value else {
      throw .missingRule(.employerNI)
    }
    guard let above = rules.row(.employerNIThreshold), let threshold = above.money else {
      throw .missingRule(.employerNIThreshold)
    }
    self.row = row
    var used = [rate, above]
    var pensionPercent: Int64 = 0
    switch row.pension {
    case .percent(let stated): pensionPercent = stated
    case .notStated: break
    case .teachers:
      guard let scheme = rules.row(.teachersPension), case .percent(let stated) = scheme.value
      else { throw .missingRule(.teachersPension) }
      pensionPercent = stated
      used.append(scheme)
    }
    self.rules = used
    if case .weeks(let weeks)? = rules.row(.weeksPerYear)?.value {
      weeksDelivered = weeks
    } else {
      weeksDelivered = nil
    }
    let exact = row.exactPay
    pay = try exact.rounded(.halfUpToAPenny)
    let free = Int128(threshold.pence) * exact.divisor
    nationalInsurance = try ExactMoney(
      pence: max(0, exact.pence - free) * Int128(percent), divisor: exact.divisor * 10_000
    ).rounded(.halfUpToAPenny)
    pension = try ExactMoney(
      pence: exact.pence * Int128(pensionPercent), divisor: exact.divisor * 10_000
    ).rounded(.halfUpToAPenny)
  }

  /// The real cost of an hour, over the weeks worked.
  public var perHourWorked: Money? { perHour(over: row.weeksWorked) }

  /// The real cost of an hour, over the weeks of the council's year.
  public var perHourDelivered: Money? { weeksDelivered.flatMap { perHour(over: $0) } }

  private func perHour(over weeks: Weeks) -> Money? {
    try? ExactMoney(
      pence: Int128(total.pence) * 10_000,
      divisor: Int128(row.hoursPerWeek) * Int128(weeks.hundredths)
    ).rounded(.halfUpToAPenny)
  }

  /// What an adult's time costs at real pay; nil where the council's year is not known.
  var price: TimePrice? {
    weeksDelivered.map {
      TimePrice(
        pence: Int128(total.pence),
        units: 6000 * Int128(row.hoursPerWeek) * Int128($0.hundredths))
    }
  }
}

extension PayRow {
  /// Salary × hours ÷ full-time hours × paid weeks ÷ 52.143.
  public var exactPay: ExactMoney {
    let weeks = paidWeeks
    return ExactMoney(
      pence: Int128(salary.pence) * Int128(hoursPerWeek) * weeks.thousandths,
      divisor: Int128(fullTimeHours) * weeks.divisor * 52_143)
  }
}
