/// A rule that a council may set in rules.csv; `RuleDefinition` says what each means.
public enum Rule: UInt8, CaseIterable, Hashable, Sendable {
  case fundingYear, authority
  case threshold, thresholdBasis, shareMetBy, eligibleAt
  case weeksPerYear, rounding, rateChange
  case lunchtime, breakTime, convenedGroup, roleCounts, weeklyCap, fundingCounts
  case amount, ceiling, minimum, awardRounding
  case partYear, yearBasis, topUpStart
  case cyclesNeeded, reviewWithinMonths, annualReviewWithinMonths
  case outcomesAtLeast, outcomesAtMost, pupilWeekMinutes
  case commitmentCounts, targetedFunding, payerWithoutPlan, payments
  case suppressBelow, suppressDominance
  case employerNI, employerNIThreshold, teachersPension
}

/// What a rule's `applies_to` may name.
public enum RuleReach: UInt8, Hashable, Sendable { case everything, pupils, roles, fundingSources }

/// How a rule's value is written.
public enum RuleForm: Hashable, Sendable {
  case money, weeks, minutesPerWeek, rounding, awardRounding, fundingYear
  case authority, count, percent, amount, yearBasis, targetedFunding
  case oneOf([RuleWord])
}

/// The value of a rule, read.
public enum RuleValue: Hashable, Sendable {
  case money(Money)
  case weeks(Weeks)
  case minutesPerWeek(WeeklyTime)
  case rounding(Rounding)
  case fundingYear(FundingYear)
  /// A local authority's three-digit code.
  case authority(Int64)
  case count(Int64)
  /// Hundredths of one per cent: 1,500 for 15%.
  case percent(Int64)
  case amount(AmountRule)
  case yearBasis(YearBasis)
  case targetedFunding(TargetedFunding)
  case word(RuleWord)
}

/// What a pupil's top-up is worked from.
public enum AmountRule: Hashable, Sendable {
  case costLessThreshold
  /// The band's value includes the threshold, which is taken off it.
  case bandGross
  /// The band's value is what is paid.
  case bandNet
  /// Pounds for an hour of countable time, in ten-thousandths; the threshold is taken off.
  case hours(Int64)
  /// Pounds for each of the pupil's points.
  case points(Money)
}

/// What a part of the year is counted in, and how many of them a whole year has.
public struct YearBasis: Hashable, Sendable {
  public let unit: YearUnit
  /// In hundredths; nil for as many as the year has.
  public let divisorHundredths: Int64?

  public init(_ unit: YearUnit, divisorHundredths: Int64?) {
    precondition(divisorHundredths ?? 1 > 0)
    self.unit = unit
    self.divisorHundredths = divisorHundredths
  }
}

/// What days on roll are counted in.
public enum YearUnit: UInt8, Code {
  case schoolDays, calendarDays, weeks, months, terms

  public var name: String {
    switch self {
    case .schoolDays: "school-days"
    case .calendarDays: "calendar-days"
    case .weeks: "weeks"
    case .months: "months"
    case .terms: "terms"
    }
  }

  /// Whether only terms.csv says how many a pupil is on roll for.
  public var needsTerms: Bool { self == .schoolDays || self == .weeks || self == .terms }
}

/// When a school is given more because it has many pupils with high needs.
public enum TargetedFunding: Hashable, Sendable {
  /// Above a share of the notional SEN budget, in hundredths of one per cent.
  case share(Int64)
  /// Above so many pupils for each pupil on roll, in ten-thousandths.
  case allowance(Int64)
}
