import Applications
import Costing

/// One made-up term of assess, plan, do, review.
struct SampleCycle {
  /// From 1.
  let number: Int64
  let assessed: CivilDate
  let planned: CivilDate
  let started: CivilDate
  /// Nil while it is under way.
  let reviewed: CivilDate?
  let targets: [SampleTarget]

  init(
    _ number: Int64, in term: SampleTerm, isReviewed: Bool, _ targets: [SampleTarget],
    _ numbers: inout SplitMix64
  ) {
    self.number = number
    assessed = term.day(ofWeeks: [0, 1], &numbers)
    planned = term.day(ofWeeks: [2], &numbers)
    started = term.day(ofWeeks: [3], &numbers)
    reviewed = isReviewed ? term.day(ofWeeks: [9, 10], &numbers) : nil
    self.targets = targets.map {
      isReviewed ? $0.reviewed(numbers.pick(weighted: SampleTarget.results)) : $0
    }
  }
}

/// An outcome of one cycle, and what came of it.
struct SampleTarget {
  /// `O1`: the same in every cycle that keeps the outcome.
  let ref: String
  let outcome: SampleOutcome
  let before: Int64
  private(set) var progress: Applications.Progress?

  static let results: [(Applications.Progress, Int64)] = [
    (.exceeded, 9), (.met, 42), (.partly, 36), (.none, 13),
  ]

  init(_ number: Int, _ outcome: SampleOutcome, before: Int64) {
    ref = "O\(number)"
    self.outcome = outcome
    self.before = before
  }

  private init(keeping target: SampleTarget, before: Int64) {
    ref = target.ref
    outcome = target.outcome
    self.before = before
  }

  var expected: Int64 { before + outcome.step }

  /// What the review found; nil while the cycle is under way.
  var after: Int64? {
    switch progress {
    case nil: nil
    case .exceeded?: expected + max(1, abs(outcome.step) / 3) * outcome.step.signum()
    case .met?: expected
    case .partly?: before + outcome.step / 2
    case .some(.none): before
    }
  }

  func reviewed(_ progress: Applications.Progress) -> SampleTarget {
    var target = self
    target.progress = progress
    return target
  }

  /// The same outcome in the next cycle, from where the review left it.
  var kept: SampleTarget { SampleTarget(keeping: self, before: after ?? before) }
}
