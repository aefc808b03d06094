public import Costing

/// The council's rules about applications: how much of the graduated approach it asks to see.
public struct CheckRules: Hashable, Sendable {
  /// Full cycles of assess, plan, do, review.
  public let cyclesNeeded: Int64
  /// How long ago the last review may have been.
  public let reviewWithinMonths: Int64
  /// How long ago a plan's annual review may have been.
  public let annualReviewWithinMonths: Int64
  /// How many outcomes a cycle should have.
  public let outcomesAtLeast: Int64
  public let outcomesAtMost: Int64
  /// The most minutes that a pupil's week at school has.
  public let pupilWeek: WeeklyTime?
  /// The weeks of the council's year; nil where no rule says.
  public let weeksPerYear: Weeks?
  /// Who pays for a pupil without a plan.
  public let payerWithoutPlan: RuleWord?
  /// The rows that say so, in this order, for whoever prints them.
  public let rows: [RuleRow]

  public init(_ rules: RulesInForce, for subject: RuleSubject = RuleSubject()) {
    cyclesNeeded = rules.count(.cyclesNeeded)
    reviewWithinMonths = rules.count(.reviewWithinMonths)
    annualReviewWithinMonths = rules.count(.annualReviewWithinMonths)
    outcomesAtLeast = rules.count(.outcomesAtLeast)
    outcomesAtMost = rules.count(.outcomesAtMost)
    pupilWeek = rules.minutesPerWeek(.pupilWeekMinutes)
    weeksPerYear = rules.weeks(.weeksPerYear)
    payerWithoutPlan = rules.word(.payerWithoutPlan)
    rows = Self.rules.compactMap { rules.row($0) }
  }

  /// Those that checks ask.
  public static let rules: [Rule] = [
    .cyclesNeeded, .reviewWithinMonths, .annualReviewWithinMonths, .outcomesAtLeast,
    .outcomesAtMost, .pupilWeekMinutes, .weeksPerYear, .payerWithoutPlan,
  ]
}

extension RulesInForce {
  /// Of a rule that has a default.
  fileprivate func count(_ rule: Rule) -> Int64 {
    guard case .count(let number)? = row(rule)?.value else { return 0 }
    return number
  }

  fileprivate func weeks(_ rule: Rule) -> Weeks? {
    guard case .weeks(let weeks)? = row(rule)?.value else { return nil }
    return weeks
  }
}
