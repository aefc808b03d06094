/// A rule that a council may set in rules.csv; `RuleDefinition` says what each means.
public enum Rule: UInt8, CaseIterable, Hashable, Sendable {
  case fundingYear, threshold, eligibleAt, weeksPerYear, rounding
  case lunchtime, breakTime, convenedGroup, roleCounts, weeklyCap, fundingCounts
}

/// What a rule's `applies_to` may name.
public enum RuleReach: UInt8, Hashable, Sendable { case everything, pupils, roles, fundingSources }

/// How a rule's value is written.
public enum RuleForm: Hashable, Sendable {
  case money, weeks, minutesPerWeek, rounding, fundingYear
  case oneOf([RuleWord])
}

/// A value that is a word.
public enum RuleWord: UInt8, Code {
  case counts, doesNotCount, fillsThresholdOnly, full, shared, above, atOrAbove

  public var name: String {
    switch self {
    case .counts: "counts"
    case .doesNotCount: "does-not-count"
    case .fillsThresholdOnly: "fills-threshold-only"
    case .full: "full"
    case .shared: "shared"
    case .above: "above"
    case .atOrAbove: "at-or-above"
    }
  }
}

/// The value of a rule, read.
public enum RuleValue: Hashable, Sendable {
  case money(Money)
  case weeks(Weeks)
  case minutesPerWeek(WeeklyTime)
  case rounding(Rounding)
  case fundingYear(FundingYear)
  case word(RuleWord)
}
