public import Costing

/// What is in force: the one table that `topup rules` and every report print.
public struct RulesTable: Sendable {
  public let year: FundingYear
  public let rules: [RuleEntry]
  /// Of each role the rate of the year's first day and, where rates change by date, those that
  /// start within the year.
  public let rates: [RateEntry]
  /// Whether each rate holds from its own day.
  let changesRates: Bool
  /// Lowest first.
  public let bands: [BandRow]
  /// What the year's days are, and how many.
  public let areSchoolDays: Bool
  public let days: Int64
  public let pay: [PayEntry]

  public init(_ terms: Terms) {
    year = terms.year
    bands = terms.bands.rows
    areSchoolDays = terms.days.areSchoolDays
    days = terms.days.total
    pay = terms.posts.enumerated().compactMap { place, post in
      post.map { PayEntry(Role(index: Int32(place)), $0, terms) }
    }
    rules = Rule.allCases.map { RuleEntry($0, terms) }
    changesRates = terms.rules.row(.rateChange)?.value == .word(.byDate)
    rates = terms.card.names.indices.flatMap { RateEntry.all(of: $0, terms) }
  }

  /// What an employer pays is asked only where pay.csv was read.
  var provisionalRules: [RuleValueEntry] {
    rules.filter { !pay.isEmpty || !$0.rule.isAboutPay }.flatMap { $0.values }
      .filter { $0.isProvisional }
  }
  var provisionalRates: [RateEntry] { rates.filter { $0.isProvisional } }
  var provisionalBands: [BandRow] { bands.filter { $0.isProvisional(in: year) } }
  var provisionalPay: [PayEntry] { pay.filter { $0.isProvisional } }
  var isProvisional: Bool {
    !provisionalRules.isEmpty || !provisionalRates.isEmpty || !provisionalBands.isEmpty
      || !provisionalPay.isEmpty
  }
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
  public var whenNotSet: String { rule.whenNotSet }

  /// The values for people: defaults that are alike stand together.
  ///
  /// - Parameter inOneLine: whether all defaults do, each with its own value.
  func valuesTogether(inOneLine: Bool = false) -> [RuleValueEntry] {
    guard inOneLine else { return valuesTogether }
    let standard = valuesTogether.filter { $0.row.origin == .standard }
    guard var all = standard.first else { return valuesTogether }
    all.words = standard.map { $0.words }.joined(separator: "; ")
    return valuesTogether.filter { $0.row.origin != .standard } + [all]
  }

  private var valuesTogether: [RuleValueEntry] {
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
  public internal(set) var appliesTo: String {
    didSet { words = Self.words(row, appliesTo) }
  }
  public let isProvisional: Bool
  /// `counts for pupil-premium`.
  var words: String

  init(_ row: RuleRow, _ appliesTo: String, _ terms: Terms) {
    self.row = row
    self.appliesTo = appliesTo
    isProvisional = row.isProvisional(in: terms.year)
    words = Self.words(row, appliesTo)
  }

  private static func words(_ row: RuleRow, _ appliesTo: String) -> String {
    row.value.text + (appliesTo.isEmpty ? "" : " for " + appliesTo)
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

  fileprivate static func all(of place: Int, _ terms: Terms) -> [RateEntry] {
    let role = terms.card.names[place]
    let first = terms.rates[place]
    let later = terms.rules.row(.rateChange)?.value == .word(.byDate) ? terms.laterRates(place) : []
    if first == nil, later.isEmpty { return [RateEntry(role, nil, terms)] }
    return ([first].compactMap { $0 } + later).map { RateEntry(role, $0, terms) }
  }
}

extension Terms {
  /// Rates of a role that start within the year, after its first day.
  fileprivate func laterRates(_ role: Int) -> [RateRow] {
    card.rows[role].filter { year.firstDay < $0.from && $0.from <= year.lastDay }
      .ordered { $0.from < $1.from }
  }
}

/// What one role's post really costs its school, beside the tariff's rate for the role.
public struct PayEntry: Sendable {
  public let role: String
  public let post: PostCost
  public let rate: RateRow?
  public let isProvisional: Bool

  init(_ role: Role, _ post: PostCost, _ terms: Terms) {
    self.role = role.text(terms.card.names)
    self.post = post
    rate = terms.rates[Int(role.index)]
    isProvisional = post.row.isProvisional(in: terms.year)
  }
}

extension Rule {
  var isAboutPay: Bool {
    self == .employerNI || self == .employerNIThreshold || self == .teachersPension
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
