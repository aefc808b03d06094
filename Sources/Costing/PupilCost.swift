/// What a pupil's lines add up to before the threshold is applied.
public struct PupilSums: Hashable, Sendable {
  public var lines: Int64 = 0
  public var provision = Money.zero
  public var counted = Money.zero

  public init() {}

  public mutating func add(_ line: CostedLine) { add(line.cost, counted: line.counted) }

  public mutating func add(_ cost: Money, counted: Money) {
    lines += 1
    provision += cost
    self.counted += counted
  }
}

/// A pupil's year: what provision costs, what counts, what the school meets and what is sought.
public struct PupilCost: Hashable, Sendable {
  public let lines: Int64
  public let provision: Money
  public let countable: Money
  public let threshold: Money
  public let isAbove: Bool
  /// Top-up sought for a whole year, by the council's rules.
  public let topUp: Money
  /// Top-up sought for the part of the year that it runs.
  public let topUpInYear: Money

  /// Applies the threshold to what counts, works the top-up, and notes each step.
  ///
  /// - Throws: `missingPoints` where the top-up is worked from points; `tooLarge`.
  public init<Sink: WorkingSink>(
    _ sums: PupilSums, _ standing: PupilStanding, under pupil: PupilTerms, _ terms: Terms,
    into working: inout Sink
  ) throws(CostingError) {
    let threshold = standing.thresholdLeft ?? pupil.threshold
    lines = sums.lines
    provision = sums.provision
    countable = sums.counted
    self.threshold = threshold
    isAbove = terms.isAbove(sums.counted, threshold)
    let share = min(sums.counted, threshold)
    working.note(
      .schoolShare(
        ShareSum(
          share: share, threshold: threshold, isLeft: standing.thresholdLeft != nil,
          rule: standing.main?.thresholdRow ?? pupil.thresholdRow, metBy: pupil.shareMetBy)))
    topUp = try pupil.topUp(
      countable: sums.counted, threshold: threshold, standing, terms, into: &working)
    topUpInYear = try pupil.topUp(topUp, share: share, for: standing.part, terms, into: &working)
  }

  /// The same for a pupil of whom nothing else is asked: nothing sets the pupil apart, and the top-up
  /// is cost less threshold and no more.
  public init(_ sums: PupilSums, under simple: SimpleTerms) {
    lines = sums.lines
    provision = sums.provision
    countable = sums.counted
    threshold = simple.threshold
    isAbove = simple.isAboveAtThreshold ? countable >= threshold : countable > threshold
    topUp = countable - min(countable, threshold)
    topUpInYear = topUp
  }

  public var notCounted: Money { provision - countable }
  /// What the school meets: the countable cost up to the threshold.
  public var schoolShare: Money { min(countable, threshold) }
  /// What the rules added to the countable cost beyond the threshold, or took from it.
  public var adjusted: Money { topUp - (countable - schoolShare) }
  /// How much of the threshold is not reached.
  public var toThreshold: Money { max(.zero, threshold - countable) }
}
