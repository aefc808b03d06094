public import Costing

/// A pupil's decisions: which of them stands for the application, and what came before it.
public struct Decisions: Hashable, Sendable {
  /// The first decided first.
  public let all: [Decision]
  /// Those decided on or after the day the application was submitted.
  public let sinceSubmitted: [Decision]
  /// The latest of them.
  public let standing: Decision?
  /// The latest award decided before that day.
  public let earlierAward: Decision?

  /// - Parameters:
  ///   - decisions: all of the pupil's, no two of one day.
  ///   - submitted: nil where it is not known: the latest decision then stands.
  public init(_ decisions: [Decision], submitted: CivilDate?) {
    all = decisions.ordered { $0.decided < $1.decided }
    let since = all.filter { decision in submitted.map { $0 <= decision.decided } ?? true }
    sinceSubmitted = since
    standing = since.last
    earlierAward = all.dropLast(since.count).last { $0.outcome.isAward }
  }

  /// Whether the panel has still to agree or decline.
  public var isOpen: Bool { standing.map { $0.outcome == .deferred } ?? true }
}

/// The five figures that a panel looks at, in the order of its columns.
public struct PanelFigures: Hashable, Sendable {
  /// What counts towards the threshold.
  public let cost: Money
  public let threshold: Money
  public let topUpSought: Money
  /// Nil until it is decided.
  public let awarded: Money?

  /// - Parameter sought: as awards are compared with it: for the part of the year that it runs.
  public init(_ cost: PupilCost, sought: Money, awarded: Money?) {
    self.cost = cost.countable
    threshold = cost.threshold
    topUpSought = sought
    self.awarded = awarded
  }

  /// What was sought and not awarded.
  public var shortfall: Money? { awarded.map { max(.zero, topUpSought - $0) } }
  /// What was awarded beyond what was sought.
  public var awardOver: Money? { awarded.map { max(.zero, $0 - topUpSought) } }
}
