import Costing

/// What the top-up is, and what of it is paid for a part of the year.
extension StarterRule {
  static let ofAwards = ofAmounts + ofPartYears

  private static let ofAmounts = [
    StarterRule(
      .amount, "cost-less-threshold",
      "What counts, less the threshold. Instead: band net or band gross, from bands.csv; hours and "
        + "the pounds for an hour, such as hours 17.50; points and the pounds for a point, such as "
        + "points 350. Some councils pay by band."),
    StarterRule(
      .ceiling, "1000000.00",
      "No top-up reaches a million pounds, so nothing is cut. Hampshire pays at most 4500.00 "
        + "without a plan: write K in applies_to."),
    StarterRule(
      .minimum, "0.00",
      "Nothing is too small to pay. Under a minimum the top-up becomes nothing, so a council that "
        + "pays no small sums writes one here."),
    StarterRule(
      .awardRounding, "half-up 0.01",
      "To the nearest penny. Instead: half-even or down, with the pounds to round to, such as "
        + "down 10 for whole tens of pounds."),
  ]

  private static let ofPartYears = [
    StarterRule(
      .partYear, .proRataResult,
      "The year's top-up is shared over the year, as Hampshire does. Leicestershire takes the "
        + "threshold by the day."),
    StarterRule(
      .yearBasis, YearUnit.schoolDays.name,
      "Counted from terms.csv. Instead: \(otherUnits). A number after it fixes how many make a "
        + "year, such as school-days 190. Waltham Forest counts school days."),
    StarterRule(
      .topUpStart, .placementStart,
      "The day the pupil is on roll. Hampshire pays from the day the application was sent, and "
        + "never before: that is submission, and needs applications.csv."),
  ]

  private static let otherUnits = YearUnit.allCases.filter { $0 != .schoolDays }
    .map { $0.name }.joined(separator: ", ")
}
