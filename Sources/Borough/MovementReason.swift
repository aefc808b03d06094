/// Why what is expected to be paid for a pupil is not what an earlier run expected.
public enum MovementReason: UInt8, CaseIterable, Hashable, Sendable {
  /// In the order in which a bridge shows them; that in which runs are worked is `BridgeStep`'s.
  case new, ended, moved, provision, rate, rule, award, correction

  /// As `movement.csv` writes it.
  public var name: String {
    switch self {
    case .new: "new"
    case .ended: "ended"
    case .moved: "moved_school"
    case .provision: "provision_changed"
    case .rate: "rate"
    case .rule: "rule"
    case .award: "award"
    case .correction: "correction"
    }
  }

  /// For a heading.
  public var title: String {
    switch self {
    case .new: "New"
    case .ended: "Ended"
    case .moved: "Moved school"
    case .provision: "Provision changed"
    case .rate: "Rate"
    case .rule: "Rule"
    case .award: "Award"
    case .correction: "Correction"
    }
  }
}
