import Costing
import Testing

/// All of a pupil's lines together: caps, money that fills the threshold, and the threshold.
@Suite struct PupilCostTests {
  @Test(arguments: [
    ("5688.00", "5688.00", "0.00", "312.00", false),
    ("6000.00", "6000.00", "0.00", "0.00", false),
    ("6000.01", "6000.00", "0.01", "0.00", true),
    ("9250.40", "6000.00", "3250.40", "0.00", true),
  ])
  func theSchoolMeetsTheFirstSixThousand(
    _ countable: String, _ share: String, _ topUp: String, _ toThreshold: String, _ above: Bool
  ) throws {
    var sums = PupilSums()
    let cost = Money.pounds(countable)
    sums.add(CostedLine(cost: cost, counted: cost, reason: nil))
    var noWorking = NoWorking()
    let pupil = try CouncilTerms().terms.cost(sums, into: &noWorking)
    #expect(pupil.schoolShare == .pounds(share))
    #expect(pupil.topUp == .pounds(topUp))
    #expect(pupil.toThreshold == .pounds(toThreshold))
    #expect(pupil.isAbove == above)
  }

  @Test func atOrAboveChangesOnlyWhoCountsAsAbove() throws {
    var council = CouncilTerms()
    council.rule(.eligibleAt, .word(.atOrAbove))
    var sums = PupilSums()
    let cost = Money.pounds("6000.00")
    sums.add(CostedLine(cost: cost, counted: cost, reason: nil))
    var noWorking = NoWorking()
    let pupil = try council.terms.cost(sums, into: &noWorking)
    #expect(pupil.isAbove)
    #expect(pupil.topUp == .zero)
  }

  @Test func aPlacementWithoutAThresholdIsAnError() {
    #expect(throws: CostingError.missingRule(.threshold)) {
      try CouncilTerms().terms.terms(for: RuleSubject(placement: .special))
    }
  }

  /// Design section 5: cap 300, two lines of 200 minutes and £1,000 count for £750.00 each.
  @Test func minutesOverACapCountInProportion() throws {
    var council = CouncilTerms()
    let teacher = council.role("Teacher", .timed(411_200, per: .hour))
    council.rule(.weeklyCap, .minutesPerWeek(.minutes(300)), .role(teacher))
    let line = ProvisionLine(role: teacher, time: .minutes(200), weeks: .whole(38))
    let costed = CostedLine(cost: .pounds("1000.00"), counted: .pounds("1000.00"), reason: nil)
    var working = Working()
    let settled = try council.terms.settle([(line, costed), (line, costed)], into: &working)
    #expect(settled.map { $0.counted } == [.pounds("750.00"), .pounds("750.00")])
    #expect(settled.allSatisfy { $0.reason == .overCap })
    #expect(working.total == -Money.pounds("500.00"))
  }

  /// 200 ÷ 3 + 250 = 316⅔ minutes; £100 × 300 ÷ 316⅔ = £94.7368…, rounded down.
  @Test func sharedMinutesAreHeldExactly() throws {
    var council = CouncilTerms()
    let teacher = council.role("Teacher", .timed(411_200, per: .hour))
    council.rule(.weeklyCap, .minutesPerWeek(.minutes(300)), .role(teacher))
    let costed = CostedLine(cost: .pounds("100.00"), counted: .pounds("100.00"), reason: nil)
    let lines = [
      ProvisionLine(role: teacher, time: .minutes(200), groupSize: 3),
      ProvisionLine(role: teacher, time: .minutes(250)),
    ]
    var noWorking = NoWorking()
    let settled = try council.terms.settle(lines.map { ($0, costed) }, into: &noWorking)
    #expect(settled.map { $0.counted } == [.pounds("94.73"), .pounds("94.73")])
  }

  @Test func minutesAtTheCapAllCount() throws {
    var council = CouncilTerms()
    let teacher = council.role("Teacher", .timed(411_200, per: .hour))
    council.rule(.weeklyCap, .minutesPerWeek(.minutes(300)), .role(teacher))
    let costed = CostedLine(cost: .pounds("100.00"), counted: .pounds("100.00"), reason: nil)
    let line = ProvisionLine(role: teacher, time: .minutes(300))
    var noWorking = NoWorking()
    #expect(try council.terms.settle([(line, costed)], into: &noWorking) == [costed])
  }

  /// Design section 5: £8,000 + £3,000 gives countable £11,000 and top-up £5,000.
  @Test(arguments: [("8000.00", "3000.00", "11000.00"), ("1000.00", "9000.00", "7000.00")])
  func aFundFillsTheThresholdAndNoMore(_ own: String, _ fund: String, _ countable: String) throws {
    var council = CouncilTerms()
    council.rule(
      .fundingCounts, .word(.fillsThresholdOnly), .source(.inclusiveMainstreamFund))
    let line = ProvisionLine(funding: .inclusiveMainstreamFund)
    let costed = CostedLine(cost: .pounds(fund), counted: .pounds(fund), reason: nil)
    var noWorking = NoWorking()
    let settled = try council.terms.settle([(line, costed)], into: &noWorking)
    #expect(Money.pounds(own) + settled[0].counted == .pounds(countable))
  }
}
