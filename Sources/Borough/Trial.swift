public import Costing

/// A pupil of a trial: whose figures they are, for the groupings that winners and losers are put in.
public struct TrialPupil: Hashable, Sendable {
  public let school: SchoolNumber
  /// As files write it.
  public let reference: [UInt8]
  public let need: Need?
  /// Nil when not stated, and then taken as mainstream.
  public let placement: Placement?

  public init(
    school: SchoolNumber, reference: [UInt8], need: Need?, placement: Placement?
  ) {
    self.school = school
    self.reference = reference
    self.need = need
    self.placement = placement
  }
}

/// What one set of rules gives every pupil of a trial.
public struct TrialCosts: Sendable {
  /// By pupil; nil for one whose rows these rules cannot cost.
  public let costs: [PupilCost?]
  /// Rows of provision rejected under these rules.
  public let rejected: Int64

  public init(costs: [PupilCost?], rejected: Int64) {
    self.costs = costs
    self.rejected = rejected
  }

  /// The same as `topup batch` totals under these rules.
  public var totals: Totals {
    var totals = Totals()
    for case let cost? in costs { totals.add(cost) }
    return totals
  }
}

/// A set of rules tried on the pupils of today's: two totals, and who wins and loses between them.
///
/// All changes are of the top-up in the year, which is what is paid.
public struct Trial: Sendable {
  /// The rules file's name, or the point of a sweep.
  public let name: String
  public let before: Totals
  public let after: Totals
  public let rejectedBefore: Int64
  public let rejectedAfter: Int64
  public let changes: ChangeCount
  public let verdict: Verdict
  /// In the order of `TrialGrouping`; keys in byte order, `not-stated` last.
  public let rows: [TrialRow]
  /// Every pupil by place, with the top-up in the year before and after.
  public let pupils: [PupilChange]
}

/// Whether a trial's total is that of today, as far as the council asks.
public struct Verdict: Hashable, Sendable {
  public enum Answer: Hashable, Sendable { case neutral, costsMore, costsLess }

  public let answer: Answer
  public let change: Money
  /// The most that the total may differ by.
  public let tolerance: Money

  public init(change: Money, tolerance: Money) {
    self.change = change
    self.tolerance = tolerance
    let size = max(change, -change)
    answer = size <= tolerance ? .neutral : change > .zero ? .costsMore : .costsLess
  }
}

/// How much a trial may change the total and still be called cost-neutral.
public enum Tolerance: Hashable, Sendable {
  /// Hundredths of one per cent of today's total.
  case percent(Int64)
  case pounds(Money)

  /// Half of one per cent, where nobody says.
  public static let usual = Tolerance.percent(50)

  func amount(of total: Money) -> Money {
    switch self {
    case .percent(let hundredths): total.part(hundredthsOfAPercent: hundredths)
    case .pounds(let amount): amount
    }
  }
}

/// Pupils who would have more, less and the same, and how much more and less in all.
public struct ChangeCount: Hashable, Sendable {
  public var pupils: Int64 = 0
  public var winners: Int64 = 0
  public var losers: Int64 = 0
  public var gained = Money.zero
  /// Not negative.
  public var lost = Money.zero

  public init() {}

  public var unchanged: Int64 { pupils - winners - losers }
  public var change: Money { gained - lost }

  public mutating func add(_ change: Money) {
    pupils += 1
    if change > .zero {
      winners += 1
      gained += change
    } else if change < .zero {
      losers += 1
      lost = lost - change
    }
  }
}

/// The ways that winners and losers are put together.
public enum TrialGrouping: UInt8, CaseIterable, Hashable, Sendable {
  case school, need, placement, size

  /// As `trial-groups.csv` prints it.
  public var name: String {
    switch self {
    case .school: "school"
    case .need: "primary_need"
    case .placement: "placement"
    case .size: "size_of_change"
    }
  }
}

/// One row of winners and losers.
public struct TrialRow: Hashable, Sendable {
  public let grouping: TrialGrouping
  public let key: String
  public let label: String
  public var before = Money.zero
  public var after = Money.zero
  public var changes = ChangeCount()
}

/// A pupil's top-up in the year under two sets of rules; nil where the rows cannot be costed.
public struct PupilChange: Hashable, Sendable {
  /// The pupil's place among those of the trial.
  public let pupil: Int
  public let before: Money?
  public let after: Money?

  public var change: Money { (after ?? .zero) - (before ?? .zero) }
}
