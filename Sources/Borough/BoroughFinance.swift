public import Applications
public import Costing

/// All that council finance is worked from: every pupil with their awards, what was paid, and the
/// calendar that awards are divided by.
public struct BoroughFinance: Sendable {
  public let year: FundingYear
  /// The authority that the run is for, in three digits.
  public let authority: UInt16
  public let calendar: PaymentCalendar
  public let schools: SchoolChains
  public let rules: FinanceRules
  /// In the order of `pupil-costs.csv`.
  public let pupils: [FundedPupil]
  /// In the order of payments.csv; nil where there is no such file.
  public let payments: [Payment]?
  public let budget: [BudgetLine]
  public let expected: [ExpectedPupils]
  /// As far as which payments are expected to have been made, and from which awards are looked
  /// ahead.
  public let day: CivilDate
  /// Whether that day was asked for, or is known from payments: who was to come by then has come.
  public let isDayKnown: Bool
  /// Pupils on SEN support at each school, whether anything is costed for them or not.
  public let supportPupils: [SchoolNumber: Int64]
  /// Every award, in the order of pupils and of its days.
  public let records: [AwardRecord]

  /// - Parameter day: nil for the last day of the year that a payment is for, or its last where none is.
  public init(
    year: FundingYear, authority: UInt16, _ calendar: PaymentCalendar, _ schools: SchoolChains,
    _ rules: FinanceRules, _ pupils: [FundedPupil], payments: [Payment]?, budget: [BudgetLine],
    expected: [ExpectedPupils], on day: CivilDate?, supportPupils: [SchoolNumber: Int64]
  ) {
    self.year = year
    self.authority = authority
    self.calendar = calendar
    self.schools = schools
    self.rules = rules
    self.pupils = pupils
    self.payments = payments
    self.budget = budget
    self.expected = expected
    self.supportPupils = supportPupils
    let days = year.firstDay...year.lastDay
    let lastPaid = (payments ?? []).map { $0.period }.filter { $0.overlaps(days) }
      .map { $0.upperBound }.max()
    isDayKnown = day != nil || lastPaid != nil
    self.day = day ?? lastPaid.map { min($0, year.lastDay) } ?? year.lastDay
    records = AwardRecord.all(of: pupils, schools, calendar)
  }

  public func pupil(_ record: AwardRecord) -> FundedPupil { pupils[record.pupil] }

  /// Whether this authority pays for a pupil.
  public func isOurs(_ pupil: FundedPupil) -> Bool { pupil.payer.code == authority }
}

/// What the council's rules say of finance.
public struct FinanceRules: Sendable {
  /// Whose thresholds a school's notional SEN budget is committed to.
  public let commitmentCountsAllAwarded: Bool
  /// Nil where no rule gives schools more for many pupils with high needs.
  public let targetedFunding: TargetedFunding?
  /// The first £6,000 of a mainstream pupil with a plan.
  public let mainstreamThreshold: Money?
  /// How parts of the year are counted for a threshold.
  public let yearBasis: YearBasis
  public let days: YearDays

  public init(_ terms: Terms) {
    let rules = terms.rules
    commitmentCountsAllAwarded = rules.word(.commitmentCounts) == .allAwarded
    if case .targetedFunding(let rule)? = rules.row(.targetedFunding)?.value {
      targetedFunding = rule
    } else {
      targetedFunding = nil
    }
    let subject = RuleSubject(placement: .mainstream, senProvision: .plan)
    if case .money(let amount)? = rules.row(.threshold, for: subject)?.value {
      mainstreamThreshold = amount
    } else {
      mainstreamThreshold = nil
    }
    yearBasis = terms.yearBasis
    days = terms.days
  }
}

extension Payer {
  /// Three digits; nil where it is not stated who pays.
  public var code: UInt16? {
    if case .authority(let code, _) = self { return code }
    return nil
  }
}
