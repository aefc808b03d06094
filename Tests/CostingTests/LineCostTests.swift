import Costing
import Testing

/// A line of adult time and what it costs, worked by hand.
struct TimedLine: Sendable, CustomTestStringConvertible {
  let sentence: String
  let rate: Rate
  let minutes: Int64
  let weeks: Int64
  let sharing: Int64
  let rounding: Rounding
  let cost: String

  init(
    _ sentence: String, _ rate: Rate, minutes: Int64, weeks: Int64 = 38, sharing: Int64 = 1,
    rounding: Rounding = .halfUpToAPenny, cost: String
  ) {
    self.sentence = sentence
    self.rate = rate
    self.minutes = minutes
    self.weeks = weeks
    self.sharing = sharing
    self.rounding = rounding
    self.cost = cost
  }

  var testDescription: String { sentence }
}

private let flat = Rate.weeklyHourYear(6_550_000, builtOn: .whole(38))
private let hlta = Rate.timed(175_000, per: .hour)
private let wholePounds = Rounding(.halfEven, unitPence: 100)

private let lines = [
  // 17.50 × 600 × 38 ÷ (60 × 4) = 399,000 ÷ 240 = 1,662.50
  TimedLine("10 hours of an HLTA among 4", hlta, minutes: 600, sharing: 4, cost: "1662.50"),
  // 17.50 × 150 × 38 ÷ (60 × 8) = 99,750 ÷ 480 = 207.8125
  TimedLine("2½ hours of a mentor among 8", hlta, minutes: 150, sharing: 8, cost: "207.81"),
  // A half pound goes to the even pound, as the template prints it.
  TimedLine(
    "the same in whole pounds", hlta, minutes: 600, sharing: 4, rounding: wholePounds,
    cost: "1662.00"),
  // 655 × 10 ÷ 60 = 109.1666…
  TimedLine("£655 a weekly hour, 10 minutes", flat, minutes: 10, cost: "109.17"),
  TimedLine("£655 a weekly hour, 15 minutes", flat, minutes: 15, cost: "163.75"),
  // 655 ÷ 38 rounds to £17.24 an hour, which over 38 weeks would be £655.12.
  TimedLine("£655 a weekly hour, all of it", flat, minutes: 60, cost: "655.00"),
  // 653.60 × 12 ÷ 38 ÷ 4 = 51.60
  TimedLine(
    "£653.60 a weekly hour, 12 weeks among 4",
    .weeklyHourYear(6_536_000, builtOn: .whole(38)), minutes: 60, weeks: 12, sharing: 4,
    cost: "51.60"),
  // 0.2983 × 45 × 38 = 510.093
  TimedLine(
    "a rate with fractions of a penny", .timed(2983, per: .minute), minutes: 45, cost: "510.09"),
  // 130.00 × 195 × 38 ÷ 390 = 2,470.00
  TimedLine(
    "£130 a day of 390 minutes",
    .worked(1_300_000, per: .day, hundredthsOfAMinute: 39_000), minutes: 195, cost: "2470.00"),
  // 45,000 × 60 × 39 ÷ 75,900 = 1,387.3517…
  TimedLine(
    "£45,000 a year of 1,265 hours",
    .worked(450_000_000, per: .year, hundredthsOfAMinute: 7_590_000), minutes: 60, weeks: 39,
    cost: "1387.35"),
  // 0.0001 × 1 × 1 = 0.0001: a hundredth of a penny rounds to nothing.
  TimedLine("less than half a penny", .timed(1, per: .minute), minutes: 1, weeks: 1, cost: "0.00"),
]

@Suite struct LineCostTests {
  @Test(arguments: lines)
  func costsTimeExactlyAndRoundsOnce(_ example: TimedLine) throws {
    var council = CouncilTerms()
    let role = council.role("TA", example.rate)
    council.rule(.rounding, .rounding(example.rounding))
    let line = ProvisionLine(
      role: role, time: .minutes(example.minutes), weeks: .whole(example.weeks),
      groupSize: example.sharing)
    var noWorking = NoWorking()
    let costed = try line.annualCost(under: council.terms, into: &noWorking)
    #expect(costed.cost == .pounds(example.cost))
    #expect(costed.counted == costed.cost)
  }

  @Test func addsOwnCostBeforeTheOneRounding() throws {
    var council = CouncilTerms()
    let role = council.role("TA", flat)
    // 109.1666… + 100 ÷ 3 = 142.50 exactly with 10 minutes unshared; among 3:
    // (109.1666… + 100) ÷ 3 = 69.7222…
    let line = ProvisionLine(
      role: role, time: .minutes(10), weeks: .whole(38), groupSize: 3,
      ownCost: OwnCost(.pounds("100.00"), isEach: false))
    var noWorking = NoWorking()
    let costed = try line.annualCost(under: council.terms, into: &noWorking)
    #expect(costed.cost == .pounds("69.72"))
    // 36.3888… + 100 = 136.3888…
    var each = line
    each.ownCost = OwnCost(.pounds("100.00"), isEach: true)
    #expect(
      try each.annualCost(under: council.terms, into: &noWorking).cost == .pounds("136.39"))
  }

  @Test(arguments: [
    ("bought on the year's first day", CivilDate(2025, 4, 1), true),
    ("bought on the year's last day", CivilDate(2026, 3, 31), true),
    ("bought the day after the year", CivilDate(2026, 4, 1), false),
    ("in its third and last year", CivilDate(2023, 4, 1), true),
    ("the day before: its third year was last year", CivilDate(2023, 3, 31), false),
  ])
  func spreadsACostOverFundingYears(_ example: (String, CivilDate, Bool)) throws {
    let line = ProvisionLine(
      ownCost: OwnCost(.pounds("100.00"), isEach: false),
      spread: Spread(years: 3, bought: example.1))
    var noWorking = NoWorking()
    let costed = try line.annualCost(under: CouncilTerms().terms, into: &noWorking)
    #expect(costed.cost == .pounds("33.33"))
    #expect(costed.counted == (example.2 ? costed.cost : .zero))
    #expect(costed.reason == (example.2 ? nil : .outsideSpread))
  }

  @Test func countsTheTimeOfALineWhoseCostIsNoLongerSpread() throws {
    var council = CouncilTerms()
    let role = council.role("HLTA", hlta)
    // 17.50 × 60 × 38 ÷ 60 = 665.00 of time; 300 ÷ 3 = 100.00 of equipment, bought too early.
    let line = ProvisionLine(
      role: role, time: .minutes(60), weeks: .whole(38),
      ownCost: OwnCost(.pounds("300.00"), isEach: false),
      spread: Spread(years: 3, bought: CivilDate(2020, 4, 1)))
    var noWorking = NoWorking()
    let costed = try line.annualCost(under: council.terms, into: &noWorking)
    #expect(costed.cost == .pounds("765.00"))
    #expect(costed.counted == .pounds("665.00"))
    #expect(costed.reason == .outsideSpread)
  }

  @Test func refusesWhatIsBeyondABillionPounds() {
    var council = CouncilTerms()
    let role = council.role("TA", .timed(Rate.most, per: .minute))
    let line = ProvisionLine(role: role, time: .minutes(10_080), weeks: .whole(53))
    var noWorking = NoWorking()
    #expect(throws: CostingError.tooLarge) {
      try line.annualCost(under: council.terms, into: &noWorking)
    }
  }
}
