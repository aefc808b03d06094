/// What lines have called on, so that a value nobody has restated is marked wherever it was used.
public struct TermsUse: Hashable, Sendable {
  /// By role.
  public private(set) var roles: [Bool]
  /// By role, whether a line that counts is under its weekly cap.
  private var cappedRoles: [Bool]
  private var sources: UInt8 = 0
  private var kinds: UInt8 = 0
  private var usesWeeksRule = false

  public init(_ terms: Terms) {
    roles = [Bool](repeating: false, count: terms.rates.count)
    cappedRoles = roles
  }

  public mutating func add(_ line: ProvisionLine, under terms: Terms) {
    if let role = line.role, terms.weeklyCap(of: role) != nil, line.counts(under: terms) {
      cappedRoles[Int(role.index)] = true
    }
    if let role = line.role, line.time != nil { roles[Int(role.index)] = true }
    if line.time != nil, line.weeks == nil { usesWeeksRule = true }
    sources |= 1 << line.funding.rawValue
    kinds |= 1 << line.kind.rawValue
  }

  public mutating func add(_ other: TermsUse) {
    for index in roles.indices where other.roles[index] { roles[index] = true }
    for index in roles.indices where other.cappedRoles[index] { cappedRoles[index] = true }
    sources |= other.sources
    kinds |= other.kinds
    usesWeeksRule = usesWeeksRule || other.usesWeeksRule
  }

  /// Whether a row in force had a say. What is asked pupil by pupil is not asked here.
  public func calledOn(_ row: RuleRow) -> Bool {
    switch row.rule {
    case .eligibleAt, .rounding: true
    case .rateChange: roles.contains(true)
    case .weeksPerYear: usesWeeksRule
    case .lunchtime: kinds & 1 << ProvisionKind.lunchtime.rawValue != 0
    case .breakTime: kinds & 1 << ProvisionKind.breakTime.rawValue != 0
    case .convenedGroup: kinds & 1 << ProvisionKind.convened.rawValue != 0
    case .roleCounts: row.scope.role.map { roles[Int($0.index)] } ?? roles.contains(true)
    case .weeklyCap:
      row.scope.role.map { cappedRoles[Int($0.index)] } ?? cappedRoles.contains(true)
    case .fundingCounts: row.scope.source.map { sources & 1 << $0.rawValue != 0 } ?? true
    default: false
    }
  }
}

extension ProvisionLine {
  /// Whether the line counts, as far as it alone can say.
  fileprivate func counts(under terms: Terms) -> Bool {
    do {
      return try reasonNotCounted(under: terms) == nil
    } catch { return false }
  }
}

extension Terms {
  /// Whether a line's cost, or what of it counts, rests on a value that nobody has restated.
  public func isProvisional(_ line: ProvisionLine) -> Bool {
    guard hasProvisionalValues else { return false }
    var use = TermsUse(self)
    use.add(line, under: self)
    for (role, rate) in rates.enumerated() where use.roles[role] {
      if rate?.isProvisional(in: year) == true { return true }
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
