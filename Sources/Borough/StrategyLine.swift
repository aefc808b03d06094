public import Costing

/// A line of provision as an inclusion strategy reads it: whose it is, and what it costs in the year.
public struct StrategyLine: Hashable, Sendable {
  /// The provision's name as the row writes it, and what it is matched by.
  public var name: String
  public var matched: [UInt8]
  /// A number that no other pupil of the school has.
  public var pupil: Int
  /// With the weeks it runs, where it has time.
  public var line: ProvisionLine
  public var sharing: Int64
  /// In the year.
  public var cost: Money
  public var yearGroup: YearGroup?
  public var senProvision: SENProvision?
  public var need: Need?

  public init(
    name: String, matched: [UInt8], pupil: Int, line: ProvisionLine, sharing: Int64, cost: Money,
    yearGroup: YearGroup? = nil, senProvision: SENProvision? = nil, need: Need? = nil
  ) {
    self.name = name
    self.matched = matched
    self.pupil = pupil
    self.line = line
    self.sharing = sharing
    self.cost = cost
    self.yearGroup = yearGroup
    self.senProvision = senProvision
    self.need = need
  }
}
