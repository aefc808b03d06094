/// A way of cutting the borough's total; every grouping adds up to `all`.
public enum Grouping: UInt8, CaseIterable, Hashable, Sendable {
  case all, school, phase, type, yearGroup, primaryNeed, senProvision, placement, homeAuthority

  /// As `totals.csv` prints it.
  public var name: String {
    switch self {
    case .all: "all"
    case .school: "school"
    case .phase: "phase"
    case .type: "type"
    case .yearGroup: "year_group"
    case .primaryNeed: "primary_need"
    case .senProvision: "sen_provision"
    case .placement: "placement"
    case .homeAuthority: "home_authority"
    }
  }

  /// For a heading.
  public var title: String {
    switch self {
    case .all: "All pupils"
    case .school: "School"
    case .phase: "Phase"
    case .type: "Type of school"
    case .yearGroup: "Year group"
    case .primaryNeed: "Primary need"
    case .senProvision: "SEN provision"
    case .placement: "Placement"
    case .homeAuthority: "Home authority"
    }
  }
}
