/// The figures of one line's sum, in the order they are multiplied and divided.
public struct Arithmetic: Hashable, Sendable {
  public var line: ProvisionLine
  public var rate: RateRow?
  /// Where rates change within the year, each with the line's days that it holds for; else empty.
  public var pieces: [RatePiece]
  public var weeks: Weeks?
  /// The rule that gave the weeks, when the line did not.
  public var weeksRule: RuleRow?
  /// Pupils the time and the cost are divided by; 1 for a named group's whole session.
  public var sharing: Int64
  /// What it comes to before rounding; nil when that is too large to hold.
  public var exact: ExactMoney?
  public var rounding: RuleRow?
}

/// What counts of a line whose role's minutes pass the weekly cap: cost × cap ÷ minutes.
public struct CapSum: Hashable, Sendable {
  public var role: Role
  /// What of the line counted until then.
  public var cost: Money
  /// The role's minutes in the pupil's week, over all lines.
  public var minutes: ExactMinutes
  /// What counts, before it is rounded down to a penny.
  public var exact: ExactMoney
  public var rule: RuleRow?
}

/// Minutes a week as an exact fraction, because a share of a session need not be a whole number.
public struct ExactMinutes: Hashable, Sendable {
  /// Ten-thousandths of a minute times `divisor`.
  public var tenThousandths: Int128
  public var divisor: Int128
}

/// What the school meets of a pupil's cost.
public struct ShareSum: Hashable, Sendable {
  public var share: Money
  public var threshold: Money
  /// Whether the threshold is what another school's roll leaves of it.
  public var isLeft: Bool
  public var rule: RuleRow
  /// The rule that says which money meets it.
  public var metBy: RuleRow?
}

/// What the rule `amount` makes of a pupil's cost, hours or points.
public struct AwardSum: Hashable, Sendable {
  public var rule: RuleRow?
  public var topUp: Money
  public var threshold: Money
  public var countable: Money
  /// Nil below the lowest band, or where the amount is not a band's.
  public var band: BandRow?
  /// In hundredths.
  public var points: Int64?
  public var hoursValue: Money?

  init(rule: RuleRow?, topUp: Money, threshold: Money, countable: Money) {
    self.rule = rule
    self.topUp = topUp
    self.threshold = threshold
    self.countable = countable
  }
}

/// A part of the year's top-up before it is rounded.
public struct PartSum: Hashable, Sendable {
  public var part: YearPart
  public var way: RuleWord
  public var topUp: Money
  public var share: Money
  /// What one day, week, month or term of the school's share comes to, where it is rounded.
  public var shareOfOne: Money?
  public var exact: ExactMoney
  public var rule: RuleRow?
  public var rounding: RuleRow?

  init(
    part: YearPart, way: RuleWord, topUp: Money, share: Money, exact: ExactMoney, rule: RuleRow?,
    rounding: RuleRow?
  ) {
    self.part = part
    self.way = way
    self.topUp = topUp
    self.share = share
    self.exact = exact
    self.rule = rule
    self.rounding = rounding
  }
}

/// What a line's hours are worth at the council's rate for an hour.
public struct HoursSum: Hashable, Sendable {
  /// In ten-thousandths of a pound.
  public var rate: Int64
  /// What all of the line's hours are worth to this pupil.
  public var value: Money
  /// What of it counts: less where less of the line's cost does.
  public var counts: Money
}

/// What a line costs at the school's real pay.
public struct RealSum: Hashable, Sendable {
  /// What the line's role costs its school, where the line has time.
  public var post: PostCost?
  /// Nil where the line has time and nobody says what its role is paid.
  public var cost: Money?
}
