/// One dated value of a rule, with where it comes from.
public struct RuleRow: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// A row of the council's rules.csv, counted as a spreadsheet counts.
    case council(row: Int64)
    /// Shipped in `NationalRules`.
    case national
    /// What holds when nobody sets it.
    case standard
  }

  public let rule: Rule
  public let scope: RuleScope
  /// The day it starts; nil for a default.
  public let from: CivilDate?
  public let value: RuleValue
  public let source: String
  public let origin: Origin

  public init(
    _ rule: Rule, _ scope: RuleScope = RuleScope(), from: CivilDate, _ value: RuleValue,
    source: String, row: Int64
  ) {
    self.init(rule, scope, from, value, source, .council(row: row))
  }

  /// A national value: the compiler asks for its citation.
  init(national rule: Rule, _ scope: RuleScope, from: CivilDate, _ value: RuleValue, _ by: Citation)
  {
    self.init(rule, scope, from, value, by.description, .national)
  }

  init(standard rule: Rule, _ value: RuleValue) {
    self.init(rule, RuleScope(), nil, value, "default", .standard)
  }

  private init(
    _ rule: Rule, _ scope: RuleScope, _ from: CivilDate?, _ value: RuleValue, _ source: String,
    _ origin: Origin
  ) {
    self.rule = rule
    self.scope = scope
    self.from = from
    self.value = value
    self.source = source
    self.origin = origin
  }

  public var isCouncils: Bool {
    if case .council = origin { return true }
    return false
  }

  /// Whether this row was set a year or more before the run's year, and nobody has restated it.
  public func isProvisional(in year: FundingYear) -> Bool {
    guard rule != .fundingYear, let from else { return false }
    return from.yearLater <= year.firstDay
  }
}
