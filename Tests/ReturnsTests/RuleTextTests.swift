import Costing
import Returns
import Tables
import Testing

/// Every rule as a person writes it in rules.csv, on the days around its start, and written wrong.
@Suite struct RuleTextTests {
  typealias Texts = (right: [String], wrong: [String])

  /// As a spreadsheet holds each rule, and as it is not to be written.
  static let ofCosts: [Rule: Texts] = [
    .fundingYear: (
      ["2025-26", "2025-26 academic", "2025/26"], ["2025", "2025-27", "next year"]
    ),
    .authority: (["343"], ["Sefton", "34", "3430", "343.5"]),
    .threshold: (
      ["6000", "£6,000.00", "0"], ["6k", "£60,00", "6000.001", "-1", "up to £4,000", "6000 a year"]
    ),
    .thresholdBasis: (["additional", "all-costs", "All costs"], ["all", "6000"]),
    .shareMetBy: (["notional-sen", "place", "early-years", "none"], ["school", "nobody"]),
    .eligibleAt: (["above", "at-or-above"], ["at", ">="]),
    .weeksPerYear: (["38", "38.6"], ["38 weeks", "0", "54", "38.123", "190 days"]),
    .rounding: (
      ["half-up 0.01", "Half Even 1"], ["half-up", "half-up 50", "nearest 0.01", "0.01"]
    ),
    .rateChange: (["start-of-year", "by-date"], ["by date of rate", "yes"]),
    .lunchtime: (["counts", "does-not-count", "Does not count"], ["yes", "no"]),
    .breakTime: (["counts", "does-not-count"], ["yes", "sometimes"]),
    .convenedGroup: (["full", "shared"], ["counts"]),
    .roleCounts: (["counts"], ["fills-threshold-only"]),
    .weeklyCap: (["300", "300.5"], ["5 hours", "0", "300 minutes", "10081"]),
    .fundingCounts: (["fills-threshold-only"], ["partly"]),
  ]

  static let ofTopUps: [Rule: Texts] = [
    .amount: (
      ["cost-less-threshold", "band net", "band gross", "hours 17.50", "points 350"],
      ["band", "net", "hours", "hours £x", "hours 0", "points", "points 3.501", "350", "band 2"]
    ),
    .ceiling: (["4500"], ["4500 pounds", "none"]),
    .minimum: (["500"], ["500 pounds", "n/a"]),
    .awardRounding: (["half-even 50", "down 1", "half-up 0.01"], ["50", "half-up", "half-up 0"]),
    .partYear: (
      ["none", "pro-rata-result", "pro-rata-threshold-by-day rounded"],
      ["pro-rata", "by day", "190"]
    ),
    .yearBasis: (
      ["school-days 190", "calendar-days", "weeks 38.6", "months 12", "terms 3"],
      [
        "190", "days 190", "school-days 0", "school-days about 190", "190 school-days",
        "terms three",
      ]
    ),
    .topUpStart: (["placement-start", "submission", "decision"], ["2025-04-01", "start"]),
  ]

  static let ofApplications: [Rule: Texts] = [
    .cyclesNeeded: (["2", "0"], ["two", "2 cycles", "1.5"]),
    .reviewWithinMonths: (["12"], ["12 months", "a year", "-1"]),
    .annualReviewWithinMonths: (["12"], ["annually", "12.5"]),
    .outcomesAtLeast: (["3"], ["three", "3-4"]),
    .outcomesAtMost: (["4"], ["three or four", "4.0.1"]),
    .pupilWeekMinutes: (["1950", "1,950"], ["32.5 hours", "0", "10081"]),
  ]

  static let ofFinance: [Rule: Texts] = [
    .commitmentCounts: (["plans", "all-awarded"], ["all"]),
    .targetedFunding: (
      ["share 50", "allowance 0.02"], ["50", "50%", "share 101", "share 0.001", "allowance 2"]
    ),
    .payerWithoutPlan: (["home", "school"], ["343"]),
    .payments: (["months", "school-days", "terms", "four-weeks"], ["monthly", "12"]),
    .suppressBelow: (["5", "0"], ["five", "5.5", "under 5"]),
    .suppressDominance: (["50", "50%", "66.67"], ["half", "101", "50.001"]),
    .employerNI: (["15", "13.8%"], ["0.15 of pay", "115", "15 %%"]),
    .employerNIThreshold: (["5000"], ["5000 a year"]),
    .teachersPension: (["28.68"], ["28.685", "TPS"]),
  ]

  /// A new rule fails here until it has its examples.
  private static func texts(of rule: Rule) throws -> Texts {
    try #require(
      ofCosts[rule] ?? ofTopUps[rule] ?? ofApplications[rule] ?? ofFinance[rule])
  }

  private static func read(_ rows: String, year: FundingYear) -> (Terms, [FaultID]) {
    let files = CouncilFiles(
      GeneratedCouncil.texts(
        rates: "role,from,rate,per,source\nTA,2025-04-01,17.50,hour,made up\n",
        rules: "rule,applies_to,from,value,source\n" + rows),
      allowNames: false)
    return (files.terms(in: year).terms, files.faults.map { $0.id })
  }

  private static let year = FundingYear(startYear: 2025, .financial)!

  private static func row(_ rule: Rule, _ value: String, from: String = "2025-04-01") -> String {
    "\(rule.name),,\(from),\"\(value)\",made up\n"
  }

  private static func isCouncils(_ rule: Rule, _ terms: Terms) -> Bool {
    terms.rules.rows.contains { $0.rule == rule && $0.isCouncils }
  }

  @Test(arguments: Rule.allCases)
  func isReadAsItIsWritten(_ rule: Rule) throws {
    for text in try Self.texts(of: rule).right {
      let (terms, faults) = Self.read(Self.row(rule, text), year: Self.year)
      #expect(faults.filter { $0.severity == .error } == [], "\(text)")
      #expect(Self.isCouncils(rule, terms), "\(text)")
    }
  }

  @Test(arguments: Rule.allCases)
  func anythingElseIsAFault(_ rule: Rule) throws {
    for text in try Self.texts(of: rule).wrong {
      let (terms, faults) = Self.read(Self.row(rule, text), year: Self.year)
      #expect(faults.filter { $0.severity == .error } == [.ruleValue], "\(text)")
      #expect(!Self.isCouncils(rule, terms), "\(text)")
    }
  }

  /// The year begins on 1 April 2027, after every national row: the day before the row starts,
  /// that day, and the day after.
  @Test(
    arguments: Rule.allCases, [("2027-04-02", false), ("2027-04-01", true), ("2027-03-31", true)])
  func holdsFromItsOwnDay(_ rule: Rule, _ from: (day: String, holds: Bool)) throws {
    let text = try Self.texts(of: rule).right[0]
    let (terms, _) = Self.read(
      Self.row(rule, text, from: from.day), year: FundingYear(startYear: 2027, .financial)!)
    #expect(Self.isCouncils(rule, terms) == from.holds)
  }

  @Test(arguments: Rule.allCases)
  func aRowNeedsASourceAndItsOwnDay(_ rule: Rule) throws {
    let text = try Self.texts(of: rule).right[0]
    let unsourced = "\(rule.name),,2025-04-01,\"\(text)\",\n"
    let twice = Self.row(rule, text) + Self.row(rule, text)
    #expect(Self.read(unsourced, year: Self.year).1.contains(.blank))
    #expect(Self.read(twice, year: Self.year).1.contains(.twoFromOneDay))
  }
}
