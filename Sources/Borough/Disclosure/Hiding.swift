import Costing

/// How much of a row is hidden; each hides all that the one before it does.
public enum Hiding: UInt8, Comparable, Hashable, Sendable {
  case nothing
  /// Pupils above the threshold, the school's share, top-up and awards; pupils and cost are shown.
  case topUp
  case everything

  public static func < (left: Hiding, right: Hiding) -> Bool { left.rawValue < right.rawValue }
}

/// What in a row may not be worked out.
struct Sensitivity: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let pupils = Sensitivity(rawValue: 1)
  static let countable = Sensitivity(rawValue: 2)
  static let schoolShare = Sensitivity(rawValue: 4)
  static let above = Sensitivity(rawValue: 8)
  /// Those who are not above the threshold: pupils less those above.
  static let below = Sensitivity(rawValue: 16)
  static let excess = Sensitivity(rawValue: 32)
  static let topUp = Sensitivity(rawValue: 64)
  static let awarded = Sensitivity(rawValue: 128)

  private static let ofTheRow: Sensitivity = [.pupils, .countable, .schoolShare]
  private static let ofTheTopUp: Sensitivity = [.above, .below, .excess, .topUp]

  /// The least that keeps it from being read straight from the row.
  var hiding: Hiding {
    if !isDisjoint(with: Self.ofTheRow) { return .everything }
    return isDisjoint(with: Self.ofTheTopUp) ? .nothing : .topUp
  }
}

extension PublishedSums {
  /// What the rule hides of these sums for their own sake. All money of too few pupils is hidden.
  func sensitivity(under rule: DisclosureRule) -> Sensitivity {
    let isSmall = rule.hides(pupils)
    var found: Sensitivity = isSmall ? .pupils : []
    func note(_ what: Sensitivity, _ money: Contributions) {
      if rule.hides(money) || isSmall && money.total > .zero { found.insert(what) }
    }
    note(.countable, countable)
    note(.schoolShare, schoolShare)
    note(.excess, excess)
    note(.topUp, topUp)
    note(.awarded, awarded)
    if rule.hides(above) { found.insert(.above) }
    if !isSmall, rule.hides(pupils - above) { found.insert(.below) }
    return found
  }
}
