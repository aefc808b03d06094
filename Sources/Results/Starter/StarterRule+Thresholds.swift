import Costing

/// What the school meets first, by placement.
extension StarterRule {
  static let thresholds = amounts + bases + sharesMet + [eligibleAt]

  private static let amounts = [
    StarterRule(
      .threshold, of: Placement.mainstream.name, "6000.00",
      "6000.00 pounds is national: check it against this year's regulations. applies_to may also "
        + "name a year group and N, K or E, such as mainstream + K + 12."),
    StarterRule(
      .threshold, of: Placement.senUnit.name, "6000.00",
      "An example for a SEN unit. Some councils write 10000.00; Surrey takes nothing in its SEN "
        + "centres, which is 0.00."),
    StarterRule(
      .threshold, of: Placement.resourcedProvision.name, "6000.00",
      "An example for resourced provision, which is 6000.00 or 10000.00 by council. 0.00 takes "
        + "nothing off."),
    StarterRule(
      .threshold, of: Placement.special.name, "10000.00",
      "An example for a special school: a place is 10000.00 pounds, which also pays for basic "
        + "education. A council that pays by band may write 0.00."),
    StarterRule(
      .threshold, of: Placement.alternative.name, "10000.00",
      "An example for alternative provision, as for a special school. Independent schools and "
        + "colleges have no row: add one before pupils there are costed."),
  ]

  private static let bases = [
    StarterRule(
      .thresholdBasis, .additional,
      "The threshold is compared with what is additional to the ordinary offer: lines of kind "
        + "universal do not count."),
    StarterRule(
      .thresholdBasis, of: Placement.special.name, .allCosts,
      "In a special school the place also pays for basic education, so lines of kind universal "
        + "count too."),
    StarterRule(
      .thresholdBasis, of: Placement.alternative.name, .allCosts,
      "In alternative provision lines of kind universal count too, as in a special school."),
  ]

  private static let sharesMet =
    [
      StarterRule(
        .shareMetBy, of: Placement.mainstream.name, .notionalSEN,
        "It changes no figure: it says whose money the school's share is."),
      StarterRule(
        .shareMetBy, of: Placement.mainstream.name + " + N1..N2", .earlyYears,
        "The notional SEN budget is not for nursery pupils."),
      StarterRule(
        .shareMetBy, of: Placement.mainstream.name + " + 12..14", .none,
        "The notional SEN budget is not for pupils after Year 11."),
    ]
    + [Placement.senUnit, .resourcedProvision, .special, .alternative].map {
      StarterRule(.shareMetBy, of: $0.name, .place, "Here the funding of the place meets it.")
    }

  private static let eligibleAt = StarterRule(
    .eligibleAt, .above,
    "It changes who is counted as above the threshold, and no money. Kent counts a cost of exactly "
      + "6000.00 pounds.")
}
