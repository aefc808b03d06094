import Costing
import Testing

/// For pupils and rules made up from a seed: what is true of every top-up.
@Suite struct TopUpLawTests {
  private struct Made {
    var council = CouncilTerms()
    var standing = PupilStanding()
    let countable: Money
    let subject: RuleSubject

    init(_ seed: UInt64) {
      var random = Seeded(seed)
      countable = Money(pence: random.once(in: 9) ? 600_000 : random.next(0...2_500_000))
      subject = RuleSubject(
        placement: .mainstream, senProvision: random.once(in: 2) ? .plan : .support)
      addAmount(&random)
      addLimits(&random)
      addPart(&random)
      if random.once(in: 5) { standing.thresholdLeft = Money(pence: random.next(0...600_000)) }
    }

    private mutating func addAmount(_ random: inout Seeded) {
      standing.points = random.next(0...9000)
      standing.hoursValue = Money(pence: random.next(0...2_000_000))
      let amounts: [AmountRule] = [
        .costLessThreshold, .bandGross, .bandNet, .hours(175_000), .points(.pounds("350.00")),
      ]
      council.rule(.amount, .amount(amounts[Int(random.next(0...4))]))
      var atLeast = random.next(0...600_000)
      var value: Int64 = 0
      for name in ["A", "B", "C", "D"] {
        value += random.next(0...400_000)
        council.tables.bands.append(
          BandRow(
            name, from: CouncilTerms.start, atLeast: Money(pence: atLeast),
            value: Money(pence: value), source: "test", row: 2))
        atLeast += random.next(1...500_000)
      }
    }

    private mutating func addLimits(_ random: inout Seeded) {
      if random.once(in: 3) {
        council.rule(.ceiling, .money(Money(pence: random.next(0...1_000_000))))
      }
      if random.once(in: 3) {
        var scope = RuleScope()
        scope.senProvision = .plan
        council.rule(.minimum, .money(Money(pence: random.next(0...300_000))), scope)
      }
      if random.once(in: 3) {
        let ways: [Rounding.Way] = [.halfUp, .halfEven, .down]
        let rounding = Rounding(
          ways[Int(random.next(0...2))], unitPence: random.next(1...10_000))
        council.rule(.awardRounding, .rounding(rounding))
      }
    }

    private mutating func addPart(_ random: inout Seeded) {
      let ways: [RuleWord] = [
        .proRataResult, .proRataThresholdByDay, .proRataThresholdByDayRounded, .none,
      ]
      council.rule(.partYear, .word(ways[Int(random.next(0...3))]))
      guard random.once(in: 2) else { return }
      let units = YearUnit.allCases
      let basis = YearBasis(
        units[Int(random.next(0...Int64(units.count - 1)))],
        divisorHundredths: random.once(in: 3) ? random.next(1...40_000) : nil)
      standing.part = YearDaysTests.school.part(
        basis, from: Self.day(&random), to: Self.day(&random))
    }

    private static func day(_ random: inout Seeded) -> CivilDate {
      let month = random.next(1...12)
      return CivilDate(month < 9 ? 2026 : 2025, month, random.next(1...28))
    }

    func cost<Sink: WorkingSink>(into working: inout Sink) throws -> PupilCost {
      var sums = PupilSums()
      sums.add(CostedLine(cost: countable, counted: countable, reason: nil))
      let terms = council.terms
      return try PupilCost(
        sums, standing, under: terms.terms(for: subject), terms, into: &working)
    }
  }

  private static let seeds = UInt64(0)..<6000

