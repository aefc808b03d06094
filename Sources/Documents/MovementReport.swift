public import Borough
public import Costing

/// Why what is expected to be paid moved since an earlier run, for a person and for files.
public struct MovementReport: Sendable {
  public let bridge: Bridge
  /// The year of the earlier run.
  public let since: FundingYear
  /// By row of the bridge; empty where no file names the school.
  private let schoolNames: [String]

  public init(_ bridge: Bridge, since: FundingYear, schoolNames: [String]) {
    self.bridge = bridge
    self.since = since
    self.schoolNames = schoolNames
  }

  /// Each school's row with its name.
  var schools: [(row: BridgeRow, name: String)] {
    zip(bridge.rows, schoolNames).map { ($0, $1) }
  }

  /// The reasons under which any school has any change, in order.
  var reasons: [MovementReason] {
    MovementReason.allCases.filter { reason in
      bridge.total[reason] != .zero || bridge.rows.contains { $0[reason] != .zero }
    }
  }

  /// What is bridged, wherever it is shown.
  static let meaning =
    "What is expected to be paid in the year, whoever pays: what is awarded where that is decided, "
    + "else the top-up sought."
}

extension MovementReason {
  /// What a change under it is of.
  var meaning: String {
    switch self {
    case .new: "pupils who are in this run alone"
    case .ended: "pupils who are in the earlier run alone, or leave sooner"
    case .moved: "pupils who left one school and came to another"
    case .provision: "what is provided, to pupils in both"
    case .rate: "rates and pay"
    case .rule: "rules, bands, terms and the year"
    case .award: "decisions, and applications"
    case .correction: "facts of pupils and schools put right; rows once rejected"
    }
  }
}

extension MovementNote {
  /// `to 900002`, for a file.
  var text: String {
    switch self {
    case .movedTo(let schools): "to " + Self.list(schools)
    case .movedFrom(let schools): "from " + Self.list(schools)
    case .leaves(let day): "last day on roll \(day)"
    case .rejectedRows(let before, let now): "rows rejected: \(before) before, \(now) now"
    case .rejectedCase(let isNow):
      isNow ? "a decision or application is rejected now" : "a decision or application was rejected"
    }
  }

  private static func list(_ schools: [SchoolNumber]) -> String {
    schools.map { $0.description }.joined(separator: " and ")
  }
}
