/// One step from provision to top-up; the signed amounts of all steps add up to the answer.
public enum Step: Hashable, Sendable {
  /// What a line costs.
  case line(Arithmetic, Money)
  /// This pupil's share of a named group's session.
  case share(of: Arithmetic, session: Money, sharing: Int64, Money)
  /// A group convened for another pupil, who is charged for all of it.
  case convenedForAnother
  /// What does not count, the reason, and the rule that says so where there is one.
  case notCounted(NotCounted, Money, RuleRow?)
  /// Minutes over a role's weekly cap: what counts is cost × cap ÷ minutes.
  case overCap(minutes: ExactMinutes, RuleRow?, Money)
  /// What the school meets.
  case schoolShare(Money, threshold: Money, RuleRow)

  /// Positive for what provision costs, negative for what is taken off.
  public var signed: Money {
    switch self {
    case .line(_, let cost), .share(_, _, _, let cost): cost
    case .convenedForAnother: .zero
    case .notCounted(_, let amount, _), .overCap(_, _, let amount): -amount
    case .schoolShare(let amount, _, _): -amount
    }
  }
}

/// The figures of one line's sum, in the order they are multiplied and divided.
public struct Arithmetic: Hashable, Sendable {
  public var line: ProvisionLine
  public var rate: RateRow?
  public var weeks: Weeks?
  /// The rule that gave the weeks, when the line did not.
  public var weeksRule: RuleRow?
  /// Pupils the time and the cost are divided by; 1 for a named group's whole session.
  public var sharing: Int64
  public var rounding: RuleRow?
}

/// Minutes a week as an exact fraction, because a share of a session need not be a whole number.
public struct ExactMinutes: Hashable, Sendable {
  /// Ten-thousandths of a minute times `divisor`.
  public var tenThousandths: Int128
  public var divisor: Int128
}

/// Where a calculation puts its steps; the caller chooses whether they are kept.
public protocol WorkingSink {
  mutating func note(_ step: @autoclosure () -> Step)
}

/// Keeps nothing: the compiler removes the notes.
public struct NoWorking: WorkingSink {
  public init() {}

  @inlinable
  public mutating func note(_ step: @autoclosure () -> Step) {}
}

/// Keeps every step in order.
public struct Working: WorkingSink, Sendable {
  public private(set) var steps: [Step] = []

  public init() {}

  public mutating func note(_ step: @autoclosure () -> Step) { steps.append(step()) }

  /// What the steps add up to.
  public var total: Money { steps.reduce(.zero) { $0 + $1.signed } }
}
