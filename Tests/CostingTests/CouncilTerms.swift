import Costing

/// A council's terms made in one place: rates by role, and rules of 1 April 2025.
struct CouncilTerms {
  static let year = FundingYear(startYear: 2025, .financial)!
  static let start = CivilDate(2025, 4, 1)

  var card = RateCard()
  var rules: [RuleRow] = NationalRules.rows
  var tables = CouncilTables()

  mutating func role(_ name: String, _ rate: Rate, from: CivilDate = start) -> Role {
    let role = card.add(role: name)
    card.add(RateRow(from: from, rate, source: "test", row: 2), to: role)
    return role
  }

  mutating func rule(
    _ rule: Rule, _ value: RuleValue, _ scope: RuleScope = RuleScope(),
    from: CivilDate = start
  ) {
    rules.append(RuleRow(rule, scope, from: from, value, source: "test", row: 2))
  }

  var terms: Terms { Terms(RulesInForce(rules, in: Self.year), card, tables) }
}

extension RuleScope {
  static func role(_ role: Role) -> RuleScope {
    var scope = RuleScope()
    scope.role = role
    return scope
  }

  static func source(_ source: FundingSource) -> RuleScope {
    var scope = RuleScope()
    scope.source = source
    return scope
  }
}

extension Money {
  /// Pounds and pence as a person writes them: `pounds("1662.50")`.
  static func pounds(_ text: String) -> Money {
    let parts = text.split(separator: ".")
    let pence = Int64(parts[0])! * 100 + Int64(parts[1])!
    return Money(pence: pence)
  }
}

extension WeeklyTime {
  static func minutes(_ minutes: Int64) -> WeeklyTime {
    WeeklyTime(tenThousandthsOfAMinute: minutes * unitsInAMinute)!
  }
}

extension Weeks {
  static func whole(_ weeks: Int64) -> Weeks { Weeks(hundredths: weeks * 100)! }
}
