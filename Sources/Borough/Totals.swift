public import Costing

/// What a set of pupils adds up to.
public struct Totals: Hashable, Sendable {
  /// Pupils at a school with an accepted line.
  public var pupils: Int64 = 0
  public var aboveThreshold: Int64 = 0
  public var provision = Money.zero
  public var countable = Money.zero
  public var schoolShare = Money.zero
  public var topUp = Money.zero
  public var topUpInYear = Money.zero
  /// What was awarded for the year, and what was sought in it beyond that, by the pupils decided on.
  public var awarded = Money.zero
  public var shortfall = Money.zero
  /// Whether decisions were read: without them nothing is known to be awarded.
  public var areAwardsKnown = false

  public init() {}

  public var notCounted: Money { provision - countable }
  /// As for one pupil: what the rules added to the cost beyond the threshold, or took from it.
  public var adjusted: Money { topUp - (countable - schoolShare) }

  /// - Parameter awarded: for the year; nil where nothing is decided.
  public mutating func add(_ pupil: PupilCost, awarded: Money? = nil) {
    pupils += 1
    aboveThreshold += pupil.isAbove ? 1 : 0
    provision += pupil.provision
    countable += pupil.countable
    schoolShare += pupil.schoolShare
    topUp += pupil.topUp
    topUpInYear += pupil.topUpInYear
    guard let awarded else { return }
    self.awarded += awarded
    shortfall += max(.zero, pupil.topUpInYear - awarded)
  }

  public mutating func add(_ others: Totals) {
    pupils += others.pupils
    aboveThreshold += others.aboveThreshold
    provision += others.provision
    countable += others.countable
    schoolShare += others.schoolShare
    topUp += others.topUp
    topUpInYear += others.topUpInYear
    awarded += others.awarded
    shortfall += others.shortfall
    areAwardsKnown = areAwardsKnown || others.areAwardsKnown
  }
}

/// One row of the borough's totals.
public struct TotalsRow: Hashable, Sendable {
  public let grouping: Grouping
  /// A code, a school's number, or `not-stated`.
  public let key: String
  /// What the key stands for, for people.
  public let label: String
  public var totals: Totals

  public init(_ grouping: Grouping, key: String, label: String, _ totals: Totals) {
    self.grouping = grouping
    self.key = key
    self.label = label
    self.totals = totals
  }

  public static let notStated = "not-stated"
}
