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
  /// What of a line, by its place among those settled together, is over its role's weekly cap.
  case overCap(line: Int, CapSum, Money)
  /// What of a line, by its place among those settled together, is beyond the threshold that its
  /// money only fills; and what of it counts.
  case beyondThreshold(line: Int, counts: Money, RuleRow?, Money)
  /// What the school meets.
  case schoolShare(Money, threshold: Money, RuleRow)

  /// Positive for what provision costs, negative for what is taken off.
  public var signed: Money {
    switch self {
    case .line(_, let cost), .share(_, _, _, let cost): cost
    case .convenedForAnother: .zero
    case .notCounted(_, let amount, _), .overCap(_, _, let amount): -amount
    case .beyondThreshold(_, _, _, let amount), .schoolShare(let amount, _, _): -amount
    }
  }

  /// The line that a step settled over all of a pupil's lines is about; nil when it is about them
  /// all, or was taken on the line itself.
  public var line: Int? {
    switch self {
    case .overCap(let line, _, _), .beyondThreshold(let line, _, _, _): line
    case .line, .share, .convenedForAnother, .notCounted, .schoolShare: nil
    }
  }

  /// The same step, its line found in `places` by the number it has here.
  public func renumbered(_ places: [Int]) -> Step {
    switch self {
    case .overCap(let line, let sum, let amount): .overCap(line: places[line], sum, amount)
    case .beyondThreshold(let line, let counts, let row, let amount):
      .beyondThreshold(line: places[line], counts: counts, row, amount)
    case .line, .share, .convenedForAnother, .notCounted, .schoolShare: self
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
  /// What it comes to before rounding; nil when that is too large to hold.
  public var exact: ExactMoney?
  public var rounding: RuleRow?
}

/// What counts of a line whose role's minutes pass the weekly cap: cost × cap ÷ minutes.
public struct CapSum: Hashable, Sendable {
  public var role: Role
  /// What of the line counted until then.
  public var cost: Money
  /// The role's minutes in the pupil's week, over all lines.
  public var minutes: ExactMinutes
  /// What counts, before it is rounded down to a penny.
  public var exact: ExactMoney
  public var rule: RuleRow?
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
