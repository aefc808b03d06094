public import Costing

/// What is in force: the one table that `topup rules` and every report print.
public struct RulesTable: Sendable {
  public let year: FundingYear
  public let rules: [RuleEntry]
  public let rates: [RateEntry]

  public init(_ terms: Terms) {
    year = terms.year
    rules = Rule.allCases.map { RuleEntry($0, terms) }
    rates = terms.card.names.indices.map { RateEntry(terms.card.names[$0], terms.rates[$0], terms) }
  }

  var provisionalRules: [RuleValueEntry] { rules.flatMap { $0.values }.filter { $0.isProvisional } }
  var provisionalRates: [RateEntry] { rates.filter { $0.isProvisional } }
  var isProvisional: Bool { !provisionalRules.isEmpty || !provisionalRates.isEmpty }
}

/// One rule: what it decides, and its values in force.
public struct RuleEntry: Sendable {
  public let rule: Rule
  /// Those naming most first, then what holds by default; empty when nobody has set it.
  public let values: [RuleValueEntry]

  init(_ rule: Rule, _ terms: Terms) {
    self.rule = rule
    let rows = terms.rules.rows.filter { $0.rule == rule }
    values =
      rows.map { RuleValueEntry($0, $0.scope.text(roles: terms.card.names), terms) }
      + rule.defaults(beside: rows, terms)
  }

  /// What having no values means.
  public var whenNotSet: String {
    switch rule {
    case .weeklyCap: "a role's minutes are not capped"
    case .fundingYear: "--year says"
    default: "a line that needs it is rejected"
    }
  }

  /// The values for people: defaults that are alike stand together.
  var valuesTogether: [RuleValueEntry] {
    var together: [RuleValueEntry] = []
    for value in values {
      if let last = together.last, value.row == last.row, value.row.origin == .standard {
        together[together.count - 1].appliesTo += ", " + value.appliesTo
      } else {
        together.append(value)
      }
    }
    return together
  }
}

/// One value of a rule, whom it is for and where it comes from.
public struct RuleValueEntry: Sendable {
  public let row: RuleRow
  /// As rules.csv writes it; blank for all.
  public internal(set) var appliesTo: String
  public let isProvisional: Bool

  init(_ row: RuleRow, _ appliesTo: String, _ terms: Terms) {
    self.row = row
    self.appliesTo = appliesTo
    isProvisional = row.isProvisional(in: terms.year)
  }
}

/// What a council pays for one role's time; no row where no rate is in force.
public struct RateEntry: Sendable {
  public let role: String
  public let row: RateRow?
  public let isProvisional: Bool

  init(_ role: String, _ row: RateRow?, _ terms: Terms) {
    self.role = role
    self.row = row
    isProvisional = row?.isProvisional(in: terms.year) ?? false
  }
}

extension RuleRow {
  /// `council`, `national` or `default`.
  var setBy: String {
    switch origin {
    case .council: "council"
    case .national: "national"
    case .standard: "default"
    }
  }
}

extension Rule {
  /// What holds where no row does, asked of each funding source where the default differs by it.
  fileprivate func defaults(beside rows: [RuleRow], _ terms: Terms) -> [RuleValueEntry] {
    guard definition.reach == .fundingSources else {
      guard !rows.contains(where: { $0.scope.valuesNamed == 0 }),
        let row = terms.rules.row(self), row.origin == .standard
      else { return [] }
      return [RuleValueEntry(row, "", terms)]
    }
    var entries: [RuleValueEntry] = []
    for source in FundingSource.allCases {
      let row = terms.rules.row(self, for: RuleSubject(source: source))
      guard let row, row.origin == .standard else { continue }
      entries.append(RuleValueEntry(row, source.name, terms))
    }
    return entries
  }
}
