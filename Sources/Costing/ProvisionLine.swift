/// One provision for one pupil, as if on roll all year.
public struct ProvisionLine: Hashable, Sendable {
  /// The adult whose time it is; nil for a line that only costs money.
  public var role: Role?
  public var time: WeeklyTime?
  /// The weeks it runs in a full year; nil for the council's year.
  public var weeks: Weeks?
  /// Pupils stated to share it; nil when the row does not say.
  public var groupSize: Int64?
  public var ownCost: OwnCost?
  public var spread: Spread?
  public var funding: FundingSource
  public var kind: ProvisionKind
  public var from: CivilDate?
  public var to: CivilDate?

  public init(
    role: Role? = nil, time: WeeklyTime? = nil, weeks: Weeks? = nil, groupSize: Int64? = nil,
    ownCost: OwnCost? = nil, spread: Spread? = nil, funding: FundingSource = .notionalSEN,
    kind: ProvisionKind = .targeted, from: CivilDate? = nil, to: CivilDate? = nil
  ) {
    self.role = role
    self.time = time
    self.weeks = weeks
    self.groupSize = groupSize
    self.ownCost = ownCost
    self.spread = spread
    self.funding = funding
    self.kind = kind
    self.from = from
    self.to = to
  }
}

/// Pounds for the year beside any adult's time: for the whole group, or for each pupil.
public struct OwnCost: Hashable, Sendable {
  public let amount: Money
  public let isEach: Bool

  public init(_ amount: Money, isEach: Bool) {
    self.amount = amount
    self.isEach = isEach
  }
}

/// A one-off cost spread over funding years, the first being the one it was bought in.
public struct Spread: Hashable, Sendable {
  public let years: Int64
  public let bought: CivilDate

  public init(years: Int64, bought: CivilDate) {
    precondition(years > 0)
    self.years = years
    self.bought = bought
  }
}

/// What a line costs, what of that counts towards the threshold, and why the rest does not.
public struct CostedLine: Hashable, Sendable {
  public var cost: Money
  public var counted: Money
  public var reason: NotCounted?

  public static let nothing = CostedLine(cost: .zero, counted: .zero, reason: nil)

  public init(cost: Money, counted: Money, reason: NotCounted?) {
    self.cost = cost
    self.counted = counted
    self.reason = reason
  }
}

/// Why a line, or a part of it, does not count towards the threshold.
public enum NotCounted: Hashable, Sendable {
  case outsideYear, outsideSpread, universal, lunchtime, breakTime, role
  case funding(FundingSource)
  case overCap, beyondThreshold

  /// As `lines.csv` prints it.
  public var name: String {
    switch self {
    case .outsideYear: "outside-year"
    case .outsideSpread: "outside-spread"
    case .universal: "universal"
    case .lunchtime: "lunchtime"
    case .breakTime: "break"
    case .role: "role"
    case .funding(let source): "funding-" + source.name
    case .overCap: "over-cap"
    case .beyondThreshold: "beyond-threshold"
    }
  }
}
