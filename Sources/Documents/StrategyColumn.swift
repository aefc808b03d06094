import Borough
import Costing

/// A column of money on a strategy's page.
struct StrategyColumn {
  let title: String
  let sources: [StrategyFunding]

  /// The four sources that every strategy has, top-up where there is any, and the total; those that
  /// would point at a child alone are one column.
  static func all(of strategy: InclusionStrategy) -> [StrategyColumn] {
    let total = StrategyColumn(title: "Total", sources: StrategyFunding.allCases)
    let columns = strategy.columns
    if strategy.isHidden {
      return StrategyFunding.allCases.filter { $0 != .topUp }.map { StrategyColumn(of: $0) }
        + [total]
    }
    let separate = columns.separate.filter { $0 != .topUp || strategy.amounts[$0] > .zero }
    let together = StrategyColumn(title: columns.togetherWords, sources: columns.together)
    return separate.map { StrategyColumn(of: $0) }
      + (columns.together.isEmpty ? [] : [together]) + [total]
  }

  private init(of source: StrategyFunding) {
    self.init(title: source.title, sources: [source])
  }

  private init(title: String, sources: [StrategyFunding]) {
    self.title = title
    self.sources = sources
  }
}

extension StrategyColumns {
  /// `Pupil premium and other`.
  var togetherWords: String {
    let titles = together.enumerated().map { place, source in
      place == 0 ? source.title : source.titleInside
    }
    guard titles.count > 1, let last = titles.last else { return titles.first ?? "" }
    return titles.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension StrategyFunding {
  fileprivate var title: String {
    switch self {
    case .notionalSEN: "Notional SEN"
    case .inclusiveMainstreamFund: "Inclusive mainstream fund"
    case .pupilPremium: "Pupil premium"
    case .topUp: "Top-up"
    case .other: "Other"
    }
  }

  /// Within a title that another begins.
  fileprivate var titleInside: String {
    title.prefix(1).lowercased() + title.dropFirst()
  }
}
