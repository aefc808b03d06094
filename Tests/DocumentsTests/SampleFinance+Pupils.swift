import Applications
import Borough
import Costing

/// Who the sample's pupils are.
extension SampleFinance {
  static func pupils(_ terms: Terms) throws -> [FundedPupil] {
    let all = [
      try made(0, oak, 840_000, 240_000, terms) {
        $0.yearGroup = .year6
        $0.primaryNeed = .asd
        $0.hasEnhancedTransition = true
      },
      try made(1, oak, 720_000, 120_000, terms, home: 341) {
        $0.placementReason = "Near <family>"
      },
      try made(2, oak, 700_000, nil, terms) { $0.senProvision = .support },
      try made(3, elm, 720_000, 120_000, terms) { $0.onRollTo = CivilDate(2026, 8, 31) },
      try made(4, ash, 660_000, 60_000, terms) { _ in },
    ]
    return all.sorted { FundedPupil.isBefore($0, $1) }
  }

  private static func made(
    _ child: Int, _ school: SchoolNumber, _ countable: Int64, _ awarded: Int64?, _ terms: Terms,
    home: UInt16 = 343, _ change: (inout PupilDetails) -> Void
  ) throws -> FundedPupil {
    var details = PupilDetails(reference: Array(references[child].utf8), school: school)
    details.senProvision = .plan
    details.homeAuthority = home
    change(&details)
    let payer = Payer.authority(home, by: .home)
    let decision = awarded.map { decided(child, Money(pence: $0)) }
    return FundedPupil(
      child: child, details, try cost(Money(pence: countable), terms), payer: payer,
      payerBySchool: payer, shareMetBy: .notionalSEN,
      onRoll: terms.year.firstDay...(details.onRollTo ?? terms.year.lastDay),
      awards: decision.map {
        [
          AwardTerm(
            $0, amount: $0.amount ?? .zero, days: terms.year.firstDay...terms.year.lastDay)
        ]
      } ?? [],
      standing: decision, isPending: decision == nil, hasPlan: details.hasPlan)
  }

  /// That of 004 comes in June, and the review of 002 was to be done by the end of May.
  private static func decided(_ child: Int, _ amount: Money) -> Decision {
    var decision = Decision(
      decided: child == 3 ? CivilDate(2026, 6, 10) : CivilDate(2026, 3, 20), outcome: .agree,
      reason: "made up")
    decision.amount = amount
    decision.from = CivilDate(2026, 4, 1)
    decision.to = CivilDate(2027, 3, 31)
    decision.reviewBy = child == 1 ? CivilDate(2026, 5, 31) : nil
    decision.row = Int64(child + 2)
    return decision
  }

  private static func cost(_ countable: Money, _ terms: Terms) throws -> PupilCost {
    var sums = PupilSums()
    sums.add(countable, counted: countable)
    let pupil = try terms.terms(for: RuleSubject(placement: .mainstream, senProvision: .plan))
    var working = NoWorking()
    return try PupilCost(sums, PupilStanding(), under: pupil, terms, into: &working)
  }
}
