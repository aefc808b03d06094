public import Costing
public import Tables

/// What a council's files say before any provision is read: its terms, and its schools.
public struct Council: Sendable {
  public let terms: Terms
  let roles: RoleNames
  public let schools: SchoolRegister
  /// As bands.csv writes them, whenever they start; nil where there is no bands.csv.
  let bandNames: [String]?
  let codes = ProvisionCodes()

  public var year: FundingYear { terms.year }

  /// The same council under other terms, as a trial tries.
  public func under(_ terms: Terms) -> Council {
    Council(terms: terms, roles: roles, schools: schools, bandNames: bandNames)
  }
}

/// The text of a council's files; each may be absent.
public struct CouncilTexts: Sendable {
  public var rates: TextFile?
  public var rules: TextFile?
  public var bands: TextFile?
  public var terms: TextFile?
  public var pay: TextFile?

  public init() {}

  /// Their places among the run's files.
  public var files: [Int32] { [rates, rules, bands, terms, pay].compactMap { $0?.file } }
}

/// A council's rates, rules, bands, terms and pay, read together because one may name another's.
public struct CouncilFiles: Sendable {
  let card: RateCard
  let roles: RoleNames
  /// National rows, then the council's.
  let rows: [RuleRow]
  let tables: CouncilTables
  /// In the order of the files.
  public private(set) var faults: [Fault]
  private let texts: CouncilTexts

  public init(_ texts: CouncilTexts, allowNames: Bool) {
    let ratesReader = texts.rates.map { RatesReader($0, allowNames: allowNames) }
    card = ratesReader?.card ?? RateCard()
    roles = ratesReader?.roles ?? RoleNames()
    var faults = ratesReader?.faults ?? []
    var rows = NationalRules.rows
    if let rules = texts.rules {
      let reader = RulesReader(
        rules, roles: roles, card: card, cardIsDamaged: faults.contains { $0.row > 0 },
        allowNames: allowNames)
      rows += reader.rows
      faults += reader.faults
    }
    var tables = CouncilTables()
    if let bands = texts.bands {
      let reader = BandsReader(bands, allowNames: allowNames)
      tables.bands = reader.rows
      faults += reader.faults
    }
    if let terms = texts.terms {
      let reader = TermsReader(terms, allowNames: allowNames)
      tables.terms = reader.rows
      faults += reader.faults
    }
    if let pay = texts.pay {
      let reader = PayReader(pay, roles: roles, card: card, allowNames: allowNames)
      tables.pay = reader.rows
      faults += reader.faults
    }
    self.rows = rows
    self.tables = tables
    self.faults = faults
    self.texts = texts
  }

  /// The year that the rules name.
  public var fundingYear: FundingYear? { RulesInForce.fundingYear(in: rows) }

  /// Whether any of the council's own rules has started by a year's first day.
  public func hasRuleInForce(in year: FundingYear) -> Bool {
    rows.contains { row in row.isCouncils && row.from.map { $0 <= year.firstDay } ?? false }
  }

  /// The financial years in which rates or rules start, for a message that names the choices.
  public var startingYears: [FundingYear] {
    let councils = rows.filter { $0.isCouncils }.compactMap { $0.from }
    let starts = card.rows.flatMap { $0.map { $0.from } } + councils
    let years = starts.map { date -> Int64 in
      let (year, month, _) = date.parts
      return month < 4 ? year - 1 : year
    }
    return Set(years).ordered().compactMap { FundingYear(startYear: $0, .financial) }
  }

  /// Puts the rules in force in a year.
  ///
  /// - Returns: the terms, and a fault for each row that contradicts another or lacks what it needs.
  public func terms(in year: FundingYear) -> (terms: Terms, faults: [Fault]) {
    let terms = Terms(RulesInForce(rows, in: year), card, tables)
    let found =
      contradictions(terms) + lacking(terms) + disorders(terms) + doubtsOfDays(terms)
      + unworkablePay(terms)
    return (terms, found.ordered { ($0.file, $0.row) < ($1.file, $1.row) })
  }

  public func council(_ terms: Terms, _ schools: SchoolRegister) -> Council {
    Council(
      terms: terms, roles: roles, schools: schools,
      bandNames: texts.bands.map { _ in
        var names: [String] = []
        for row in tables.bands where !names.contains(row.name) { names.append(row.name) }
        return names
      })
  }
}

/// What is wrong with rows that are each well written, once they are in force together.
extension CouncilFiles {
  /// The first thing that would keep values from being used together; nil when they can be.
  func refusal(of terms: Terms) -> FaultID? {
    if !terms.rules.contradictions.isEmpty { return .contradiction }
    return lacking(terms).first?.id
  }

