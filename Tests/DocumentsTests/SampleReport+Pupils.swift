import Borough
import Costing

/// Two pupils at two schools, one on each side of the threshold.
extension SampleReport {
  /// £8,000.50 of provision of which £7,000.25 counts; and £1,200.00, all of it counted.
  static var pupils: [PupilResult] {
    get throws {
      [
        try result(
          SchoolNumber(urn: 100_100)!, "A\"1", lines: [(500_025, 500_025), (300_025, 200_000)],
          [.placementNotStated, .provisional]),
        try result(
          SchoolNumber(authority: 343, establishment: 2001)!, "=B2", lines: [(120_000, 120_000)],
          []),
      ]
    }
  }

  private static func result(
    _ school: SchoolNumber, _ reference: String, lines: [(cost: Int64, counted: Int64)],
    _ notes: PupilNotes
  ) throws -> PupilResult {
    var sums = PupilSums()
    for line in lines {
      sums.add(
        CostedLine(
          cost: Money(pence: line.cost), counted: Money(pence: line.counted), reason: nil))
    }
    var working = NoWorking()
    let terms = fewTerms()
    let cost = try PupilCost(
      sums, PupilStanding(), under: terms.terms(for: RuleSubject(placement: .mainstream)), terms,
      into: &working)
    return PupilResult(school: school, reference: Array(reference.utf8), cost: cost, notes: notes)
  }
}
