import Borough
import Costing
import Tables

/// What every output of a run must say about itself.
extension Report {
  /// Design section 8: on everything that shows small numbers.
  static let internalNotice = "Internal: small numbers not suppressed. Use `publish`."

  var all: Totals { totals.first { $0.grouping == .all }?.totals ?? Totals() }

  /// Whether some top-up runs for a part of the year.
  var hasPartYears: Bool { totals.contains { $0.totals.topUpInYear != $0.totals.topUp } }

  func rows(of grouping: Grouping) -> [TotalsRow] {
    totals.filter { $0.grouping == grouping }
  }

  /// How many faults of one severity were found.
  func faults(_ severity: FaultID.Severity) -> Int64 {
    faults.reduce(0) { $0 + ($1.id.severity == severity ? $1.count : 0) }
  }

  /// Schools that seek most first; those that seek the same in the order of `totals.csv`.
  ///
  /// A school whose pupils are all below the threshold is not in it: it meets all of their cost.
  func schoolsSeekingMost(_ limit: Int) -> [TotalsRow] {
    let seeking = rows(of: .school).filter { $0.totals.topUp > .zero }
    let ordered = seeking.enumerated().ordered { one, other in
      let (left, right) = (one.element.totals.topUp, other.element.totals.topUp)
      return left == right ? one.offset < other.offset : left > right
    }
    return ordered.prefix(limit).map { $0.element }
  }
}

extension TotalsRow {
  /// What a person reads for the row.
  var shownLabel: String { key == Self.notStated ? "Not stated" : label }

  /// The code or number beside the label, where people look rows up by it.
  var shownKey: String? {
    switch grouping {
    case .school, .primaryNeed, .senProvision, .homeAuthority:
      key == label || key == Self.notStated ? nil : key
    case .all, .phase, .type, .yearGroup, .placement: nil
    }
  }
}
