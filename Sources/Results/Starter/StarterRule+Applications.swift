import Costing

/// What the panel asks an application to show.
extension StarterRule {
  static let ofApplications = [
    StarterRule(
      .cyclesNeeded, "2",
      "Two is what most panels ask of a pupil without a plan. A panel that asks for one writes 1."),
    StarterRule(
      .reviewWithinMonths, "12", "The last cycle was reviewed within a year of the application."),
    StarterRule(
      .annualReviewWithinMonths, "12", "The law asks for a review of every plan each twelve months."
    ),
    StarterRule(
      .outcomesAtLeast, "3", "Three or four outcomes at a time can be worked towards and measured."),
    StarterRule(.outcomesAtMost, "4", "More than four at once are seldom all worked on."),
    StarterRule(
      .pupilWeekMinutes, "1950",
      "32.5 hours, which every mainstream school in England is expected to offer. Provision that "
        + "takes more of a pupil's week is asked about."),
  ]
}
