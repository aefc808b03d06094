public import Costing
public import Tables

/// One thing that a sweep varies, and the values it tries: `weeks-per-year=38,39`,
/// `rate=0..5%/0.5`, `weekly-cap Teacher=200..400/50`.
public struct SweepAxis: Sendable {
  /// As it was asked for.
  public let name: String
  let target: Target
  let points: [Point]

  enum Target: Hashable, Sendable {
    case bands
    /// All rates, or one role's.
    case rates(Role?)
    /// Every row in force of a rule, or the one of a scope.
    case rule(Rule, RuleScope?)
  }

  struct Point: Hashable, Sendable {
    let text: String
    let change: Change
  }

  enum Change: Hashable, Sendable {
    /// Hundredths of one per cent; negative takes off.
    case uplift(Int64)
    case value(RuleValue)
  }

  /// The most values that one axis may have.
  public static let mostPoints: Int64 = 100_000

  public var count: Int { points.count }

  /// What a point's value is called.
  public func text(_ point: Int) -> String { points[point].text }

  public init(_ text: String, _ council: CouncilFiles) throws(SweepProblem) {
    guard let equals = text.firstIndex(of: "=") else { throw .noValues }
    name = String(text[..<equals])
    let values = text[text.index(after: equals)...]
    target = try Self.target(name, council.roles)
    points = try Self.points(values, of: target)
  }

  private static func target(
    _ name: String, _ roles: RoleNames
  ) throws(SweepProblem) -> Target {
    let words = name.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { throw .noValues }
    let folded = Folding.folded(first)
    let whom = words.count > 1 ? String(words[1]) : nil
    if folded == Array("rate".utf8) || folded == Array("rates".utf8) {
      guard let whom else { return .rates(nil) }
      guard let role = roles.role(folded: Folding.folded(whom)) else { throw .noSuchRole(whom) }
      return .rates(role)
    }
    if folded == Array("band_uplift".utf8) || folded == Array("bands".utf8) { return .bands }
    guard let rule = Rule.allCases.first(where: { Folding.folded($0.name) == folded }) else {
      let known = Rule.allCases.map { $0.name } + ["rate", "band-uplift"]
      let text = String(decoding: folded, as: UTF8.self)
      throw .unknown(String(first), nearest: Nearest.name(to: text, among: known))
    }
    if rule == .fundingYear || Rule.ofNoFigure.contains(rule) {
      throw .changesNothing(rule)
    }
    guard let whom else { return .rule(rule, nil) }
    guard let scope = RuleScope(whom, of: rule, roles: roles) else {
      throw .appliesTo(rule, whom)
    }
    return .rule(rule, scope)
  }
}

/// What keeps a sweep from being understood.
public enum SweepProblem: Error, Hashable, Sendable {
  /// Nothing after the name, or no name.
  case noValues
  case unknown(String, nearest: String?)
  case appliesTo(Rule, String)
  /// A range that is not `from..to/step`, or steps nowhere.
  case range(String)
  case tooMany
  /// A value that the rule cannot have.
  case value(String, Rule?)
  /// A per cent of a rule that no row in force gives a number, or one beyond what it may be.
  case nothingToUplift(String)
  case noSuchRole(String)
  /// A rule that no figure of a trial depends on.
  case changesNothing(Rule)
  /// Values that rules.csv could not have together, by the fault they would be.
  case refused(FaultID)
}
