/// What one line costs in a full year.
///
///     pounds for time = rate × minutes a week × weeks ÷ (the rate's minutes × pupils sharing)
///     pounds beside it = cost ÷ (pupils sharing × years spread over)
///
/// Both are held exactly, added, and rounded once.
extension ProvisionLine {
  /// The pupil's own cost of a line that is in no named group.
  ///
  /// - Throws: `missingRule` or `noRateInForce` when the line needs one; `tooLarge`.
  public func annualCost<Sink: WorkingSink>(
    under terms: Terms, into working: inout Sink
  ) throws(CostingError) -> CostedLine {
    let sharing = try sharing(under: terms)
    let cost = try exactCost(sharing: sharing, under: terms).rounded(terms.rounding)
    working.note(.line(arithmetic(sharing: sharing, under: terms), cost))
    let timeAlone =
      spread == nil
      ? cost : try exactTime(under: terms).shared(by: sharing).rounded(terms.rounding)
    return try counted(cost, timeAlone: timeAlone, under: terms, into: &working)
  }

  /// The whole session of a named group: its time and its cost, shared by nobody yet.
  public func sessionCost(under terms: Terms) throws(CostingError) -> Money {
    try exactCost(sharing: 1, under: terms).rounded(terms.rounding)
  }

  /// The session without its cost beside the time, for a year outside that cost's spread.
  func sessionTimeAlone(under terms: Terms) throws(CostingError) -> Money {
    try exactTime(under: terms).rounded(terms.rounding)
  }

  /// Pupils that the time and cost are divided by.
  ///
  /// A group convened for this pupil is charged in full where the council's rule says so.
  public func sharing(under terms: Terms) throws(CostingError) -> Int64 {
    try isConvenedInFull(under: terms) ? 1 : groupSize ?? 1
  }

  /// Whether this pupil is charged for a whole session because the group exists only for them.
  public func isConvenedInFull(under terms: Terms) throws(CostingError) -> Bool {
    guard kind == .convened else { return false }
    guard let rule = terms.convenedGroup else { throw .missingRule(.convenedGroup) }
    return rule == .full
  }

  /// Whether every rate and rule that the line needs is in force.
  public func canBeCosted(under terms: Terms) -> Bool {
    if let role, time != nil, !terms.hasRate(for: role, self) { return false }
    if time != nil, weeks == nil, terms.weeksPerYear == nil { return false }
    switch kind {
    case .lunchtime: return terms.lunchtime != nil
    case .breakTime: return terms.breakTime != nil
    case .convened: return terms.convenedGroup != nil
    case .targeted, .universal: return true
    }
  }

  /// Whether the line costs just what it states beside any time: no adult's time, nothing shared or
  /// spread over years, and a rounding that leaves whole pence alone.
  public func comesToItsOwnCost(under terms: Terms) -> Bool {
    ownCost != nil && time == nil && spread == nil && (groupSize ?? 1) == 1
      && terms.rounding.unitPence == 1
  }

  /// Everything that keeps the line from being costed, for a message that names them all.
  public func obstacles(under terms: Terms) -> [CostingError] {
    var found: [CostingError] = []
    if let role, time != nil, !terms.hasRate(for: role, self) { found.append(.noRateInForce) }
    if time != nil, weeks == nil, terms.weeksPerYear == nil {
      found.append(.missingRule(.weeksPerYear))
    }
    if kind == .lunchtime, terms.lunchtime == nil { found.append(.missingRule(.lunchtime)) }
    if kind == .breakTime, terms.breakTime == nil { found.append(.missingRule(.breakTime)) }
    if kind == .convened, terms.convenedGroup == nil { found.append(.missingRule(.convenedGroup)) }
    return found
  }

  /// The sum above, multiplied out and not yet divided: what is rounded, and what is shown.
  private func exactCost(sharing: Int64, under terms: Terms) throws(CostingError) -> ExactMoney {
    try exactCost(exactTime(under: terms), sharing: sharing)
  }

  func exactCost(_ time: ExactMoney, sharing: Int64) throws(CostingError) -> ExactMoney {
    let years = Int128(spread?.years ?? 1)
    let cost = Int128(ownCost?.amount.pence ?? 0)
    let costOfAll = ownCost?.isEach == true ? cost * Int128(sharing) : cost
    let (beside, overflow) = costOfAll.multipliedReportingOverflow(by: time.divisor)
    guard !overflow, beside < 1 << 120 else { throw .tooLarge }
    return ExactMoney(
      pence: time.pence * years + beside, divisor: time.divisor * years * Int128(sharing))
  }

