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
  /// What a line's hours are worth, by its place among those settled together, where the top-up is
  /// worked from hours.
  case hours(line: Int, HoursSum)
  /// What a line costs at the school's real pay, by its place among those settled together.
  case realCost(line: Int, RealSum)
  /// What the school meets.
  case schoolShare(ShareSum)
  /// What the top-up is when it is not the cost beyond the threshold, and what that changes.
  case amount(AwardSum, Money)
  /// What a ceiling, a minimum or the rounding of awards changes.
  case limited(RuleRow, Money)
  /// What is taken off because the top-up runs for a part of the year.
  case partYear(PartSum, Money)

  /// Positive for what provision costs, negative for what is taken off.
  public var signed: Money {
    switch self {
    case .line(_, let cost), .share(_, _, _, let cost): cost
    case .convenedForAnother, .hours, .realCost: .zero
    case .notCounted(_, let amount, _), .overCap(_, _, let amount): -amount
    case .beyondThreshold(_, _, _, let amount): -amount
    case .schoolShare(let sum): -sum.share
    case .amount(_, let change), .limited(_, let change), .partYear(_, let change): change
    }
  }

  /// The line that a step settled over all of a pupil's lines is about; nil when it is about them
  /// all, or was taken on the line itself.
  public var line: Int? {
    switch self {
    case .overCap(let line, _, _), .beyondThreshold(let line, _, _, _): line
    case .hours(let line, _), .realCost(let line, _): line
    default: nil
    }
  }
}

/// Where a calculation puts its steps; the caller chooses whether they are kept.
public protocol WorkingSink {
  mutating func note(_ step: @autoclosure () -> Step)
}

/// Keeps nothing: the compiler removes the notes.
public struct NoWorking: WorkingSink {
  #if THREAD_SANITIZER
    /// The thread sanitizer looks at where a value stands, and one without bytes stands nowhere.
    private var place = false
  #endif

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
