import Costing
import Testing

/// Every rule on the day before its row starts, the day it starts and the day after.
@Suite struct RuleDatesTests {
  /// Each of the two days that a funding year begins on, and the day a row starts beside it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let calendar: FundingYear.Calendar
    /// From the day the row starts to the first day of the year.
    let daysIn: Int32
    let from: CivilDate

    var testDescription: String { "\(rule.name) from \(from), \(calendar)" }
    var year: FundingYear { FundingYear(startYear: 2025, calendar)! }

    static let all = Rule.allCases.flatMap { rule in
      [
        Case(rule: rule, calendar: .financial, daysIn: -1, from: CivilDate(2025, 4, 2)),
        Case(rule: rule, calendar: .financial, daysIn: 0, from: CivilDate(2025, 4, 1)),
        Case(rule: rule, calendar: .financial, daysIn: 1, from: CivilDate(2025, 3, 31)),
        Case(rule: rule, calendar: .academic, daysIn: -1, from: CivilDate(2025, 9, 2)),
        Case(rule: rule, calendar: .academic, daysIn: 0, from: CivilDate(2025, 9, 1)),
        Case(rule: rule, calendar: .academic, daysIn: 1, from: CivilDate(2025, 8, 31)),
      ]
    }
  }

  /// A value of a rule, by the way that it is written: a new way does not compile without one.
  static func example(of rule: Rule) -> RuleValue {
    switch rule.definition.form {
    case .money: .money(.pounds("4321.00"))
    case .weeks: .weeks(.whole(39))
    case .minutesPerWeek: .minutesPerWeek(.minutes(300))
    case .rounding: .rounding(Rounding(.halfEven, unitPence: 100))
    case .awardRounding: .rounding(Rounding(.down, unitPence: 5000))
    case .fundingYear: .fundingYear(FundingYear(startYear: 2030, .academic)!)
    case .authority: .authority(343)
    case .count: .count(11)
    case .percent: .percent(1234)
    case .amount: .amount(.bandNet)
    case .yearBasis: .yearBasis(YearBasis(.terms, divisorHundredths: 300))
    case .targetedFunding: .targetedFunding(.share(4000))
    case .oneOf(let words): .word(words[words.count - 1])
    }
  }

  /// Asked about a kind of pupil that no national row names, so that only the date keeps it out.
  @Test(arguments: Case.all)
  func holdsFromItsOwnDay(_ each: Case) {
    let value = Self.example(of: each.rule)
    let row = RuleRow(each.rule, from: each.from, value, source: "test", row: 2)
    let rules = RulesInForce([row], in: each.year)
    let found = rules.row(each.rule, for: RuleSubject(placement: .special))
    #expect((found?.origin == .council(row: 2)) == (each.daysIn >= 0))
    if each.daysIn >= 0 { #expect(found?.value == value) }
    let isTheYears = RulesInForce.fundingYear(in: [row]) != nil
    #expect(isTheYears == (each.rule == .fundingYear))
  }

  /// The row before holds until the day that the next one starts.
  @Test(arguments: Case.all)
  func replacesTheRowBeforeIt(_ each: Case) {
    let before = RuleRow(
      each.rule, from: CivilDate(2025, 1, 1), Self.example(of: each.rule), source: "old", row: 2)
    let after = RuleRow(
      each.rule, from: each.from, Self.example(of: each.rule), source: "new", row: 3)
    let rows = RulesInForce([after, before], in: each.year).rows
    #expect(rows.map { $0.source } == [each.daysIn >= 0 ? "new" : "old"])
  }

  @Test(arguments: Rule.allCases)
  func isDescribed(_ rule: Rule) {
    #expect(!rule.meaning.isEmpty && rule.meaning.utf8.count < 100, "\(rule.meaning)")
    #expect(Rule.allCases.filter { $0.name == rule.name } == [rule])
  }

  /// Employer's national insurance and the teachers' pension have their own days.
  @Test(arguments: [
    (Int64(2023), Int64?.none, Int64?.none), (2024, 1380, 910_000), (2025, 1500, 500_000),
    (2026, 1500, 500_000),
  ])
  func anEmployerPaysWhatThatYearSays(_ year: Int64, _ percent: Int64?, _ above: Int64?) {
    let rules = RulesInForce(
      NationalRules.rows, in: FundingYear(startYear: year, .financial)!)
    #expect(rules.row(.employerNI)?.value == percent.map { .percent($0) })
    #expect(rules.row(.employerNIThreshold)?.value == above.map { .money(Money(pence: $0)) })
    #expect(rules.row(.teachersPension)?.value == percent.map { _ in .percent(2868) })
  }
}

extension Rule {
  fileprivate var meaning: String { definition.meaning }
}