  @Test func stepsAddUpToTheYearsTopUpAndColumnsAddUp() throws {
    var inPart: Int64 = 0
    var adjusted: Int64 = 0
    for seed in Self.seeds {
      let made = Made(seed)
      var working = Working()
      var noWorking = NoWorking()
      let pupil = try made.cost(into: &working)
      #expect(try made.cost(into: &noWorking) == pupil, "seed \(seed)")
      #expect(made.countable + working.total == pupil.topUpInYear, "seed \(seed)")
      #expect(
        pupil.countable == pupil.schoolShare + pupil.topUp - pupil.adjusted, "seed \(seed)")
      inPart += made.standing.part == nil ? 0 : 1
      adjusted += pupil.adjusted == .zero ? 0 : 1
    }
    #expect((1000..<5000).contains(inPart) && (1000..<6000).contains(adjusted))
  }

  /// Nothing is negative, a part is no more than the whole unless a day of the threshold is rounded,
  /// and the limits hold but for rounding.
  @Test func noTopUpIsBeyondItsLimits() throws {
    for seed in Self.seeds {
      let made = Made(seed)
      var noWorking = NoWorking()
      let pupil = try made.cost(into: &noWorking)
      let terms = made.council.terms
      let unit = Self.unit(terms, made.subject)
      #expect(.zero <= pupil.topUpInYear && .zero <= pupil.topUp, "seed \(seed)")
      if terms.rules.row(.partYear)?.value != .word(.proRataThresholdByDayRounded) {
        #expect(pupil.topUpInYear <= pupil.topUp, "seed \(seed)")
      }
      #expect(pupil.topUp.pence % max(1, unit.pence) == 0, "seed \(seed)")
      if made.standing.part == nil { #expect(pupil.topUpInYear == pupil.topUp, "seed \(seed)") }
      if case .money(let most)? = terms.rules.row(.ceiling, for: made.subject)?.value {
        #expect(pupil.topUp < most + unit || pupil.topUp <= most, "seed \(seed)")
      }
      if case .money(let least)? = terms.rules.row(.minimum, for: made.subject)?.value {
        #expect(pupil.topUp == .zero || least < pupil.topUp + unit || least <= pupil.topUp)
      }
    }
  }

  private static func unit(_ terms: Terms, _ subject: RuleSubject) -> Money {
    guard case .rounding(let way)? = terms.rules.row(.awardRounding, for: subject)?.value else {
      return .zero
    }
    return Money(pence: way.unitPence)
  }

  /// A pupil who moves on any day of the year is paid for all of it, to a penny either way.
  @Test(arguments: [YearUnit.schoolDays, .calendarDays])
  func thePartsOfAMoverMakeTheWhole(_ unit: YearUnit) throws {
    var council = CouncilTerms()
    council.rule(.partYear, .word(.proRataResult))
    let basis = YearBasis(unit, divisorHundredths: nil)
    let year = YearDaysTests.academic
    for seed in UInt64(0)..<2000 {
      var random = Seeded(seed)
      let countable = Money(pence: random.next(600_000...2_500_000))
      let month = random.next(1...12)
      let (before, after) =
        random.once(in: 12)
        ? (CivilDate(2025, 10, 24), CivilDate(2025, 10, 25))
        : Self.days(month < 9 ? 2026 : 2025, month, random.next(1...27))
      let parts = [(year.firstDay, before), (after, year.lastDay)].map {
        YearDaysTests.school.part(basis, from: $0.0, to: $0.1)
      }
      let inYear = try parts.map { try Self.inYear(countable, $0, council) }
      let whole = countable - .pounds("6000.00")
      #expect((-1...1).contains((inYear[0] + inYear[1] - whole).pence), "seed \(seed)")
    }
  }

  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> (CivilDate, CivilDate) {
    (CivilDate(year, month, day), CivilDate(year, month, day + 1))
  }

  private static func inYear(
    _ countable: Money, _ part: YearPart?, _ council: CouncilTerms
  ) throws -> Money {
    var standing = PupilStanding()
    standing.part = part
    var sums = PupilSums()
    sums.add(CostedLine(cost: countable, counted: countable, reason: nil))
    var noWorking = NoWorking()
    let terms = council.terms
    let pupil = try PupilCost(
      sums, standing, under: terms.terms(for: TopUpTests.subject), terms, into: &noWorking)
    return pupil.topUpInYear
  }
}
