import Applications
import Borough
import Costing

/// A figure that published tables show of every row.
enum PublishedFigure: CaseIterable, Hashable, Sendable {
  case pupils, above, countable, schoolShare, topUp, awarded, mean, lowerQuartile, median
  case upperQuartile

  /// Those that rows of a table add up by, and their average.
  static let sums: [PublishedFigure] = [
    .pupils, .above, .countable, .schoolShare, .topUp, .awarded, .mean,
  ]

  /// As files name it.
  var name: String {
    switch self {
    case .pupils: "pupil_count"
    case .above: "pupils_above_threshold"
    case .countable: "countable_cost"
    case .schoolShare: "school_share"
    case .topUp: "top_up_sought"
    case .awarded: "top_up_awarded"
    case .mean: "countable_cost_mean"
    case .lowerQuartile: "countable_cost_lower_quartile"
    case .median: "countable_cost_median"
    case .upperQuartile: "countable_cost_upper_quartile"
    }
  }

  var label: String {
    switch self {
    case .pupils: "Pupils"
    case .above: "Pupils above the threshold"
    case .countable: "Countable cost"
    case .schoolShare: "School's share"
    case .topUp: "Top-up sought in the year"
    case .awarded: "Top-up awarded for the year"
    case .mean: "Mean countable cost"
    case .lowerQuartile: "Lower quartile of countable cost"
    case .median: "Median countable cost"
    case .upperQuartile: "Upper quartile of countable cost"
    }
  }

  /// For the glossary.
  var meaning: String {
    switch self {
    case .pupils: "Pupils at each school with provision costed; one on two rolls counts at each."
    case .above: "Of them, those whose countable cost is above their threshold."
    case .countable: "What special educational provision costs for a year and counts by the rules."
    case .schoolShare: "The countable cost up to each pupil's threshold, which the school meets."
    case .topUp: "What schools seek beyond the threshold for the part of the year that it runs."
    case .awarded: "What has been decided is to be paid for the year."
    case .mean: "The countable cost divided by the pupils."
    case .lowerQuartile: "A quarter of pupils cost this or less; to the nearest £100."
    case .median: "Half of pupils cost this or less; to the nearest £100."
    case .upperQuartile: "Three quarters of pupils cost this or less; to the nearest £100."
    }
  }

  var isCount: Bool { self == .pupils || self == .above }

  /// Decimal places in files.
  var places: Int64 { isCount || isQuartile ? 0 : 2 }

  /// How `.meta.csv` files group it.
  var grouping: String { isCount ? "Pupils" : self == .mean || isQuartile ? "Averages" : "Money" }

  var isQuartile: Bool {
    self == .lowerQuartile || self == .median || self == .upperQuartile
  }
}

/// What a published table shows in one place: a figure, or the mark that stands for it.
enum PublishedCell: Hashable, Sendable {
  case count(Int64)
  case money(Money)
  /// Whole hundreds of pounds.
  case rounded(Money)
  /// `c`: hidden.
  case hidden
  /// `x`: nobody has said.
  case unavailable
  /// `low`: not nothing, and rounded to nothing.
  case low
}

extension PublishedRow {
  /// Of fewer pupils, a quartile is close to one pupil's cost.
  static var fewestForQuartiles: Int64 { Int64(Comparison.fewestPupils) }

  func cell(_ figure: PublishedFigure, areAwardsKnown: Bool) -> PublishedCell {
    switch figure {
    case .pupils: hiding == .everything ? .hidden : .count(sums.pupils)
    case .countable: hiding == .everything ? .hidden : .money(sums.countable.total)
    case .mean:
      hiding == .everything || sums.pupils == 0
        ? .hidden : .money(sums.countable.total.average(of: sums.pupils))
    case .above: hiding == .nothing ? .count(sums.above) : .hidden
    case .schoolShare: hiding == .nothing ? .money(sums.schoolShare.total) : .hidden
    case .topUp: hiding == .nothing ? .money(sums.topUp.total) : .hidden
    case .awarded where !areAwardsKnown: .unavailable
    case .awarded: hidesAward ? .hidden : .money(sums.awarded.total)
    case .lowerQuartile: quartile { $0.lower }
    case .median: quartile { $0.median }
    case .upperQuartile: quartile { $0.upper }
    }
  }

  private func quartile(_ part: (Quartiles) -> Money) -> PublishedCell {
    guard hiding == .nothing, sums.pupils >= Self.fewestForQuartiles,
      let quartiles = Quartiles(of: sums.costs)
    else { return .hidden }
    let exact = part(quartiles)
    let rounded = exact.rounded(toPence: 10_000)
    return rounded == .zero && exact > .zero ? .low : .rounded(rounded)
  }
}
