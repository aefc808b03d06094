import Costing
import Testing

/// What a post really costs its school, worked by hand from the Green Book's rule.
@Suite struct PostCostTests {
  private static func row(
    salary: String = "25185.00", hours: Int64 = 25, weeks: Int64 = 39,
    paid: PayRow.PaidWeeks = .leave(3300), pension: PayRow.Pension = .percent(2000)
  ) -> PayRow {
    PayRow(
      from: CouncilTerms.start, salary: .pounds(salary), hoursPerWeek: hours * 100,
      fullTimeHours: 3700, weeksWorked: .whole(weeks), paid: paid, pension: pension,
      source: "test", row: 2)
  }

  private static func rules(_ startYear: Int64 = 2025) -> RulesInForce {
    var council = CouncilTerms()
    council.rule(.weeksPerYear, .weeks(.whole(38)), from: CivilDate(2023, 4, 1))
    return RulesInForce(council.rules, in: FundingYear(startYear: startYear, .financial)!)
  }

  /// 25,185 × 25 ÷ 37 × (39 × 260.715 ÷ 227.715) ÷ 52.143 = 14,572.1358…; 15% of 9,572.1358… and
  /// not of all of it, which is 9.85%; 20% of 14,572.1358….
  @Test func aTwentyFiveHourPostPaysNationalInsuranceAboveItsThreshold() throws {
    let post = try PostCost(Self.row(), Self.rules())
    #expect(post.pay == .pounds("14572.14"))
    #expect(post.nationalInsurance == .pounds("1435.82"))
    #expect(post.pension == .pounds("2914.43"))
    #expect(post.total == .pounds("18922.39"))
    #expect(post.perHourWorked == .pounds("19.41"))
    #expect(post.perHourDelivered == .pounds("19.92"))
    #expect(post.rules.map { $0.rule } == [.employerNI, .employerNIThreshold])
  }

  /// 44.652 weeks in thousandths: 39,000 × 260,715 ÷ 227,715 = 44,651.77….
  @Test(arguments: [
    (Int64(38), Int64(3300), "43.507"), (39, 3300, "44.652"), (38, 3600, "44.088"),
    (39, 3600, "45.248"), (39, 0, "39.000"),
  ])
  func leaveIsEarnedByTheWeeksWorked(_ weeks: Int64, _ leave: Int64, _ shown: String) {
    let paid = Self.row(weeks: weeks, paid: .leave(leave)).paidWeeks
    let rounded = (paid.thousandths * 2 + paid.divisor) / (paid.divisor * 2)
    #expect("\(rounded / 1000).\(String(Int64(rounded % 1000) + 1000).dropFirst())" == shown)
  }

  /// 2024–25: 13.8% of 14,572.1358… − 9,100 is 755.1547….
  @Test func anEarlierYearHasItsOwnRateAndThreshold() throws {
    #expect(try PostCost(Self.row(), Self.rules(2024)).nationalInsurance == .pounds("755.15"))
  }

  /// 5 hours: 25,185 × 5 ÷ 37 × 44.652 ÷ 52.143 = 2,914.4271…, under £5,000.
  @Test func aPostUnderTheThresholdPaysNone() throws {
    let post = try PostCost(Self.row(hours: 5), Self.rules())
    #expect(post.pay == .pounds("2914.43"))
    #expect(post.nationalInsurance == .zero)
    #expect(post.pension == .pounds("582.89"))
    #expect(post.total == .pounds("3497.32"))
  }

  /// 52.143 weeks cannot be typed; 52.14 of them at 37 hours: 52,143 × 52.14 ÷ 52.143 = 52,140.
  /// 15% of 47,140 = 7,071.00; 28.68% of 52,140 = 14,953.752.
  @Test func aTeachersPensionIsTheNationalOne() throws {
    let row = Self.row(
      salary: "52143.00", hours: 37, paid: .weeks(5214), pension: .teachers)
    let post = try PostCost(row, Self.rules())
    #expect(post.pay == .pounds("52140.00"))
    #expect(post.nationalInsurance == .pounds("7071.00"))
    #expect(post.pension == .pounds("14953.75"))
    #expect(post.total == .pounds("74164.75"))
    #expect(post.rules.map { $0.rule } == [.employerNI, .employerNIThreshold, .teachersPension])
  }

  @Test func aPensionThatIsNotStatedIsNone() throws {
    let post = try PostCost(Self.row(pension: .notStated), Self.rules())
    #expect(post.pension == .zero && post.total == .pounds("16007.96"))
  }

  @Test func aYearBeforeTheNationalRatesIsAnError() {
    #expect(throws: CostingError.missingRule(.employerNI)) {
      _ = try PostCost(Self.row(), Self.rules(2023))
    }
  }

  /// An hour for 38 weeks is a twenty-fifth of 18,922.39: 756.8956; shared by 4, 189.2239. The
  /// line's own £100 is shared too: 25.00.
  @Test(arguments: [
    (Int64(60), Int64(1), String?.none, "756.90"), (60, 4, nil, "189.22"),
    (60, 4, "100.00", "214.22"), (1500, 1, nil, "18922.39"), (30, 3, "0.05", "126.17"),
  ])
  func aLineTakesItsHoursOfThePost(
    _ minutes: Int64, _ sharing: Int64, _ own: String?, _ real: String
  ) throws {
    var council = CouncilTerms()
    council.rule(.weeksPerYear, .weeks(.whole(38)))
    let assistant = council.role("TA", .timed(175_000, per: .hour))
    council.tables.pay = [assistant: [Self.row()]]
    var line = ProvisionLine(role: assistant, time: .minutes(minutes), weeks: .whole(38))
    line.groupSize = sharing
    line.ownCost = own.map { OwnCost(.pounds($0), isEach: false) }
    let terms = council.terms
    let pupil = try terms.terms(for: RuleSubject(placement: .mainstream))
    var working = Working()
    let entries = [PupilLines.Entry(line, nil)]
    let costed = try entries[0].cost(for: pupil, under: terms, into: &working)
    let settled = try PupilLines(
      entries, [costed], threshold: pupil.threshold, for: pupil, under: terms, into: &working)
    #expect(settled.real == [.pounds(real)])
    #expect(working.total == costed.cost)
  }
}
