public import Costing

/// The columns of money in an inclusion strategy.
public enum StrategyFunding: Int, CaseIterable, Hashable, Sendable {
  case notionalSEN, inclusiveMainstreamFund, pupilPremium, topUp, other

  /// Where a line's money belongs: those that the strategy does not name are one.
  public init(_ source: FundingSource) {
    switch source {
    case .notionalSEN: self = .notionalSEN
    case .inclusiveMainstreamFund: self = .inclusiveMainstreamFund
    case .pupilPremium: self = .pupilPremium
    case .topUp: self = .topUp
    case .personalBudget, .health, .socialCare, .other: self = .other
    }
  }

  /// As `inclusion-strategy.csv` heads it.
  public var name: String {
    switch self {
    case .notionalSEN: "notional_sen"
    case .inclusiveMainstreamFund: "inclusive_mainstream_fund"
    case .pupilPremium: "pupil_premium"
    case .topUp: "top_up"
    case .other: "other"
    }
  }
}

/// What an activity costs in the year, by who pays.
public struct StrategyAmounts: Hashable, Sendable {
  private var amounts = [Money](repeating: .zero, count: StrategyFunding.allCases.count)

  public init() {}

  public subscript(source: StrategyFunding) -> Money { amounts[source.rawValue] }

  /// What some sources pay.
  public func sum(of sources: [StrategyFunding]) -> Money {
    sources.reduce(.zero) { $0 + self[$1] }
  }

  public var total: Money { amounts.reduce(.zero) { $0 + $1 } }

  public mutating func add(_ amount: Money, from source: StrategyFunding) {
    amounts[source.rawValue] += amount
  }

  public mutating func add(_ others: StrategyAmounts) {
    for source in StrategyFunding.allCases { add(others[source], from: source) }
  }
}
