public import Costing
public import Tables

/// What a council's files say before any provision is read: its terms, and its schools.
public struct Council: Sendable {
  public let terms: Terms
  let roles: RoleNames
  public let schools: SchoolRegister
  let codes = ProvisionCodes()

  public var year: FundingYear { terms.year }
}

/// A council's rates and rules, read together because one rule may name a role.
public struct CouncilFiles: Sendable {
  let card: RateCard
  let roles: RoleNames
  /// National rows, then the council's.
  let rows: [RuleRow]
  /// Those of rates.csv, then those of rules.csv.
  public private(set) var faults: [Fault]
  private let rulesFile: Int32?
  private let later: [(fault: Fault, from: CivilDate?)]

  public init(rates: TextFile?, rules: TextFile?, allowNames: Bool) {
    let ratesReader = rates.map { RatesReader($0, allowNames: allowNames) }
    card = ratesReader?.card ?? RateCard()
    roles = ratesReader?.roles ?? RoleNames()
    faults = ratesReader?.faults ?? []
    rulesFile = rules?.file
    guard let rules else {
      rows = NationalRules.rows
      later = []
      return
    }
    let reader = RulesReader(
      rules, roles: roles, card: card, cardIsDamaged: faults.contains { $0.row > 0 },
      allowNames: allowNames)
    rows = NationalRules.rows + reader.rows
    faults += reader.faults
    later = reader.later
  }

  /// The year that the rules name.
  public var fundingYear: FundingYear? { RulesInForce.fundingYear(in: rows) }

  /// The financial years in which rates or rules start, for a message that names the choices.
  public var startingYears: [FundingYear] {
    let starts = card.rows.flatMap { $0.map { $0.from } } + rows.compactMap { $0.from }
    let years = starts.map { date -> Int64 in
      let (year, month, _) = date.parts
      return month < 4 ? year - 1 : year
    }
    return Set(years).sorted().compactMap { FundingYear(startYear: $0, .financial) }
  }

  /// Puts the rules in force in a year.
  ///
  /// - Returns: the terms, and a fault for each row that contradicts another.
  public func terms(in year: FundingYear) -> (terms: Terms, faults: [Fault]) {
    let rules = RulesInForce(rows, in: year)
    var found = later.filter { $0.from.map { $0 <= year.firstDay } ?? true }.map { $0.fault }
    for (one, other) in rules.contradictions {
      for (row, against) in [(one, other), (other, one)] {
        guard let file = rulesFile, case .council(let number) = row.origin else { continue }
        found.append(
          Fault(.contradiction, file: file, row: number, column: "applies_to", against.place(file)))
      }
    }
    return (Terms(rules, card), found.sorted { $0.row < $1.row })
  }

  public func council(_ terms: Terms, _ schools: SchoolRegister) -> Council {
    Council(terms: terms, roles: roles, schools: schools)
  }
}

extension RuleRow {
  fileprivate func place(_ file: Int32) -> Fault.Detail {
    if case .council(let row) = origin { return .row(file: file, row) }
    return .rule(rule.name, about: "national")
  }
}
