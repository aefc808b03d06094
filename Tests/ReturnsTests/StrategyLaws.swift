import Borough
import Costing
import TestSupport
import Testing

@testable import Returns

/// What must hold of any inclusion strategy.
@Suite("Laws of inclusion strategies")
struct StrategyLaws {
  private static let seeds: [UInt64] = (0..<400).map { 20_261_231 + $0 }

  /// Whether the figures of these lines may be printed, counted the long way.
  private func pointsAtNobody(_ lines: [StrategyLine], in columns: StrategyColumns) -> Bool {
    guard Set(lines.map { $0.pupil }).count >= 5 else { return false }
    let sources = columns.separate.map { [$0] } + [columns.together, StrategyFunding.allCases]
    let columns = sources.map { sources in
      lines.filter { sources.contains(StrategyFunding($0.line.funding)) }
    }
    return columns.allSatisfy { column in
      var byPupil: [Int: Int64] = [:]
      for line in column { byPupil[line.pupil, default: 0] += line.cost.pence }
      let some = byPupil.values.filter { $0 > 0 }
      let sum = some.reduce(0, +)
      return some.isEmpty || (some.count >= 5 && some.allSatisfy { $0 * 2 <= sum })
    }
  }

  @Test("every row that is printed points at nobody", arguments: seeds)
  func rows(seed: UInt64) {
    let strategy = MadeStrategy.strategy(MadeStrategy.lines(seed: seed))
    let columns = strategy.columns
    #expect(columns.together.count != 1 || strategy.isHidden, "seed \(seed)")
    #expect(Set(columns.separate + columns.together).count == 5)
    for activity in strategy.listed {
      #expect(pointsAtNobody(activity.lines, in: columns), "seed \(seed)")
    }
    guard let together = strategy.together else { return }
    #expect(strategy.isHidden || strategy.merged.count > 1, "seed \(seed)")
    #expect(pointsAtNobody(together.lines, in: columns) == !strategy.isHidden, "seed \(seed)")
    if strategy.isHidden { #expect(strategy.listed.allSatisfy { $0.total == .zero }) }
  }

  @Test("rows add up to the lines, whoever pays, and no line is lost", arguments: seeds)
  func sums(seed: UInt64) {
    let lines = MadeStrategy.lines(seed: seed)
    let strategy = MadeStrategy.strategy(lines)
    let kept = (strategy.listed + strategy.merged).flatMap { $0.lines }
    #expect(kept.count == lines.count, "seed \(seed)")
    for source in StrategyFunding.allCases {
      let sum = lines.filter { StrategyFunding($0.line.funding) == source }
        .reduce(Money.zero) { $0 + $1.cost }
      #expect(strategy.amounts[source] == sum, "seed \(seed)")
    }
    let total = lines.reduce(Money.zero) { $0 + $1.cost }
    #expect(strategy.amounts.total == total, "seed \(seed)")
  }

  @Test("the order of lines changes nothing that is printed", arguments: seeds)
  func order(seed: UInt64) {
    let lines = MadeStrategy.lines(seed: seed)
    var random = SeededRandom(seed: seed)
    let shuffled = MadeStrategy.strategy(lines.shuffled(using: &random))
    #expect(printed(shuffled) == printed(MadeStrategy.strategy(lines)), "seed \(seed)")
  }

  private func printed(_ strategy: InclusionStrategy) -> [String] {
    strategy.listed.map { "\($0.name) \($0.isOpenToAll) \($0.pupils) \($0.amounts)" }
      + ["\(strategy.merged.count) \(String(describing: strategy.together?.amounts))"]
  }

  @Test("some are hidden, some take others with them, and some need not")
  func reach() {
    let all = Self.seeds.map { MadeStrategy.strategy(MadeStrategy.lines(seed: $0)) }
    #expect(all.contains { $0.isHidden })
    #expect(all.contains { $0.merged.count > 2 && !$0.isHidden && !$0.listed.isEmpty })
    #expect(all.contains { $0.merged.isEmpty })
    #expect(all.contains { $0.pupils == nil && !$0.isHidden })
    #expect(all.contains { $0.columns.together.count > 2 && !$0.isHidden })
  }

  @Test("a batch's strategies come to its provision, school by school", arguments: BatchLaws.seeds)
  func batch(seed: UInt64) {
    let outcome = Outcome(GeneratedCouncil(seed: seed))
    var provision: [SchoolNumber: Money] = [:]
    for result in outcome.results {
      provision[result.school, default: .zero] += result.cost.provision
    }
    var told: [SchoolNumber: Money] = [:]
    for strategy in outcome.strategies {
      told[strategy.school] =
        strategy.amounts.total + strategy.elsewhere.total + strategy.outsideYear.total
    }
    #expect(told == provision, "seed \(seed)")
  }
}
