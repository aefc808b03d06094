import Borough
import Costing
import Tables

/// The bytes of `inclusion-strategy.csv`: the rows of each school's strategy, its total last.
public enum StrategyCSV {
  private static let header =
    ["school", "name", "row", "activity", "who_for", "pupils"]
    + StrategyFunding.allCases.map { $0.name }
    + ["together", "together_sources", "total", "working"]

  public static func bytes(_ paper: StrategyPaper) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for strategy in paper.strategies {
      for row in paper.rows(of: strategy) { append(row, of: strategy, to: &writer) }
    }
    return writer.bytes
  }

  /// What is not shown is blank.
  private static func append(
    _ row: StrategyRow, of strategy: InclusionStrategy, to writer: inout CSVWriter
  ) {
    writer.text(strategy.school.bytes)
    writer.text(strategy.schoolName)
    writer.text(row.kind.name)
    writer.text(row.name)
    writer.text(row.audience.joined(separator: "; "))
    if row.kind == .openToAll {
      writer.text("all")
    } else if let pupils = row.pupils {
      writer.number(pupils)
    } else {
      writer.blank()
    }
    append(row.amounts, strategy.columns, to: &writer)
    writer.money(known: row.amounts?.total)
    writer.text(row.working)
    writer.endRow()
  }

  /// Sources that are shown as one are blank, and their sum and names follow.
  private static func append(
    _ amounts: StrategyAmounts?, _ columns: StrategyColumns, to writer: inout CSVWriter
  ) {
    for source in StrategyFunding.allCases {
      writer.money(known: columns.together.contains(source) ? nil : amounts?[source])
    }
    guard let amounts, !columns.together.isEmpty else {
      writer.blank()
      return writer.blank()
    }
    writer.money(pence: amounts.sum(of: columns.together).pence)
    writer.text(columns.together.map { $0.name }.joined(separator: " + "))
  }
}

extension StrategyRow.Kind {
  fileprivate var name: String {
    switch self {
    case .openToAll: "open-to-all"
    case .activity: "activity"
    case .merged: "merged"
    case .total: "total"
    }
  }
}
