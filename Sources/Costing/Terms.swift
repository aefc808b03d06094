/// A council's other tables: bands, school terms and what the school's posts are paid.
public struct CouncilTables: Sendable {
  public var bands: [BandRow] = []
  /// Nil when there is no terms.csv.
  public var terms: [TermRow]?
  /// By role, in the order read; empty when there is no pay.csv.
  public var pay: [Role: [PayRow]] = [:]

  public init() {}
}

/// What lines are costed under: the council's rules and rates for one year, looked up once.
///
/// A class, so that handing it to each line's sum copies none of it.
public final class Terms: Sendable {
  public let year: FundingYear
  public let rules: RulesInForce
  public let card: RateCard
  /// By role, the rate of the year's first day.
  public let rates: [RateRow?]
  public let days: YearDays
  public let bands: BandTable
  public let rounding: Rounding
  public let weeksPerYear: Weeks?
  /// What a part of the year is counted in.
  public let yearBasis: YearBasis
  /// The day from which a top-up runs; nil when no rule says.
  public let topUpStart: RuleWord?
  /// By role, what its post really costs; empty when there is no pay.csv.
  public let posts: [PostCost?]
  let lunchtime: RuleWord?
  let breakTime: RuleWord?
  let convenedGroup: RuleWord?
  /// By role.
  let prices: [TimePrice?]
  let roleCounts: [RuleWord?]
  let weeklyCaps: [WeeklyTime?]
  /// By funding source.
  let fundingCounts: [RuleWord?]
  /// Whether each rate holds from its own day.
  let changesRatesByDate: Bool
  let isAboveAtThreshold: Bool
  /// Whether some pupil's ordinary offer may count.
  private let mayCountUniversal: Bool
  /// Whether the hours or the real cost of every line are asked for.
  public let needsEveryLine: Bool
  /// Whether any value that lines are costed by is provisional: most years none is.
  let hasProvisionalValues: Bool

  public init(_ rules: RulesInForce, _ card: RateCard, _ tables: CouncilTables) {
    year = rules.year
    self.rules = rules
    self.card = card
    rates = card.inForce(in: rules.year)
    prices = rates.map { $0.map { TimePrice($0.rate) } }
    days = YearDays(rules.year, terms: tables.terms)
    bands = BandTable(tables.bands, in: rules.year)
    rounding = rules.rounding
    weeksPerYear = rules.weeksPerYear
    yearBasis = rules.yearBasis(areTermsKnown: tables.terms != nil)
    topUpStart = rules.word(.topUpStart)
    lunchtime = rules.word(.lunchtime)
    breakTime = rules.word(.breakTime)
    convenedGroup = rules.word(.convenedGroup)
    changesRatesByDate = rules.word(.rateChange) == .byDate
    isAboveAtThreshold = rules.word(.eligibleAt) == .atOrAbove
    let roles = card.names.indices.map { Role(index: Int32($0)) }
    roleCounts = roles.map { rules.word(.roleCounts, for: RuleSubject(role: $0)) }
    weeklyCaps = roles.map { rules.minutesPerWeek(.weeklyCap, for: RuleSubject(role: $0)) }
    fundingCounts = FundingSource.allCases.map {
      rules.word(.fundingCounts, for: RuleSubject(source: $0))
    }
    posts =
      tables.pay.isEmpty ? [] : roles.map { rules.post(tables.pay[$0] ?? []) }
    mayCountUniversal = rules.rows.contains {
      $0.rule == .thresholdBasis && $0.value == .word(.allCosts)
    }
    needsEveryLine =
      !posts.isEmpty || rules.rows.contains { $0.rule == .amount && $0.value.isHours }
    hasProvisionalValues =
      rates.contains { $0?.isProvisional(in: rules.year) == true }
      || rules.rows.contains { !$0.rule.isAskedByPupil && $0.isProvisional(in: rules.year) }
  }

  /// What the rules say of pupils who are alike; asked once for each kind.
  ///
  /// - Throws: `missingRule` when no threshold is in force for them.
  public func terms(for subject: RuleSubject) throws(CostingError) -> PupilTerms {
    try PupilTerms(subject, rules)
  }

  /// The most minutes of a role that count in a pupil's week; nil when there is no cap.
  public func weeklyCap(of role: Role) -> WeeklyTime? { weeklyCaps[Int(role.index)] }

  func countsFunding(_ source: FundingSource) -> RuleWord? {
    fundingCounts[Int(source.rawValue)]
  }

  /// Whether a countable cost is above the threshold, as the council reads "above".
  public func isAbove(_ countable: Money, _ threshold: Money) -> Bool {
    isAboveAtThreshold ? countable >= threshold : countable > threshold
  }

  /// Whether a line can be one that is settled with the pupil's other lines, and not added up as it
  /// is read: its role is capped, its money fills the threshold, it may count for some pupils and
  /// not for others, or its hours or real cost are asked for.
  public func mayWait(_ line: ProvisionLine) -> Bool {
    if needsEveryLine || countsFunding(line.funding) == .fillsThresholdOnly { return true }
    if line.kind == .universal, mayCountUniversal { return true }
    guard let role = line.role else { return false }
    return weeklyCap(of: role) != nil
  }
}

extension RuleValue {
  fileprivate var isHours: Bool {
    if case .amount(.hours) = self { return true }
    return false
  }
}

extension RulesInForce {
  public func word(_ rule: Rule, for subject: RuleSubject = RuleSubject()) -> RuleWord? {
    guard case .word(let word)? = row(rule, for: subject)?.value else { return nil }
    return word
  }

  public func minutesPerWeek(
    _ rule: Rule, for subject: RuleSubject = RuleSubject()
  ) -> WeeklyTime? {
    guard case .minutesPerWeek(let time)? = row(rule, for: subject)?.value else { return nil }
    return time
  }

  fileprivate var rounding: Rounding {
    guard case .rounding(let stated)? = row(.rounding)?.value else { return .halfUpToAPenny }
    return stated
  }

  fileprivate var weeksPerYear: Weeks? {
    guard case .weeks(let stated)? = row(.weeksPerYear)?.value else { return nil }
    return stated
  }

  fileprivate func yearBasis(areTermsKnown: Bool) -> YearBasis {
    if case .yearBasis(let stated)? = row(.yearBasis)?.value { return stated }
    return YearBasis(areTermsKnown ? .schoolDays : .calendarDays, divisorHundredths: nil)
  }

  fileprivate func post(_ rows: [PayRow]) -> PostCost? {
    let row = rows.filter { $0.from <= year.firstDay }.max { $0.from < $1.from }
    return row.flatMap { try? PostCost($0, self) }
  }
}
