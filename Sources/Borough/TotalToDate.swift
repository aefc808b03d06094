public import Costing

/// What all pupils' figures come to as far as a day, and in the year.
public struct TotalToDate: Hashable, Sendable {
  public let day: CivilDate
  public private(set) var countableToDate = Money.zero
  public private(set) var topUpToDate = Money.zero
  public private(set) var countableInYear = Money.zero
  public private(set) var topUpInYear = Money.zero

  public init(_ day: CivilDate) {
    self.day = day
  }

  public mutating func add(_ pupil: CostToDate) {
    countableToDate += pupil.countableToDate
    topUpToDate += pupil.topUpToDate
    countableInYear += pupil.countableInYear
    topUpInYear += pupil.topUpInYear
  }
}
