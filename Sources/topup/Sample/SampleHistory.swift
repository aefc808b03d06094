import Applications

/// The cycles that a pupil has been through, in order.
struct SampleHistory {
  private(set) var cycles: [SampleCycle] = []
  private var waiting: [SampleOutcome]
  private var outcomes = 0

  /// - Parameters:
  ///   - last: the place among terms of the last that was reviewed.
  ///   - reviewed: cycles that have been, one a term.
  ///   - isUnderWay: whether another has begun since.
  init(
    of pupil: SamplePupil, reviewed: Int, upTo last: Int, isUnderWay: Bool,
    _ numbers: inout SplitMix64
  ) {
    waiting = Self.outcomes(for: pupil, &numbers)
    var targets: [SampleTarget] = []
    let wanted = numbers.chance(55) ? 3 : 4
    for term in (last - reviewed + 1)...(last + (isUnderWay ? 1 : 0)) {
      targets = targets.map { next(after: $0, &numbers) }
      while targets.count < wanted, let target = newTarget(&numbers) { targets.append(target) }
      let cycle = SampleCycle(
        Int64(cycles.count) + 1, in: SampleTerm.all[term], isReviewed: term <= last, targets,
        &numbers)
      targets = cycle.targets
      cycles.append(cycle)
    }
  }

  /// Every third is for the pupil's second need.
  private static func outcomes(
    for pupil: SamplePupil, _ numbers: inout SplitMix64
  ) -> [SampleOutcome] {
    let stage = SampleStage(yearGroup: pupil.yearGroup)
    func outcomes(for need: SampleArea) -> [SampleOutcome] {
      var suited = need.outcomes.filter { $0.stages.contains(stage) }
      numbers.shuffle(&suited)
      return suited
    }
    let area = SampleArea(pupil.primaryNeed)
    var all = outcomes(for: area)
    if let second = pupil.secondaryNeed.map({ SampleArea($0) }), second != area {
      for (index, outcome) in outcomes(for: second).prefix(2).enumerated() {
        all.insert(outcome, at: 2 + 3 * index)
      }
    }
    return all
  }

  /// Half of what was met gives way to a new outcome.
  private mutating func next(
    after target: SampleTarget, _ numbers: inout SplitMix64
  ) -> SampleTarget {
    let isLittle = target.progress?.isLittle ?? true
    return isLittle || numbers.chance(50) ? target.kept : newTarget(&numbers) ?? target.kept
  }

  private mutating func newTarget(_ numbers: inout SplitMix64) -> SampleTarget? {
    guard !waiting.isEmpty else { return nil }
    outcomes += 1
    let outcome = waiting.removeFirst()
    return SampleTarget(outcomes, outcome, before: numbers.within(outcome.start))
  }
}
