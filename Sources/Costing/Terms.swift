/// What lines are costed under: the council's rules and rates for one year, looked up once.
public struct Terms: Sendable {
  public let year: FundingYear
  public let rules: RulesInForce
  public let card: RateCard
  /// By role.
  public let rates: [RateRow?]
  public let rounding: Rounding
  public let weeksPerYear: Weeks?
  let lunchtime: RuleWord?
  let breakTime: RuleWord?
  let convenedGroup: RuleWord?
  /// By role.
  let roleCounts: [RuleWord?]
  let weeklyCaps: [WeeklyTime?]
  /// By funding source.
  let fundingCounts: [RuleWord?]
  /// Whether any value in force, threshold apart, is provisional: most years none is.
  let hasProvisionalValues: Bool

  public init(_ rules: RulesInForce, _ card: RateCard) {
    year = rules.year
    self.rules = rules
    self.card = card
    rates = card.inForce(in: rules.year)
    if case .rounding(let stated)? = rules.row(.rounding)?.value {
      rounding = stated
    } else {
      rounding = .halfUpToAPenny
    }
    if case .weeks(let stated)? = rules.row(.weeksPerYear)?.value {
      weeksPerYear = stated
    } else {
      weeksPerYear = nil
    }
    lunchtime = rules.word(.lunchtime)
    breakTime = rules.word(.breakTime)
    convenedGroup = rules.word(.convenedGroup)
    let roles = card.names.indices.map { RuleSubject(role: Role(index: Int32($0))) }
    roleCounts = roles.map { rules.word(.roleCounts, for: $0) }
    weeklyCaps = roles.map { rules.minutesPerWeek(.weeklyCap, for: $0) }
    fundingCounts = FundingSource.allCases.map {
      rules.word(.fundingCounts, for: RuleSubject(source: $0))
    }
    hasProvisionalValues =
      rates.contains { $0?.isProvisional(in: rules.year) == true }
      || rules.rows.contains { $0.rule != .threshold && $0.isProvisional(in: rules.year) }
  }

  public func rate(of role: Role) throws(CostingError) -> RateRow {
    guard let rate = rates[Int(role.index)] else { throw .noRateInForce }
    return rate
  }

  /// The most minutes of a role that count in a pupil's week; nil when there is no cap.
  public func weeklyCap(of role: Role) -> WeeklyTime? { weeklyCaps[Int(role.index)] }

  func countsFunding(_ source: FundingSource) -> RuleWord? {
    fundingCounts[Int(source.rawValue)]
  }

  /// The amount that the school meets first for a pupil, and the row that says so.
  public func threshold(for subject: RuleSubject) throws(CostingError) -> (Money, RuleRow) {
    guard let row = rules.row(.threshold, for: subject), case .money(let amount) = row.value else {
      throw .missingRule(.threshold)
    }
    return (amount, row)
  }

  /// Whether a countable cost is above the threshold, as the council reads "above".
  public func isAbove(_ countable: Money, _ threshold: Money) -> Bool {
    rules.word(.eligibleAt) == .atOrAbove ? countable >= threshold : countable > threshold
  }
}

extension RulesInForce {
  func word(_ rule: Rule, for subject: RuleSubject = RuleSubject()) -> RuleWord? {
    guard case .word(let word)? = row(rule, for: subject)?.value else { return nil }
    return word
  }

  fileprivate func minutesPerWeek(_ rule: Rule, for subject: RuleSubject) -> WeeklyTime? {
    guard case .minutesPerWeek(let time)? = row(rule, for: subject)?.value else { return nil }
    return time
  }
}
