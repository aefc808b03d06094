import Costing
import Testing

/// From what counts to the top-up: amount, ceiling, minimum, award rounding, then the part of the
/// year.
@Suite struct TopUpTests {
  static let subject = RuleSubject(placement: .mainstream)

  /// A pupil's figures, with the working that must add up to them.
  static func cost(
    _ countable: String, _ council: CouncilTerms, _ standing: PupilStanding = PupilStanding()
  ) throws -> PupilCost {
    var sums = PupilSums()
    let cost = Money.pounds(countable)
    sums.add(CostedLine(cost: cost, counted: cost, reason: nil))
    let terms = council.terms
    var working = Working()
    let pupil = try PupilCost(
      sums, standing, under: terms.terms(for: subject), terms, into: &working)
    #expect(cost + working.total == pupil.topUpInYear)
    #expect(pupil.countable == pupil.schoolShare + pupil.topUp - pupil.adjusted)
    return pupil
  }

  /// On roll for so many of so many school days.
  static func standing(_ days: Int64, of divisor: Int64) -> PupilStanding {
    var standing = PupilStanding()
    let basis = YearBasis(.calendarDays, divisorHundredths: divisor * 100)
    let first = CouncilTerms.year.firstDay
    let all = YearDays(CouncilTerms.year, terms: nil)
    standing.part = all.part(basis, from: first, to: first.daysLater(days - 1))
    return standing
  }

  static func council(
    ceiling: String? = nil, minimum: String? = nil, rounding: Rounding? = nil,
    partYear: RuleWord? = nil
  ) -> CouncilTerms {
    var council = CouncilTerms()
    if let ceiling { council.rule(.ceiling, .money(.pounds(ceiling))) }
    if let minimum { council.rule(.minimum, .money(.pounds(minimum))) }
    if let rounding { council.rule(.awardRounding, .rounding(rounding)) }
    if let partYear { council.rule(.partYear, .word(partYear)) }
    return council
  }

  @Test(arguments: [
    ("10499.99", "4499.99", 0), ("10500.00", "4500.00", 0), ("10500.01", "4500.00", -1),
    ("12000.00", "4500.00", -150_000),
  ])
  func aCeilingIsTheMost(_ countable: String, _ topUp: String, _ adjusted: Int64) throws {
    let pupil = try Self.cost(countable, Self.council(ceiling: "4500.00"))
    #expect(pupil.topUp == .pounds(topUp) && pupil.adjusted.pence == adjusted)
  }

  @Test(arguments: [
    ("6000.00", "0.00", 0), ("6499.99", "0.00", -49_999), ("6500.00", "500.00", 0),
    ("6500.01", "500.01", 0),
  ])
  func underAMinimumIsNothing(_ countable: String, _ topUp: String, _ adjusted: Int64) throws {
    let pupil = try Self.cost(countable, Self.council(minimum: "500.00"))
    #expect(pupil.topUp == .pounds(topUp) && pupil.adjusted.pence == adjusted)
  }

  @Test(arguments: [
    (Rounding.Way.halfEven, "7024.99", "1000.00"), (.halfEven, "7025.00", "1000.00"),
    (.halfEven, "7025.01", "1050.00"), (.halfEven, "7075.00", "1100.00"),
    (.halfUp, "7025.00", "1050.00"), (.halfUp, "7024.99", "1000.00"), (.down, "7049.99", "1000.00"),
    (.down, "6049.99", "0.00"),
  ])
  func anAwardIsRoundedToItsUnit(
    _ way: Rounding.Way, _ countable: String, _ topUp: String
  ) throws {
    let council = Self.council(rounding: Rounding(way, unitPence: 5000))
    #expect(try Self.cost(countable, council).topUp == .pounds(topUp))
  }

  /// A ceiling under the minimum leaves nothing; the ceiling is applied before it is rounded, and
  /// the minimum is compared with what is not yet rounded.
  @Test(arguments: [
    ("12345.67", "5980.00", "4000.00", "6000.00"), ("12345.67", "3999.99", "4000.00", "0.00"),
    ("9999.99", "5980.00", "4000.00", "0.00"), ("10000.00", "5980.00", "4000.00", "4000.00"),
    ("10049.99", "5980.00", "4000.00", "4000.00"), ("10050.00", "5980.00", "4000.00", "4100.00"),
  ])
  func ceilingMinimumThenRounding(
    _ countable: String, _ ceiling: String, _ minimum: String, _ topUp: String
  ) throws {
    let council = Self.council(
      ceiling: ceiling, minimum: minimum, rounding: Rounding(.halfUp, unitPence: 10_000))
    #expect(try Self.cost(countable, council).topUp == .pounds(topUp))
  }

  /// £12,000 for 120 of 190 days: £3,789.4736…; by the day to a penny 7,578.947 − 120 × 31.58, and
  /// of £6,001 3,790.105 − 3,789.60.
  @Test(arguments: [
    (RuleWord?.none, "12000.00", "3789.47"), (.proRataResult, "12000.00", "3789.47"),
    (.proRataThresholdByDay, "12000.00", "3789.47"),
    (.proRataThresholdByDayRounded, "12000.00", "3789.35"), (RuleWord.none, "12000.00", "6000.00"),
    (.proRataThresholdByDayRounded, "6000.00", "0.00"),
    (.proRataThresholdByDayRounded, "6000.10", "0.00"),
    (.proRataThresholdByDayRounded, "6001.00", "0.51"),
  ])
  func aPartOfAYear(_ way: RuleWord?, _ countable: String, _ inYear: String) throws {
    let pupil = try Self.cost(
      countable, Self.council(partYear: way), Self.standing(120, of: 190))
    #expect(pupil.topUpInYear == .pounds(inYear))
    #expect(pupil.adjusted == .zero)
  }

