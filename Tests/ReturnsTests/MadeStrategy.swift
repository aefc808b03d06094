import Borough
import Costing
import TestSupport

/// Lines of an inclusion strategy, written out or made up.
enum MadeStrategy {
  static let small = DisclosureRule(limit: 5, share: 5000)

  static func strategy(
    _ lines: [StrategyLine], under small: DisclosureRule = MadeStrategy.small
  ) -> InclusionStrategy {
    guard let school = SchoolNumber(urn: 100_001) else { preconditionFailure("a URN") }
    return InclusionStrategy(of: lines, at: school, under: small)
  }

  /// The same line for each pupil.
  static func lines(
    _ name: String, _ pupils: ClosedRange<Int>, pence: Int64,
    _ funding: FundingSource = .notionalSEN, _ kind: ProvisionKind = .targeted, sharing: Int64 = 1
  ) -> [StrategyLine] {
    pupils.map { pupil in
      StrategyLine(
        name: name, matched: Array(name.lowercased().utf8), pupil: pupil,
        line: ProvisionLine(funding: funding, kind: kind), sharing: sharing,
        cost: Money(pence: pence))
    }
  }

  /// A school of up to thirty pupils and twelve activities; some are of few pupils, some cost
  /// nothing, and some are paid for from several sources.
  static func lines(seed: UInt64) -> [StrategyLine] {
    var random = SeededRandom(seed: seed)
    let roll = 1 + random.below(30)
    var lines: [StrategyLine] = []
    for activity in 0..<(1 + random.below(12)) {
      let reach = 1 + random.below(random.chance(50) ? roll : min(roll, 6))
      let funding = random.pick(FundingSource.allCases)
      let kind: ProvisionKind = random.chance(20) ? .universal : .targeted
      let pence = random.chance(15) ? 0 : Int64(random.below(200_000))
      for pupil in 0..<reach {
        let source = random.chance(10) ? random.pick(FundingSource.allCases) : funding
        let extra = random.chance(10) ? Int64(random.below(2_000_000)) : 0
        lines += self.lines(
          "Activity \(activity)", pupil...pupil, pence: pence + extra, source, kind)
      }
    }
    return lines
  }
}
