public import Costing

/// Which of a pupil's decisions stands for the application, and which came before it.
public struct Decisions: Hashable, Sendable {
  /// The latest decided on or after the day the application was submitted.
  public let standing: Decision?
  /// The latest award decided before that day.
  public let earlierAward: Decision?

  /// - Parameters:
  ///   - decisions: all of the pupil's, no two of one day.
  ///   - submitted: nil where it is not known: the latest decision then stands.
  public init(_ decisions: [Decision], submitted: CivilDate?) {
    let inOrder = decisions.sorted { $0.decided < $1.decided }
    let since = inOrder.filter { decision in submitted.map { $0 <= decision.decided } ?? true }
    standing = since.last
    earlierAward = inOrder.dropLast(since.count).last { $0.outcome.isAward }
  }
}

extension Decision {
  /// What it awards in the funding year; nil where it is put off, or names a band and no amount.
  ///
  /// - Parameter sought: what is awarded where all is agreed and no amount is stated.
  public func awarded(of sought: Money) -> Money? {
    switch outcome {
    case .deferred: nil
    case .decline: .zero
    case .agree where band.isEmpty: amount ?? sought
    case .agree, .agreeInPart: amount
    }
  }
}

/// The five figures that a panel looks at, in the order of its columns.
public struct PanelFigures: Hashable, Sendable {
  /// What counts towards the threshold.
  public let cost: Money
  public let threshold: Money
  /// For the part of the funding year that it runs.
  public let topUpSought: Money
  /// Nil until it is decided.
  public let awarded: Money?

  public init(_ cost: PupilCost, awarded: Money?) {
    self.cost = cost.countable
    threshold = cost.threshold
    topUpSought = cost.topUpInYear
    self.awarded = awarded
  }

  /// What was sought and not awarded.
  public var shortfall: Money? { awarded.map { max(.zero, topUpSought - $0) } }
  /// What was awarded beyond what was sought.
  public var awardOver: Money? { awarded.map { max(.zero, $0 - topUpSought) } }
}
