import Costing
import Testing

/// All of a pupil's lines together: caps, money that fills the threshold, and the threshold.
@Suite struct PupilCostTests {
  private static let mainstream = RuleSubject(placement: .mainstream)

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
    let terms = CouncilTerms().terms
    let pupil = try PupilCost(
      sums, PupilStanding(), under: terms.terms(for: Self.mainstream), terms, into: &noWorking)
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
    let terms = council.terms
    let pupil = try PupilCost(
      sums, PupilStanding(), under: terms.terms(for: Self.mainstream), terms, into: &noWorking)
    #expect(pupil.isAbove)
    #expect(pupil.topUp == .zero)
  }

  @Test func aPlacementWithoutAThresholdIsAnError() {
    #expect(throws: CostingError.missingRule(.threshold)) {
      _ = try CouncilTerms().terms.terms(for: RuleSubject(placement: .special))
    }
  }

  /// Lines that each came to an amount alone, settled together.
  private func settle(
    _ council: CouncilTerms, _ lines: [(ProvisionLine, Money)]
  ) throws -> (lines: PupilLines, taken: Money) {
    let terms = council.terms
    let pupil = try terms.terms(for: Self.mainstream)
    var working = Working()
    let settled = try PupilLines(
      lines.map { PupilLines.Entry($0.0, nil) },
      lines.map { CostedLine(cost: $0.1, counted: $0.1, reason: nil) },
      threshold: pupil.threshold, for: pupil, under: terms, into: &working)
    return (settled, working.total)
  }

  private func capped() -> (CouncilTerms, Role) {
    var council = CouncilTerms()
    let teacher = council.role("Teacher", .timed(411_200, per: .hour))
    council.rule(.weeklyCap, .minutesPerWeek(.minutes(300)), .role(teacher))
    return (council, teacher)
  }

  /// Design section 5: cap 300, two lines of 200 minutes and £1,000 count for £750.00 each.
  @Test func minutesOverACapCountInProportion() throws {
    let (council, teacher) = capped()
    let line = ProvisionLine(role: teacher, time: .minutes(200), weeks: .whole(38))
    let settled = try settle(council, [(line, .pounds("1000.00")), (line, .pounds("1000.00"))])
    #expect(settled.lines.costed.map { $0.counted } == [.pounds("750.00"), .pounds("750.00")])
    #expect(settled.lines.costed.allSatisfy { $0.reason == .overCap })
    #expect(settled.taken == -Money.pounds("500.00"))
  }

  /// 200 ÷ 3 + 250 = 316⅔ minutes; £100 × 300 ÷ 316⅔ = £94.7368…, rounded down.
  @Test func sharedMinutesAreHeldExactly() throws {
    let (council, teacher) = capped()
    let lines = [(Int64(200), Int64(3)), (250, 1)].map { minutes, sharing in
      ProvisionLine(role: teacher, time: .minutes(minutes), groupSize: sharing)
    }
    let settled = try settle(council, lines.map { ($0, .pounds("100.00")) })
    #expect(settled.lines.costed.map { $0.counted } == [.pounds("94.73"), .pounds("94.73")])
  }

  @Test func minutesAtTheCapAllCount() throws {
    let (council, teacher) = capped()
    let line = ProvisionLine(role: teacher, time: .minutes(300))
    let settled = try settle(council, [(line, .pounds("100.00"))])
    #expect(settled.lines.costed.map { $0.counted } == [.pounds("100.00")])
    #expect(settled.lines.costed.map { $0.reason } == [nil])
  }

  /// Design section 5: £8,000 + £3,000 gives countable £11,000 and top-up £5,000.
  @Test(arguments: [("8000.00", "3000.00", "11000.00"), ("1000.00", "9000.00", "7000.00")])
  func aFundFillsTheThresholdAndNoMore(_ own: String, _ fund: String, _ countable: String) throws {
    var council = CouncilTerms()
    council.rule(
      .fundingCounts, .word(.fillsThresholdOnly), .source(.inclusiveMainstreamFund))
    let line = ProvisionLine(funding: .inclusiveMainstreamFund)
    let settled = try settle(council, [(line, .pounds(fund))])
    #expect(Money.pounds(own) + settled.lines.costed[0].counted == .pounds(countable))
  }
}
