import Costing

/// Rules that decide one thing, under the heading that they stand under.
struct RuleGroup: Sendable {
  let title: String
  let rules: [Rule]

  /// Every rule once, in the order of `Rule`.
  static let all = [
    RuleGroup(title: "The year", rules: [.fundingYear, .authority]),
    RuleGroup(
      title: "The threshold", rules: [.threshold, .thresholdBasis, .shareMetBy, .eligibleAt]),
    RuleGroup(title: "What a line costs", rules: [.weeksPerYear, .rounding, .rateChange]),
    RuleGroup(
      title: "What counts",
      rules: [.lunchtime, .breakTime, .convenedGroup, .roleCounts, .weeklyCap, .fundingCounts]),
    RuleGroup(title: "The top-up", rules: [.amount, .ceiling, .minimum, .awardRounding]),
    RuleGroup(title: "Part of a year", rules: [.partYear, .yearBasis, .topUpStart]),
    RuleGroup(
      title: "Applications",
      rules: [
        .cyclesNeeded, .reviewWithinMonths, .annualReviewWithinMonths, .outcomesAtLeast,
        .outcomesAtMost, .pupilWeekMinutes,
      ]),
    RuleGroup(
      title: "Borough finance",
      rules: [.commitmentCounts, .targetedFunding, .payerWithoutPlan, .payments]),
    RuleGroup(title: "Published figures", rules: [.suppressBelow, .suppressDominance]),
    RuleGroup(
      title: "What an employer pays", rules: [.employerNI, .employerNIThreshold, .teachersPension]),
  ]
}