  /// 5,980 × 120 ÷ 190 = 3,776.84…; the year's award, rounded first to 6,000, makes 3,789.47….
  @Test func aPartIsOfTheRoundedAwardAndIsRoundedAgain() throws {
    let council = Self.council(
      ceiling: "5980.00", rounding: Rounding(.halfUp, unitPence: 10_000))
    let pupil = try Self.cost("12345.67", council, Self.standing(120, of: 190))
    #expect(pupil.topUp == .pounds("6000.00") && pupil.topUpInYear == .pounds("3800.00"))
  }

  /// No part of the year is no top-up, however part years are taken.
  @Test(arguments: [
    RuleWord.proRataResult, .proRataThresholdByDay, .proRataThresholdByDayRounded, .none,
  ])
  func nothingHasStarted(_ way: RuleWord) throws {
    let pupil = try Self.cost(
      "12000.00", Self.council(partYear: way), Self.standing(0, of: 190))
    #expect(pupil.topUp == .pounds("6000.00") && pupil.topUpInYear == .zero)
  }

  /// Main £4,000 of £6,000: the other school meets what is left, and no more.
  @Test(arguments: [
    ("4000.00", "2000.00", "3000.00", "2000.00", "1000.00"),
    ("4000.00", "2000.00", "1500.00", "1500.00", "0.00"),
    ("9000.00", "0.00", "1500.00", "0.00", "1500.00"),
  ])
  func aSecondRollMeetsWhatIsLeft(
    _ main: String, _ left: String, _ countable: String, _ share: String, _ topUp: String
  ) throws {
    let atMain = try Self.cost(main, CouncilTerms())
    #expect(atMain.toThreshold == .pounds(left))
    var standing = PupilStanding()
    standing.thresholdLeft = atMain.toThreshold
    let pupil = try Self.cost(countable, CouncilTerms(), standing)
    #expect(pupil.schoolShare == .pounds(share) && pupil.topUp == .pounds(topUp))
  }
}

/// What `amount` makes of a cost, hours or points.
@Suite struct AmountTests {
  private static func council(_ amount: AmountRule) -> CouncilTerms {
    var council = CouncilTerms()
    council.rule(.amount, .amount(amount))
    council.tables.bands = [("A", "6000.01", "7000.00"), ("B", "8000.01", "9500.00")].map {
      BandRow(
        $0.0, from: CouncilTerms.start, atLeast: .pounds($0.1), value: .pounds($0.2),
        source: "test", row: 2)
    }
    return council
  }

  @Test(arguments: [
    (AmountRule.bandNet, "6000.00", "0.00"), (.bandNet, "6000.01", "7000.00"),
    (.bandNet, "8000.00", "7000.00"), (.bandNet, "8000.01", "9500.00"),
    (.bandGross, "6000.00", "0.00"), (.bandGross, "6000.99", "1000.00"),
    (.bandGross, "8000.01", "3500.00"), (.costLessThreshold, "8000.01", "2000.01"),
  ])
  func ofACost(_ amount: AmountRule, _ countable: String, _ topUp: String) throws {
    #expect(try TopUpTests.cost(countable, Self.council(amount)).topUp == .pounds(topUp))
  }

  /// 12.5 × 333.33 = 4,166.625, half-up.
  @Test(arguments: [(Int64(1250), "4166.63"), (0, "0.00"), (1, "3.33"), (100, "333.33")])
  func ofPoints(_ hundredths: Int64, _ topUp: String) throws {
    var standing = PupilStanding()
    standing.points = hundredths
    let council = Self.council(.points(.pounds("333.33")))
    #expect(try TopUpTests.cost("7000.00", council, standing).topUp == .pounds(topUp))
  }

  @Test func pointsThatAreNotStatedAreAnError() {
    #expect(throws: CostingError.missingPoints) {
      _ = try TopUpTests.cost("7000.00", Self.council(.points(.pounds("350.00"))))
    }
  }

  @Test(arguments: [("5999.99", "0.00"), ("6000.00", "0.00"), ("16791.25", "10791.25")])
  func ofHours(_ worth: String, _ topUp: String) throws {
    var standing = PupilStanding()
    standing.hoursValue = .pounds(worth)
    let pupil = try TopUpTests.cost("12620.00", Self.council(.hours(175_000)), standing)
    #expect(pupil.topUp == .pounds(topUp))
  }
}

extension CivilDate {
  /// A day of the same year's calendar, counted a day at a time.
  fileprivate func daysLater(_ days: Int64) -> CivilDate {
    if days < 0 { return CivilDate(2025, 3, 31) }
    var date = self
    for _ in 0..<days {
      let (year, month, day) = date.parts
      date =
        CivilDate(year: year, month: month, day: day + 1)
        ?? CivilDate(year: year, month: month + 1, day: 1) ?? CivilDate(year + 1, 1, 1)
    }
    return date
  }
}