  private func contradictions(_ terms: Terms) -> [Fault] {
    guard let file = texts.rules?.file else { return [] }
    var found: [Fault] = []
    for (one, other) in terms.rules.contradictions {
      for (row, against) in [(one, other), (other, one)] {
        guard case .council(let number) = row.origin else { continue }
        found.append(
          Fault(.contradiction, file: file, row: number, column: "applies_to", against.place(file)))
      }
    }
    return found
  }

  /// Rules that need bands or school days which no file gives.
  private func lacking(_ terms: Terms) -> [Fault] {
    var found: [Fault] = []
    func fault(_ id: FaultID, _ row: RuleRow) {
      guard let file = texts.rules?.file, case .council(let number) = row.origin else { return }
      found.append(
        Fault(id, file: file, row: number, column: "value", .rule(row.rule.name, about: "")))
    }
    let hasBasis =
      texts.terms != nil || terms.rules.rows.contains { $0.rule == .yearBasis && $0.isCouncils }
    for row in terms.rules.rows {
      switch row.value {
      case .amount(.bandGross), .amount(.bandNet):
        if terms.bands.rows.isEmpty { fault(.noBands, row) }
      case .yearBasis(let basis):
        if basis.unit.needsTerms, texts.terms == nil { fault(.noBasis, row) }
      case .word(let word):
        if row.rule == .partYear, word != .none, !hasBasis { fault(.noBasis, row) }
      default: break
      }
    }
    if let file = texts.terms?.file, terms.days.total == 0,
      !faults.contains(where: { $0.file == file })
    {
      found.append(
        Fault(.noSchoolDays, file: file, row: 0, .rule(terms.year.description, about: "")))
    }
    return found
  }

  /// Posts whose cost no rule in force can give, or that is too large to hold.
  private func unworkablePay(_ terms: Terms) -> [Fault] {
    guard let file = texts.pay?.file else { return [] }
    var found: [Fault] = []
    for rows in tables.pay.values {
      let row = rows.filter { $0.from <= terms.year.firstDay }.max { $0.from < $1.from }
      guard let row else { continue }
      do {
        _ = try PostCost(row, terms.rules)
      } catch {
        let id: FaultID = error == .tooLarge ? .tooLarge : .missingRule
        var detail = Fault.Detail.none
        if case .missingRule(let rule) = error { detail = .rule(rule.name, about: "") }
        found.append(Fault(id, file: file, row: row.row, column: "salary_fte", detail))
      }
    }
    return found
  }

  /// Terms that are missing from terms.csv, and a number of days, weeks or terms that is not its own.
  private func doubtsOfDays(_ terms: Terms) -> [Fault] {
    guard let file = texts.terms?.file, terms.days.total > 0 else { return [] }
    var found: [Fault] = []
    if terms.yearBasis.unit.needsTerms, let gap = terms.days.gap {
      found.append(
        Fault(
          .termsGap, file: file, row: 0,
          .since(name: gap.lowerBound.description, day: gap.upperBound.description)))
    }
    let units = terms.days.units(terms.yearBasis.unit)
    if let row = terms.rules.row(.yearBasis), case .council(let number) = row.origin,
      let rules = texts.rules?.file, terms.yearBasis.unit.needsTerms,
      let divisor = terms.yearBasis.divisorHundredths, divisor != units * 100, divisor % 100 == 0
    {
      found.append(
        Fault(
          .basisDiffers, file: rules, row: number, column: "value",
          .counts(found: units, wanted: divisor / 100)))
    }
    return found
  }

  /// Bands in force that begin where another does, or are worth less than a lower one.
  private func disorders(_ terms: Terms) -> [Fault] {
    guard let file = texts.bands?.file else { return [] }
    return terms.bands.disorders.map {
      Fault(
        .bandGoesDown, file: file, row: $0.row.row, column: "value", .row(file: file, $0.lower.row))
    }
  }
}

extension CouncilFiles {
  /// Warns where top-ups start with a submission or a decision and the run has no file of them.
  public func startFaults(_ terms: Terms, _ pupils: PupilRegister) -> [Fault] {
    guard let row = terms.rules.row(.topUpStart), case .council(let number) = row.origin,
      let file = texts.rules?.file
    else { return [] }
    let missing: String? =
      switch terms.topUpStart {
      case .submission: pupils.rolls.hasApplications ? nil : "applications.csv"
      case .decision: pupils.rolls.hasDecisions ? nil : "decisions.csv"
      default: nil
      }
    return missing.map {
      [Fault(.noApplications, file: file, row: number, column: "value", .column($0))]
    } ?? []
  }
}

extension RuleRow {
  fileprivate func place(_ file: Int32) -> Fault.Detail {
    if case .council(let row) = origin { return .row(file: file, row) }
    return .rule(rule.name, about: "national")
  }
}
