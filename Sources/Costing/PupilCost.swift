/// What a pupil's lines add up to before the threshold is applied.
public struct PupilSums: Hashable, Sendable {
  public var lines: Int64 = 0
  public var provision = Money.zero
  public var counted = Money.zero

  public init() {}

  public mutating func add(_ line: CostedLine) {
    lines += 1
    provision += line.cost
    counted += line.counted
  }
}

/// A pupil's year: what provision costs, what counts, what the school meets and what is sought.
public struct PupilCost: Hashable, Sendable {
  public let lines: Int64
  public let provision: Money
  public let countable: Money
  public let threshold: Money
  public let isAbove: Bool

  /// Applies the threshold to what counts, and notes what the school meets.
  public init<Sink: WorkingSink>(
    _ sums: PupilSums, for subject: RuleSubject, under terms: Terms, into working: inout Sink
  ) throws(CostingError) {
    let (threshold, row) = try terms.threshold(for: subject)
    lines = sums.lines
    provision = sums.provision
    countable = sums.counted
    self.threshold = threshold
    isAbove = terms.isAbove(sums.counted, threshold)
    let share = schoolShare
    working.note(.schoolShare(share, threshold: threshold, row))
  }

  public var notCounted: Money { provision - countable }
  /// What the school meets: the countable cost up to the threshold.
  public var schoolShare: Money { min(countable, threshold) }
  /// Top-up sought: the countable cost beyond the threshold.
  public var topUp: Money { countable - schoolShare }
  /// What the rules change the top-up by; nothing until there are rules that do.
  public var adjusted: Money { .zero }
  /// Top-up sought for the part of the year on roll; all of it until there is a rule for part years.
  public var topUpInYear: Money { topUp + adjusted }
  /// How much of the threshold is not reached.
  public var toThreshold: Money { max(.zero, threshold - countable) }
}
