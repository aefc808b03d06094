/// A line whose counting waits for the pupil's other lines: a capped role's, or one paid from
/// money that only fills the threshold.
struct OpenLine: Hashable, Sendable {
  var costed: CostedLine
  /// The line's place among all of the pupil's.
  let place: Int
  /// The role whose weekly cap applies, with the adult's time and the pupils it is divided by.
  let capped: CappedTime?
  /// The source of money that only fills the threshold; nil when the line's is not such.
  let fund: FundingSource?
  /// What counted before the threshold was filled.
  private(set) var beforeFilling: Money

  /// Nil when nothing about the line waits.
  ///
  /// - Parameter sharing: pupils the adult's time is divided by; nil when none of it is this
  ///   pupil's, the group being convened for another.
  init?(
    _ costed: CostedLine, _ line: ProvisionLine, at place: Int, sharing: Int64?, under terms: Terms
  ) {
    let counts = costed.reason == nil || costed.counted > .zero
    let fills = counts && terms.countsFunding(line.funding) == .fillsThresholdOnly
    let fund = fills ? line.funding : nil
    guard counts, let role = line.role, let time = line.time, let sharing,
      terms.weeklyCap(of: role) != nil
    else {
      guard let fund else { return nil }
      self.init(costed, at: place, capped: nil, fund: fund)
      return
    }
    let capped = CappedTime(role: role, time: time, sharing: sharing)
    self.init(costed, at: place, capped: capped, fund: fund)
  }

  private init(_ costed: CostedLine, at place: Int, capped: CappedTime?, fund: FundingSource?) {
    self.costed = costed
    self.place = place
    self.capped = capped
    self.fund = fund
    beforeFilling = costed.counted
  }
}

/// An adult's minutes in one pupil's week, and the pupils they are divided by.
struct CappedTime: Hashable, Sendable {
  let role: Role
  let time: WeeklyTime
  let sharing: Int64
}

/// The rules that look at all of a pupil's lines together: weekly caps, then money that only
/// fills the threshold.
extension OpenLine {
  /// Settles one pupil's open lines, in the order they are given, and notes what is taken off,
  /// each step naming its line by its place among the pupil's.
  static func settle<Sink: WorkingSink>(
    _ lines: inout [OpenLine], threshold: Money, under terms: Terms,
    into working: inout Sink
  ) throws(CostingError) {
    for index in terms.card.names.indices {
      let role = Role(index: Int32(index))
      guard let cap = terms.weeklyCap(of: role) else { continue }
      try hold(&lines, of: role, to: cap, under: terms, into: &working)
    }
    guard lines.contains(where: { $0.fund != nil }) else { return }
    fill(&lines, upTo: threshold, under: terms, into: &working)
  }

  /// Where a role's minutes pass its cap, each line counts for cost × cap ÷ minutes, rounded down.
  private static func hold<Sink: WorkingSink>(
    _ lines: inout [OpenLine], of role: Role, to cap: WeeklyTime, under terms: Terms,
    into working: inout Sink
  ) throws(CostingError) {
    let minutes = try minutes(of: role, in: lines)
    guard minutes.tenThousandths > Int128(cap.tenThousandthsOfAMinute) * minutes.divisor else {
      return
    }
    for index in lines.indices where lines[index].capped?.role == role {
      let cost = lines[index].costed.counted
      let exact = try minutes.held(cost, to: cap)
      let counts = try exact.rounded(.downToAPenny)
      guard counts < cost else { continue }
      working.note(
        .overCap(
          line: lines[index].place,
          CapSum(
            role: role, cost: cost, minutes: minutes, exact: exact,
            rule: terms.rules.row(.weeklyCap, for: RuleSubject(role: role))),
          cost - counts))
      lines[index].count(counts, .overCap)
    }
  }

  /// Minutes ÷ sharing, added over a role's lines whatever their weeks, held exactly.
  private static func minutes(
    of role: Role, in lines: [OpenLine]
  ) throws(CostingError) -> ExactMinutes {
    var sum = ExactMinutes(tenThousandths: 0, divisor: 1)
    for line in lines {
      guard let capped = line.capped, capped.role == role else { continue }
      let sharing = Int128(capped.sharing)
      let common = greatestCommonDivisor(sum.divisor, sharing)
      let (divisor, overflow) = sum.divisor.multipliedReportingOverflow(by: sharing / common)
      guard !overflow, divisor < 1 << 80 else { throw .tooLarge }
      sum.tenThousandths =
        sum.tenThousandths * (sharing / common)
        + Int128(capped.time.tenThousandthsOfAMinute) * (sum.divisor / common)
      sum.divisor = divisor
    }
    return sum
  }

  /// The fund's lines count in order until they have filled the threshold; the rest is beyond it.
  private static func fill<Sink: WorkingSink>(
    _ lines: inout [OpenLine], upTo threshold: Money, under terms: Terms, into working: inout Sink
  ) {
    var room = threshold
    for index in lines.indices {
      guard let fund = lines[index].fund else { continue }
      let counted = lines[index].costed.counted
      lines[index].beforeFilling = counted
      let counts = min(counted, room)
      room = room - counts
      guard counts < counted else { continue }
      working.note(
        .beyondThreshold(
          line: lines[index].place, counts: counts,
          terms.rules.row(.fundingCounts, for: RuleSubject(source: fund)), counted - counts))
      lines[index].count(counts, .beyondThreshold)
    }
  }

  /// The first reason stays: a line over its cap and beyond the threshold reads over-cap.
  private mutating func count(_ counts: Money, _ reason: NotCounted) {
    costed.counted = counts
    if costed.reason == nil { costed.reason = reason }
  }
}

extension ExactMinutes {
  /// An amount × cap ÷ these minutes.
  fileprivate func held(
    _ amount: Money, to cap: WeeklyTime
  ) throws(CostingError) -> ExactMoney {
    let (scaled, overflow) = Int128(amount.pence).multipliedReportingOverflow(
      by: Int128(cap.tenThousandthsOfAMinute) * divisor)
    guard !overflow else { throw .tooLarge }
    return ExactMoney(pence: scaled, divisor: tenThousandths)
  }
}
