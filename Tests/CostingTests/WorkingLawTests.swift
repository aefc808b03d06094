import Costing
import Testing

/// For any pupil, the signed steps of the working add up to the top-up, and working changes nothing.
@Suite struct WorkingLawTests {
  @Test func stepsAddUpToTheAnswerForTenThousandPupils() throws {
    var council = CouncilTerms()
    let roles = Self.roles(&council)
    let terms = council.terms
    var above: Int64 = 0
    for seed in UInt64(0)..<10_000 {
      var random = Seeded(seed)
      let lines = (0..<random.next(1...12)).map { _ in Self.line(&random, roles) }
      var working = Working()
      let shown = try Self.cost(lines, terms, into: &working)
      var noWorking = NoWorking()
      let plain = try Self.cost(lines, terms, into: &noWorking)
      #expect(shown == plain, "seed \(seed)")
      #expect(working.total == shown.topUp, "seed \(seed)")
      #expect(shown.countable == shown.schoolShare + shown.topUp, "seed \(seed)")
      above += shown.isAbove ? 1 : 0
    }
    #expect((1000..<9000).contains(above), "the pupils made up are all alike")
  }

  @Test func moreHoursNeverCostLess() throws {
    var council = CouncilTerms()
    let roles = Self.roles(&council)
    for seed in UInt64(0)..<2000 {
      var random = Seeded(seed)
      var line = Self.line(&random, roles)
      guard let time = line.time else { continue }
      var noWorking = NoWorking()
      let less = try line.annualCost(under: council.terms, into: &noWorking).cost
      line.time = WeeklyTime(tenThousandthsOfAMinute: time.tenThousandthsOfAMinute + 10_000)
      let more = try line.annualCost(under: council.terms, into: &noWorking).cost
      #expect(less <= more, "seed \(seed)")
    }
  }

  private static func roles(_ council: inout CouncilTerms) -> [Role] {
    council.rule(.weeksPerYear, .weeks(.whole(38)))
    council.rule(.lunchtime, .word(.counts))
    council.rule(.breakTime, .word(.doesNotCount))
    council.rule(.convenedGroup, .word(.full))
    council.rule(
      .fundingCounts, .word(.fillsThresholdOnly), .source(.inclusiveMainstreamFund))
    let teacher = council.role("Teacher", .timed(411_233, per: .hour))
    council.rule(.weeklyCap, .minutesPerWeek(.minutes(200)), .role(teacher))
    let senco = council.role("SENCO", .timed(7817, per: .minute))
    council.rule(.roleCounts, .word(.doesNotCount), .role(senco))
    return [
      teacher, senco, council.role("TA", .weeklyHourYear(6_536_000, builtOn: .whole(38))),
      council.role("EP", .worked(4_000_000, per: .day, hundredthsOfAMinute: 39_000)),
    ]
  }

  private static func line(_ random: inout Seeded, _ roles: [Role]) -> ProvisionLine {
    var line = ProvisionLine()
    if !random.once(in: 4) {
      line.role = roles[Int(random.next(0...Int64(roles.count - 1)))]
      line.time = WeeklyTime(tenThousandthsOfAMinute: random.next(1...6_000_000))
      line.weeks = random.once(in: 3) ? nil : Weeks(hundredths: random.next(1...5300))
    }
    if line.time == nil || random.once(in: 4) {
      line.ownCost = OwnCost(Money(pence: random.next(0...400_000)), isEach: random.once(in: 2))
    }
    if random.once(in: 2) { line.groupSize = random.next(1...9) }
    if line.ownCost != nil, random.once(in: 4) {
      let bought = CivilDate(random.next(2020...2026), random.next(1...12), 1)
      line.spread = Spread(years: random.next(1...5), bought: bought)
    }
    let kinds = ProvisionKind.allCases
    if random.once(in: 4) { line.kind = kinds[Int(random.next(0...Int64(kinds.count - 1)))] }
    let sources = FundingSource.allCases
    if random.once(in: 3) { line.funding = sources[Int(random.next(0...Int64(sources.count - 1)))] }
    if random.once(in: 9) { line.to = CivilDate(random.next(2024...2026), 6, 1) }
    return line
  }

  /// A pupil costed as the batch costs one: lines, then what waits for all of them.
  private static func cost<Sink: WorkingSink>(
    _ lines: [ProvisionLine], _ terms: Terms, into working: inout Sink
  ) throws -> PupilCost {
    let pupil = try terms.terms(for: RuleSubject(placement: .mainstream))
    let entries = lines.map { PupilLines.Entry($0, nil) }
    var costed: [CostedLine] = []
    for entry in entries {
      costed.append(try entry.cost(for: pupil, under: terms, into: &working))
    }
    let settled = try PupilLines(
      entries, costed, threshold: pupil.threshold, for: pupil, under: terms, into: &working)
    var sums = PupilSums()
    for line in settled.costed { sums.add(line) }
    return try PupilCost(sums, PupilStanding(), under: pupil, terms, into: &working)
  }
}
