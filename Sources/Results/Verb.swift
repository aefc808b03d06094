/// What topup can be asked to do in this version.
public enum Verb: String, CaseIterable, Hashable, Sendable {
  case check, cost, explain, apply, verify, panel, award, letters, batch, trial
  case publish, rules, sample, page

  /// Whether it reads any provision.
  public var readsProvision: Bool {
    switch self {
    case .rules, .sample, .verify, .page: false
    default: true
    }
  }

  /// Whether the files that only applications need are read: evidence, scores and staff.
  public var readsEvidence: Bool { self == .check || self == .apply || self == .panel }

  /// Whether the files that only finance needs are read: payments, budget and expected.
  public var readsFinance: Bool { self == .check || self == .batch }
}
