import Applications
import Costing

/// What the made-up panel decided of one application, in words that a letter may quote.
struct SampleDecision {
  private let application: SampleApplication
  private let outcome: DecisionOutcome
  private let reason: String
  /// Pence, for an award of less than was sought.
  private let amount: Int64?
  private let isPersonalBudget: Bool

  init(on application: SampleApplication) {
    var numbers = application.numbers(for: .decision)
    let hasPlan = application.pupil.hasPlan
    let part = application.soughtAtLeast * numbers.within(4...8) / 10 / 100_00 * 100_00
    self.application = application
    isPersonalBudget = hasPlan && numbers.chance(6)
    (outcome, reason) =
      if application.soughtAtLeast <= 0 {
        (.decline, Self.below)
      } else if !hasPlan, application.cyclesNotNeeded == nil, application.reviewedCycles < 2 {
        (.deferred, Self.awaitsCycle)
      } else if hasPlan, application.annualReview == nil {
        (.deferred, Self.awaitsReview)
      } else if !hasPlan, numbers.chance(12) {
        (.decline, Self.notYetShown)
      } else if part >= 500_00, numbers.chance(35) {
        (.agreeInPart, numbers.pick(Self.inPart))
      } else {
        (.agree, numbers.pick(Self.agreed))
      }
    amount = outcome == .agreeInPart ? part : nil
  }

  static let columns = [
    "pupil", "school", "decided", "decision", "amount", "band", "from", "to", "review_by",
    "reason", "payer", "personal_budget", "end_reason",
  ]

  var row: [String] {
    let pupil = application.pupil
    let isAward = outcome.isAward
    return [
      pupil.reference, "\(pupil.school.urn)", "\(decided)", outcome.name,
      amount.map { "\($0 / 100).00" } ?? "", "", isAward ? "2025-04-01" : "",
      isAward ? "2026-03-31" : "", reviewBy, reason, isAward ? "\(pupil.homeAuthority)" : "",
      isAward && isPersonalBudget ? "yes" : "", "",
    ]
  }

  /// Two panels met in the spring.
  private var decided: CivilDate {
    let (first, second) = (CivilDate(2025, 3, 6), CivilDate(2025, 4, 3))
    return application.submitted.later(by: 10) <= first ? first : second
  }

  private var reviewBy: String {
    switch outcome {
    case .agree, .agreeInPart: "2026-01-30"
    case .deferred: "2025-06-19"
    case .decline: ""
    }
  }
}

extension SampleDecision {
  private static let agreed = [
    "The support is matched to the outcomes, and what came of it is recorded for each. The panel "
      + "agrees the top-up sought.",
    "The plan shows what is done each day, by whom and to what end. The panel agrees the top-up "
      + "sought for the year.",
    "The panel was satisfied that this support is needed now, and that the school will review it "
      + "with the family each term.",
  ]
  private static let inPart = [
    "Some of this support is shared with other pupils, or could be. The panel agrees the part that "
      + "is for this pupil alone.",
    "The panel agrees funding for the support with learning. What is provided at other times is "
      + "part of what the school arranges for many pupils.",
  ]
  private static let below =
    "What counts of the cost is below the threshold, so the school meets all of it. This says "
    + "nothing about whether the child should be assessed."
  private static let awaitsCycle =
    "The panel asks for the review of a second cycle of support, and will decide when it has been "
    + "sent."
  private static let awaitsReview =
    "The panel asks for the day and papers of the last annual review, and will decide when they "
    + "have been sent. What the plan requires is not affected."
  private static let notYetShown =
    "The papers do not yet show why this support cannot be shared, or what came of it. The panel will look again whenever the school sends more."
}