  /// Rate × minutes × weeks, before any sharing.
  private func exactTime(under terms: Terms) throws(CostingError) -> ExactMoney {
    guard let role, time != nil else { return .nothing }
    return try exactTime(at: terms.price(of: role, for: self), under: terms)
  }

  func exactTime(at price: TimePrice, under terms: Terms) throws(CostingError) -> ExactMoney {
    guard let time else { return .nothing }
    guard let weeks = weeks ?? terms.weeksPerYear else { throw .missingRule(.weeksPerYear) }
    return try price.exact(time, weeks)
  }

  func arithmetic(sharing: Int64, under terms: Terms) -> Arithmetic {
    let rate = role.flatMap { terms.rates[Int($0.index)] }
    let usesRule = time != nil && weeks == nil
    let isPriced = terms.changesRatesByDate && time != nil
    let pieces = isPriced ? role.flatMap { try? terms.pieces(of: $0, for: self) } ?? [] : []
    return Arithmetic(
      line: self, rate: pieces.first?.row ?? rate, pieces: pieces.count > 1 ? pieces : [],
      weeks: weeks ?? terms.weeksPerYear,
      weeksRule: usesRule ? terms.rules.row(.weeksPerYear) : nil, sharing: sharing,
      exact: try? exactCost(sharing: sharing, under: terms),
      rounding: terms.rules.row(.rounding))
  }
}

/// What of a line counts, before the rules that look at all of a pupil's lines together.
extension ProvisionLine {
  /// - Parameter timeAlone: the cost without what is spread over years; it may count when that
  ///   does not.
  func counted<Sink: WorkingSink>(
    _ cost: Money, timeAlone: Money, under terms: Terms, into working: inout Sink
  ) throws(CostingError) -> CostedLine {
    guard let reason = try reasonNotCounted(under: terms) else {
      return CostedLine(cost: cost, counted: cost, reason: nil)
    }
    var counts = Money.zero
    if reason == .outsideSpread, time != nil,
      try spreadAside.reasonNotCounted(under: terms) == nil
    {
      counts = min(timeAlone, cost)
    }
    working.note(.notCounted(reason, cost - counts, terms.rule(behind: reason, role: role)))
    return CostedLine(cost: cost, counted: counts, reason: reason)
  }

  /// The first reason that applies, in the order the design gives them.
  public func reasonNotCounted(under terms: Terms) throws(CostingError) -> NotCounted? {
    if isOutside(terms.year) { return .outsideYear }
    if let spread, !terms.year.isWithin(spread.years, yearsFrom: spread.bought) {
      return .outsideSpread
    }
    if let reason = try kindNotCounted(under: terms) { return reason }
    if let role, terms.roleCounts[Int(role.index)] == .doesNotCount { return .role }
    return terms.countsFunding(funding) == .doesNotCount ? .funding(funding) : nil
  }

  private func kindNotCounted(under terms: Terms) throws(CostingError) -> NotCounted? {
    switch kind {
    case .targeted, .convened: return nil
    case .universal: return .universal
    case .lunchtime:
      guard let rule = terms.lunchtime else { throw .missingRule(.lunchtime) }
      return rule == .counts ? nil : .lunchtime
    case .breakTime:
      guard let rule = terms.breakTime else { throw .missingRule(.breakTime) }
      return rule == .counts ? nil : .breakTime
    }
  }

  private func isOutside(_ year: FundingYear) -> Bool {
    if let from, from > year.lastDay { return true }
    if let to, to < year.firstDay { return true }
    return false
  }

  /// The same line without its spread, to ask whether its time counts.
  var spreadAside: ProvisionLine {
    var line = self
    line.spread = nil
    return line
  }
}

extension Terms {
  func rule(behind reason: NotCounted, role: Role?) -> RuleRow? {
    switch reason {
    case .lunchtime: rules.row(.lunchtime)
    case .breakTime: rules.row(.breakTime)
    case .role: rules.row(.roleCounts, for: RuleSubject(role: role))
    case .funding(let source): rules.row(.fundingCounts, for: RuleSubject(source: source))
    case .beyondThreshold, .outsideYear, .outsideSpread, .universal, .overCap: nil
    }
  }
}
