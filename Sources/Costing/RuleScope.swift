/// A role on the rate card, by its place there.
public struct Role: Hashable, Sendable {
  public let index: Int32

  public init(index: Int32) {
    self.index = index
  }
}

/// Whom a rule is asked about.
public struct RuleSubject: Hashable, Sendable {
  public var placement: Placement?
  public var yearGroup: YearGroup?
  public var senProvision: SENProvision?
  public var role: Role?
  public var source: FundingSource?

  public init(
    placement: Placement? = nil, yearGroup: YearGroup? = nil, senProvision: SENProvision? = nil,
    role: Role? = nil, source: FundingSource? = nil
  ) {
    self.placement = placement
    self.yearGroup = yearGroup
    self.senProvision = senProvision
    self.role = role
    self.source = source
  }
}

/// Whom a row of rules.csv applies to; a blank `applies_to` names nothing and holds for all.
public struct RuleScope: Hashable, Sendable {
  public var placement: Placement?
  public var yearGroups: ClosedRange<YearGroup>?
  public var senProvision: SENProvision?
  public var role: Role?
  public var source: FundingSource?

  public init(placement: Placement? = nil) {
    self.placement = placement
  }

  /// How many values the row names: the row naming most wins.
  public var valuesNamed: Int64 {
    (placement == nil ? 0 : 1) + (yearGroups == nil ? 0 : 1) + (senProvision == nil ? 0 : 1)
      + (role == nil ? 0 : 1) + (source == nil ? 0 : 1)
  }

  public func includes(_ subject: RuleSubject) -> Bool {
    (placement == nil || placement == subject.placement)
      && (senProvision == nil || senProvision == subject.senProvision)
      && (role == nil || role == subject.role) && (source == nil || source == subject.source)
      && includes(subject.yearGroup)
  }

  private func includes(_ yearGroup: YearGroup?) -> Bool {
    guard let yearGroups else { return true }
    guard let yearGroup else { return false }
    return yearGroups.contains(yearGroup)
  }

  /// Whether some pupil or line could be in both.
  public func overlaps(_ other: RuleScope) -> Bool {
    Self.agree(placement, other.placement) && Self.agree(senProvision, other.senProvision)
      && Self.agree(role, other.role) && Self.agree(source, other.source)
      && overlaps(other.yearGroups)
  }

  private func overlaps(_ others: ClosedRange<YearGroup>?) -> Bool {
    guard let yearGroups, let others else { return true }
    return yearGroups.overlaps(others)
  }

  private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }
}
