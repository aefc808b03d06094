import Costing

/// What a line of provision costs, and how much of it counts.
extension StarterRule {
  static let ofLines = ofCosts + ofKinds + ofRoles + ofFunding

  private static let ofCosts = [
    StarterRule(
      .weeksPerYear, "38",
      "38 leaves out a week of staff training, as Durham does; others write 39, or parts of a week "
        + "such as 38.6."),
    StarterRule(
      .rounding, "half-up 0.01",
      "To the nearest penny, half a penny up. Instead: half-even or down, each with 0.01 for a "
        + "penny or 1 for a pound. Published tables of councils differ by this."),
    StarterRule(
      .rateChange, .startOfYear,
      "One rate holds all year, even where a pay award changes it later. A council that "
        + "changes its rates with a pay award writes by-date."),
  ]

  private static let ofKinds = [
    StarterRule(
      .lunchtime, .counts,
      "It is for lines of kind lunchtime. Durham charges lunchtime; another council bars it."),
    StarterRule(
      .breakTime, .doesNotCount,
      "It is for lines of kind break. One council bars breaks."),
    StarterRule(
      .convenedGroup, .shared,
      "It is for lines of kind convened. One council lets such a group be charged in full to the "
        + "pupil, and the group's other rows then cost nothing."),
  ]

  private static let ofRoles = [
    StarterRule(
      .roleCounts, .counts,
      "Every role on rates.csv counts. To leave one out, add a row with the role in applies_to: "
        + "councils differ on the SENCO."),
    StarterRule(
      .weeklyCap, of: StarterRate.teacher, "10080",
      "10080 minutes are a whole week, so nothing is capped: write fewer, such as 300 for five "
        + "hours. Durham caps teachers."),
  ]

  /// What each source is when no row says.
  private static let ofFunding = FundingSource.allCases.map { source in
    let value = Rule.fundingCounts.standard(for: RuleSubject(source: source))
    let word: RuleWord = value == .word(.counts) ? .counts : .doesNotCount
    return StarterRule(.fundingCounts, of: source.name, word, remark(on: source))
  }

  private static func remark(on source: FundingSource) -> String {
    switch source {
    case .notionalSEN: "This is the school's own budget, and what a blank funding means."
    case .topUp: "This is what the pupil's present award pays for, so it counts."
    case .inclusiveMainstreamFund:
      "Councils differ on this fund: fills-threshold-only lets it meet the threshold and no more."
    case .pupilPremium: "Bristol asks that what pupil premium pays for be extra."
    case .personalBudget: "This is the part of a plan that a family directs."
    case .health: "What the health service pays for is shown, and is no cost to the school."
    case .socialCare: "What social care pays for is shown, and is no cost to the school."
    case .other: "This is any other money, such as a charity's."
    }
  }
}
