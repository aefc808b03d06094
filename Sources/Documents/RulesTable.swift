public import Costing

/// What is in force, as plain cells: the one table that `topup rules` prints as text or JSON.
public struct RulesTable: Sendable {
  public let year: FundingYear
  public let rules: [RuleEntry]
  public let rates: [RateEntry]

  public init(_ terms: Terms) {
    year = terms.year
    rules = Rule.allCases.map { RuleEntry($0, terms) }
    rates = terms.card.names.indices.map { index in
      RateEntry(role: Role(index: Int32(index)).text(terms.card.names), terms.rates[index], terms)
    }
  }
}

/// One rule: what it decides, and its values in force.
public struct RuleEntry: Sendable {
  public let name: String
  public let meaning: String
  /// Those naming most first, then what holds by default; empty when nobody has set it.
  public let values: [RuleValueEntry]
  /// What being empty means.
  public let whenNotSet: String

  init(_ rule: Rule, _ terms: Terms) {
    name = rule.name
    meaning = rule.definition.meaning
    whenNotSet = rule.whenNotSet
    let rows = terms.rules.rows.filter { $0.rule == rule }
    values =
      rows.map { RuleValueEntry($0, $0.scope.text(roles: terms.card.names), terms) }
      + rule.defaults(beside: rows, terms)
  }
}

/// One value of a rule and where it comes from.
public struct RuleValueEntry: Sendable {
  /// As rules.csv writes it.
  public let value: String
  /// Blank for all.
  public let appliesTo: String
  /// `2025-04-01`; blank for a default.
  public let from: String
  public let source: String
  /// `council`, `national` or `default`.
  public let origin: String
  /// Of the council's rules.csv; nil for the others.
  public let row: Int64?
  public let isProvisional: Bool

  init(_ rule: RuleRow, _ appliesTo: String, _ terms: Terms) {
    value = rule.value.text
    self.appliesTo = appliesTo
    from = rule.from?.description ?? ""
    source = Excerpt.cleaned(rule.source)
    isProvisional = rule.isProvisional(in: terms.year)
    switch rule.origin {
    case .council(let number): (origin, row) = ("council", number)
    case .national: (origin, row) = ("national", nil)
    case .standard: (origin, row) = ("default", nil)
    }
  }
}

/// What a council pays for one role's time; no rate where none is in force.
public struct RateEntry: Sendable {
  public let role: String
  /// `17.50`; blank when none is in force, as are all that follow.
  public let pounds: String
  public let per: String
  /// Worked in a day or a year.
  public let minutes: String
  /// That a weekly-hour-year was built on.
  public let weeks: String
  public let from: String
  public let source: String
  /// Of rates.csv.
  public let row: Int64?
  public let isProvisional: Bool
  /// `£105.00 a day of 390 minutes`.
  public let text: String

  init(role: String, _ rate: RateRow?, _ terms: Terms) {
    self.role = role
    pounds = rate?.rate.cell ?? ""
    per = rate?.rate.per.name ?? ""
    minutes = rate?.rate.minutesCell ?? ""
    weeks = rate?.rate.weeksCell ?? ""
    from = rate?.from.description ?? ""
    source = Excerpt.cleaned(rate?.source ?? "")
    row = rate?.row
    isProvisional = rate?.isProvisional(in: terms.year) ?? false
    text = rate?.rate.text ?? ""
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

  fileprivate var whenNotSet: String {
    switch self {
    case .weeklyCap: "not set: a role's minutes are not capped"
    case .fundingYear: "not set: --year says"
    default: "no default: set it if a line needs it"
    }
  }
}
