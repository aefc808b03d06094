import Costing

/// What council finance works and publishes: commitments, who pays, how, and what is hidden.
extension StarterRule {
  static let ofFinance = [
    StarterRule(
      .commitmentCounts, .plans,
      "The thresholds of pupils with a plan whose top-up is in payment."),
    StarterRule(
      .targetedFunding, "share 50",
      "Beyond half of the notional SEN budget, as Northumberland does; Barnet writes share 60. "
        + "Instead: allowance and the pupils for each pupil on roll, such as allowance 0.02."),
    StarterRule(
      .payerWithoutPlan, .home,
      "The authority where the child lives, as Hounslow pays. Wokingham pays by where the child "
        + "goes to school."),
    StarterRule(
      .payments, .months,
      "A payment a month, each month the same. Waltham Forest pays by the school days of each "
        + "month: school-days."),
    StarterRule(
      .suppressBelow, "5", "A count of 1 to 4 pupils is hidden in what is published."),
    StarterRule(
      .suppressDominance, "50",
      "A sum is hidden in what is published where one pupil is more than half of it."),
  ]
}
