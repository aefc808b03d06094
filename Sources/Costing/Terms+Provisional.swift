/// What lines have called on, so that a value nobody has restated is marked wherever it was used.
///
/// Nothing is noted of a council whose every value has been restated.
public struct TermsUse: Hashable, Sendable {
  /// By role.
  private var roles: [RoleUse]
  private var sources: UInt8 = 0
  private var kinds: UInt8 = 0
  private var usesWeeksRule = false

  /// What a role's lines have called on.
  private struct RoleUse: OptionSet, Hashable {
    let rawValue: UInt8

    static let rate = RoleUse(rawValue: 1)
    static let counts = RoleUse(rawValue: 2)
    static let cap = RoleUse(rawValue: 4)
  }

  public init(_ terms: Terms) {
    roles = [RoleUse](repeating: [], count: terms.rates.count)
  }

  public mutating func add(_ line: ProvisionLine, under terms: Terms) {
    guard terms.hasProvisionalValues else { return }
    if line.time != nil { note(line.role, .rate) }
    if line.time != nil, line.weeks == nil { usesWeeksRule = true }
    if line.kind == .convened { kinds |= 1 << line.kind.rawValue }
    addReasons(line, under: terms)
  }

  /// Notes the rules that were asked whether the line counts, as far as the first that says no.
  private mutating func addReasons(_ line: ProvisionLine, under terms: Terms) {
    let reason = try? line.reasonNotCounted(under: terms).map { Asked.no($0) } ?? .yes
    if reason == .no(.outsideSpread), line.time != nil {
      return addReasons(line.spreadAside, under: terms)
    }
    if reason == .no(.outsideYear) || reason == .no(.outsideSpread) { return }
    kinds |= 1 << line.kind.rawValue
    if [.no(.universal), .no(.lunchtime), .no(.breakTime)].contains(reason) { return }
    note(line.role, .counts)
    if reason == .no(.role) { return }
    sources |= 1 << line.funding.rawValue
    if reason == .yes, line.time != nil { note(line.role, .cap) }
  }

  private enum Asked: Equatable {
    case yes
    case no(NotCounted)
  }

  private mutating func note(_ role: Role?, _ use: RoleUse) {
    if let role { roles[Int(role.index)].insert(use) }
  }

  public mutating func add(_ other: TermsUse) {
    for index in roles.indices { roles[index].formUnion(other.roles[index]) }
    sources |= other.sources
    kinds |= other.kinds
    usesWeeksRule = usesWeeksRule || other.usesWeeksRule
  }

  /// Whether a line was costed at a role's rate.
  public func usesRate(of role: Role) -> Bool { roles[Int(role.index)].contains(.rate) }

  /// Whether a row in force had a say. What is asked pupil by pupil is not asked here.
  public func calledOn(_ row: RuleRow) -> Bool {
    switch row.rule {
    case .eligibleAt, .rounding: true
    case .rateChange: hasRole(nil, .rate)
    case .weeksPerYear: usesWeeksRule
    case .lunchtime: kinds & 1 << ProvisionKind.lunchtime.rawValue != 0
    case .breakTime: kinds & 1 << ProvisionKind.breakTime.rawValue != 0
    case .convenedGroup: kinds & 1 << ProvisionKind.convened.rawValue != 0
    case .roleCounts: hasRole(row.scope.role, .counts)
    case .weeklyCap: hasRole(row.scope.role, .cap)
    case .fundingCounts: row.scope.source.map { sources & 1 << $0.rawValue != 0 } ?? true
    default: false
    }
  }

  /// Whether a role's lines, or any role's, called on what the row decides.
  private func hasRole(_ role: Role?, _ use: RoleUse) -> Bool {
    role.map { roles[Int($0.index)].contains(use) } ?? roles.contains { $0.contains(use) }
  }
}

extension Terms {
  /// Whether a line's cost, or what of it counts, rests on a value that nobody has restated.
  public func isProvisional(_ line: ProvisionLine) -> Bool {
    guard hasProvisionalValues else { return false }
    var use = TermsUse(self)
    use.add(line, under: self)
    if let role = line.role, line.time != nil,
      rates(of: role, for: line).contains(where: { $0.isProvisional(in: year) })
    {
      return true
    }
    return rules.rows.contains {
      $0.isProvisional(in: year) && $0.rule != .eligibleAt && use.calledOn($0)
    }
  }
}

extension Rule {
  /// Whether pupils call on the rule and lines do not.
  var isAskedByPupil: Bool {
    switch self {
    case .weeksPerYear, .rounding, .rateChange, .lunchtime, .breakTime, .convenedGroup,
      .roleCounts, .weeklyCap, .fundingCounts, .eligibleAt:
      false
    default: true
    }
  }
}
