public import Costing

/// What a row of a published table adds up to, with what says whether it may be shown.
public struct PublishedSums: Hashable, Sendable {
  public private(set) var pupils: Int64 = 0
  public private(set) var above: Int64 = 0
  public private(set) var countable = Contributions()
  public private(set) var schoolShare = Contributions()
  /// The countable cost beyond the threshold: what is left of it once the school's share is met.
  public private(set) var excess = Contributions()
  /// Sought in the year.
  public private(set) var topUp = Contributions()
  public private(set) var awarded = Contributions()
  /// Each pupil's countable cost, for quartiles.
  public private(set) var costs: [Money] = []
  /// The lowest and the highest of the pupils' thresholds.
  public private(set) var thresholds: ClosedRange<Money>?

  public init() {}

  /// - Parameter awarded: for the year; nil where nothing is decided.
  public mutating func add(_ pupil: PupilCost, awarded: Money?) {
    pupils += 1
    above += pupil.isAbove ? 1 : 0
    countable.add(pupil.countable)
    schoolShare.add(pupil.schoolShare)
    excess.add(pupil.countable - pupil.schoolShare)
    topUp.add(pupil.topUpInYear)
    self.awarded.add(awarded ?? .zero)
    costs.append(pupil.countable)
    widen(to: pupil.threshold...pupil.threshold)
  }

  public mutating func add(_ others: PublishedSums) {
    pupils += others.pupils
    above += others.above
    countable.add(others.countable)
    schoolShare.add(others.schoolShare)
    excess.add(others.excess)
    topUp.add(others.topUp)
    awarded.add(others.awarded)
    costs += others.costs
    if let thresholds = others.thresholds { widen(to: thresholds) }
  }

  private mutating func widen(to other: ClosedRange<Money>) {
    let own = thresholds ?? other
    thresholds =
      min(own.lowerBound, other.lowerBound)...max(own.upperBound, other.upperBound)
  }
}

/// A sum of pupils' money, and how far it is one pupil's.
public struct Contributions: Hashable, Sendable {
  public private(set) var total = Money.zero
  public private(set) var largest = Money.zero
  /// Pupils with more than nothing in it.
  public private(set) var pupils: Int64 = 0

  mutating func add(_ amount: Money) {
    guard amount > .zero else { return }
    total += amount
    largest = max(largest, amount)
    pupils += 1
  }

  mutating func add(_ others: Contributions) {
    total += others.total
    largest = max(largest, others.largest)
    pupils += others.pupils
  }
}
