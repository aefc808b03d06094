import Borough
import Costing
import Documents
import Testing

/// Five pupils under today's rules and under new ones, small enough to work by hand.
///
/// | pupil | today | trial | |
/// |---|---|---|---|
/// | A1 | £8,000.00 countable, £2,000.00 top-up | £8,200.00, £2,200.00 | £200.00 more |
/// | B2 | £7,000.00, £1,000.00 | £6,400.00, £400.00 | £600.00 less |
/// | C3 | £5,000.00, none | £5,100.00, none | the same |
/// | D4 | £9,000.00, £3,000.00 | not costed | £3,000.00 lost |
/// | E5 | not costed | not costed | in no figure |
enum SampleTrial {
  static let day = CivilDate(2026, 4, 1)
  static let one = SchoolNumber(urn: 100_100)!
  static let other = SchoolNumber(authority: 343, establishment: 2001)!

  static let pupils = [
    pupil(one, "A1", .asd, .mainstream),
    pupil(one, "=B2", nil, .mainstream),
    pupil(other, "C3", .vi, .mainstream), pupil(other, "D4", nil, nil),
    pupil(other, "E5", nil, nil),
  ]

  private static func pupil(
    _ school: SchoolNumber, _ reference: String, _ need: Need?, _ placement: Placement?
  ) -> TrialPupil {
    TrialPupil(
      school: school, reference: Array(reference.utf8), need: need, placement: placement)
  }

  /// The national threshold of £6,000.00, and so many weeks of the council's in row 6.
  static func terms(weeks: Int64, _ more: [RuleRow] = []) -> Terms {
    let row = RuleRow(
      .weeksPerYear, from: day, .weeks(Weeks(hundredths: weeks * 100)!), source: "handbook",
      row: 6)
    return Terms(
      RulesInForce(NationalRules.rows + [row] + more, in: SampleReport.year), RateCard(),
      CouncilTables())
  }

  /// - Parameter countable: in pounds, by pupil; nil for one whose rows cannot be costed.
  static func costs(_ countable: [Int64?], rejected: Int64) throws -> TrialCosts {
    let terms = terms(weeks: 38)
    let pupil = try terms.terms(for: RuleSubject(placement: .mainstream))
    var working = NoWorking()
    let costs = try countable.map { pounds -> PupilCost? in
      guard let pounds else { return nil }
      var sums = PupilSums()
      let cost = Money(pence: pounds * 100)
      sums.add(CostedLine(cost: cost, counted: cost, reason: nil))
      return try PupilCost(sums, PupilStanding(), under: pupil, terms, into: &working)
    }
    return TrialCosts(costs: costs, rejected: rejected)
  }

  static func trial(within tolerance: Tolerance = .usual) throws -> Trial {
    Trial(
      "new.csv", of: pupils, before: try costs([8000, 7000, 5000, 9000, nil], rejected: 1),
      after: try costs([8200, 6400, 5100, nil, nil], rejected: 3), within: tolerance,
      schoolName: { $0 == one ? "Ash \"Grove\", Infants" : "=cmd" })
  }

  static var report: TrialReport {
    get throws {
      let trial = try trial()
      let movers = trial.largestMovers(2).map {
        TrialMover($0, pupils[$0.pupil], schoolName: $0.pupil == 3 ? "=cmd" : "Ash <Grove>")
      }
      return TrialReport(
        today: terms(weeks: 38), pupils: pupils,
        trials: [TriedRules(trial, terms(weeks: 39), movers: movers)], tolerance: .usual,
        counts: [RowCount(kind: "provision", read: 6, rejected: 1)], version: "0.1.0")
    }
  }

  /// A1 and B2 at 37, 38 and 39 weeks: £200.00 less, the same, £200.00 more than £3,000.00.
  static var sweep: Sweep { get throws { try sweep(["weeks-per-year"], [[]]) } }

  /// The same with every one of `others` beside each number of weeks, of which none matters.
  static func sweep(_ axes: [String], _ others: [[String]]) throws -> Sweep {
    let before = try costs([8000, 7000], rejected: 0)
    let points = try [(37, -100), (38, 0), (39, 100)].flatMap { (weeks: Int64, more: Int64) in
      let after = try costs([8000 + more, 7000 + more], rejected: 0)
      return others.map {
        SweepPoint(
          ["\(weeks)"] + $0, before: before, before.totals, after: after, within: .usual)
      }
    }
    return Sweep(axes: axes, before: before.totals, rejectedBefore: 0, points: points)
  }
}
