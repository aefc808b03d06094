import Costing
import TestSupport

@testable import Borough

/// Rows of made-up pupils, each said by what they cost in pounds, in mainstream.
enum MadePublication {
  static func sums(_ pounds: [Int64], awarded: [Int64] = []) throws -> PublishedSums {
    var sums = PublishedSums()
    for (place, cost) in pounds.enumerated() {
      let award = place < awarded.count ? Money(pence: awarded[place] * 100) : nil
      sums.add(try cost.costOfAPupil(), awarded: award)
    }
    return sums
  }

  static func rows(_ rows: [(String, [Int64])]) throws -> [PublishedRow] {
    try rows.map { PublishedRow(key: $0.0, label: $0.0, try sums($0.1)) }
  }

  /// One table, and every pupil of it at one primary school.
  static func publication(
    _ table: [(String, [Int64])], _ rule: DisclosureRule = usual
  ) throws -> Publication {
    let school = PublishedRow(
      key: "900001", label: "A school", try sums(table.flatMap { $0.1 }))
    return Publication(
      [PublishedTable(.primaryNeed, try rows(table))], [PublishedSchool(phase: "primary", school)],
      areAwardsKnown: false, rule)
  }

  /// No table but that of schools.
  static func publication(schools: [(phase: String, pounds: [Int64])]) throws -> Publication {
    let rows = try schools.enumerated().map { place, school in
      PublishedSchool(
        phase: school.phase,
        PublishedRow(key: "\(900_001 + place)", label: "", try sums(school.pounds)))
    }
    return Publication([], rows, areAwardsKnown: false, usual)
  }

  /// The rules as they are when nobody sets them: under 5, and over half.
  static let usual = DisclosureRule(limit: 5, share: 5000)

  /// So many pupils of so many pounds.
  static func pupils(_ count: Int, _ pounds: Int64) -> [Int64] {
    Array(repeating: pounds, count: count)
  }
}

extension Int64 {
  /// A mainstream pupil of so many pounds under the national rules alone.
  fileprivate func costOfAPupil() throws -> PupilCost {
    var sums = PupilSums()
    sums.add(Money(pence: self * 100), counted: Money(pence: self * 100))
    var working = NoWorking()
    return try PupilCost(
      sums, PupilStanding(),
      under: Self.national.terms(for: RuleSubject(placement: .mainstream)), Self.national,
      into: &working)
  }

  private static let national = Terms(
    RulesInForce(NationalRules.rows, in: FundingYear(startYear: 2025, .financial)!), RateCard(),
    CouncilTables())
}
