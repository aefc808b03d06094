/// What a rule is called, what it decides, what it may name and what it is when nobody sets it.
public struct RuleDefinition: Sendable {
  public let name: String
  /// One plain sentence for a finance officer.
  public let meaning: String
  public let reach: RuleReach
  public let form: RuleForm
}

extension Rule {
  public var name: String { definition.name }

  /// The whole list: a new rule is a case of `Rule` and an entry here.
  public var definition: RuleDefinition {
    switch self {
    case .fundingYear:
      RuleDefinition(
        name: "funding-year", meaning: "the year a run serves when --year does not say",
        reach: .everything, form: .fundingYear)
    case .threshold:
      RuleDefinition(
        name: "threshold", meaning: "the cost of a pupil's provision that the school meets first",
        reach: .pupils, form: .money)
    case .eligibleAt:
      RuleDefinition(
        name: "eligible-at", meaning: "whether a cost equal to the threshold counts as above it",
        reach: .everything, form: .oneOf([.above, .atOrAbove]))
    case .weeksPerYear:
      RuleDefinition(
        name: "weeks-per-year", meaning: "the weeks a line of time runs when it does not say",
        reach: .everything, form: .weeks)
    case .rounding:
      RuleDefinition(
        name: "rounding", meaning: "how a provision line's exact cost becomes money",
        reach: .everything, form: .rounding)
    case .lunchtime:
      RuleDefinition(
        name: "lunchtime", meaning: "whether lunchtime supervision counts towards the threshold",
        reach: .everything, form: .oneOf([.counts, .doesNotCount]))
    case .breakTime:
      RuleDefinition(
        name: "break", meaning: "whether support at break counts towards the threshold",
        reach: .everything, form: .oneOf([.counts, .doesNotCount]))
    case .convenedGroup:
      RuleDefinition(
        name: "convened-group",
        meaning: "whether a group that exists only for one pupil is charged to that pupil in full",
        reach: .everything, form: .oneOf([.full, .shared]))
    case .roleCounts:
      RuleDefinition(
        name: "role-counts", meaning: "whether an adult's time counts towards the threshold",
        reach: .roles, form: .oneOf([.counts, .doesNotCount]))
    case .weeklyCap:
      RuleDefinition(
        name: "weekly-cap", meaning: "the most minutes of a role that count in a pupil's week",
        reach: .roles, form: .minutesPerWeek)
    case .fundingCounts:
      RuleDefinition(
        name: "funding-counts", meaning: "whether what other money pays for counts",
        reach: .fundingSources, form: .oneOf([.counts, .doesNotCount, .fillsThresholdOnly]))
    }
  }

  /// What holds when no row does; nil where a line that needs the rule is an error.
  func standard(for subject: RuleSubject) -> RuleValue? {
    switch self {
    case .fundingYear, .threshold, .weeksPerYear, .lunchtime, .breakTime, .convenedGroup,
      .weeklyCap:
      nil
    case .eligibleAt: .word(.above)
    case .rounding: .rounding(.halfUpToAPenny)
    case .roleCounts: .word(.counts)
    case .fundingCounts:
      .word(subject.source == .notionalSEN || subject.source == .topUp ? .counts : .doesNotCount)
    }
  }
}
