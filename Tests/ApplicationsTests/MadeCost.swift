import Costing

/// A mainstream pupil's year under the national rules alone.
enum MadeCost {
  static func cost(pence: Int64) throws -> PupilCost {
    var sums = PupilSums()
    sums.add(Money(pence: pence), counted: Money(pence: pence))
    var working = NoWorking()
    let year = FundingYear(startYear: 2025, .financial)!
    let terms = Terms(RulesInForce(NationalRules.rows, in: year), RateCard(), CouncilTables())
    return try PupilCost(
      sums, PupilStanding(), under: terms.terms(for: RuleSubject(placement: .mainstream)), terms,
      into: &working)
  }
}
