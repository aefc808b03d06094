/// What the council's rules say of one kind of pupil, looked up once for all who are alike.
public final class PupilTerms: Sendable {
  public let subject: RuleSubject
  public let threshold: Money
  public let thresholdRow: RuleRow
  public let shareMetBy: RuleRow?
  let countsAllCosts: Bool
  let amount: AmountRule
  let amountRow: RuleRow?
  let ceiling: RuleRow?
  let minimum: RuleRow?
  let awardRoundingRow: RuleRow?
  /// How a top-up is rounded; half-up to a penny when no rule says.
  let awardRounding: Rounding
  let partYear: RuleWord
  let partYearRow: RuleRow?
  private let isThresholdProvisional: Bool
  /// Whether a value that holds for the pupil all year is provisional, the threshold apart.
  let isProvisional: Bool
  /// Whether one that is used only for a part of the year is.
  let isPartProvisional: Bool

  /// - Throws: `missingRule` when no threshold is in force for such a pupil.
  init(_ subject: RuleSubject, _ rules: RulesInForce) throws(CostingError) {
    self.subject = subject
    guard let row = rules.row(.threshold, for: subject), case .money(let amount) = row.value else {
      throw .missingRule(.threshold)
    }
    threshold = amount
    thresholdRow = row
    shareMetBy = rules.row(.shareMetBy, for: subject)
    countsAllCosts = rules.word(.thresholdBasis, for: subject) == .allCosts
    amountRow = rules.row(.amount, for: subject)
    if case .amount(let stated)? = amountRow?.value {
      self.amount = stated
    } else {
      self.amount = .costLessThreshold
    }
    ceiling = rules.row(.ceiling, for: subject)
    minimum = rules.row(.minimum, for: subject)
    awardRoundingRow = rules.row(.awardRounding, for: subject)
    if case .rounding(let stated)? = awardRoundingRow?.value {
      awardRounding = stated
    } else {
      awardRounding = .halfUpToAPenny
    }
    partYearRow = rules.row(.partYear, for: subject)
    partYear = rules.word(.partYear, for: subject) ?? .proRataResult
    let year = rules.year
    isThresholdProvisional = row.isProvisional(in: year)
    isProvisional =
      [rules.row(.thresholdBasis, for: subject), amountRow, ceiling, minimum, awardRoundingRow]
      .contains { $0?.isProvisional(in: year) == true }
    isPartProvisional =
      [partYearRow, rules.row(.yearBasis), rules.row(.topUpStart)]
      .contains { $0?.isProvisional(in: year) == true }
  }
}

extension RuleRow {
  var money: Money? {
    if case .money(let amount) = value { return amount }
    return nil
  }
}

extension PupilTerms {
  /// Whether the top-up is cost less threshold and nothing rounds it, so that it can always be held.
  public var isPlain: Bool { amount == .costLessThreshold && awardRoundingRow == nil }

  /// The threshold, where the top-up is cost less threshold and nothing changes that.
  public func simple(_ terms: Terms) -> SimpleTerms? {
    isPlain && ceiling == nil && minimum == nil
      ? SimpleTerms(threshold: threshold, isAboveAtThreshold: terms.isAboveAtThreshold) : nil
  }

  /// Whether the top-up is worked from the pupil's points.
  public var usesPoints: Bool {
    if case .points = amount { return true }
    return false
  }

  /// What a band gives for a whole year: its value, less the threshold where that includes it.
  public func topUp(ofBand band: BandRow, threshold: Money) -> Money {
    amount == .bandGross ? max(.zero, band.value - threshold) : band.value
  }

  /// Whether the top-up is worked from bands.csv.
  public var usesBands: Bool { amount == .bandGross || amount == .bandNet }

  /// Whether any value used for a pupil's figures has not been restated for the year.
  public func isProvisional(
    countable: Money, _ standing: PupilStanding, _ terms: Terms
  ) -> Bool {
    if isProvisional || (standing.main ?? self).isThresholdProvisional { return true }
    if standing.part != nil, isPartProvisional { return true }
    guard usesBands else { return false }
    return terms.bands.band(of: countable)?.isProvisional(in: terms.year) ?? false
  }

  /// Every rule that a pupil's figures were worked by.
  ///
  /// - Parameter isPart: whether the top-up runs for a part of the year.
  public func rowsUsed(forPartOfYear isPart: Bool, _ terms: Terms) -> [RuleRow] {
    let rules = terms.rules
    var rows = [
      thresholdRow, rules.row(.thresholdBasis, for: subject), amountRow, ceiling, minimum,
      awardRoundingRow,
    ]
    if isPart { rows += [partYearRow, rules.row(.yearBasis), rules.row(.topUpStart)] }
    return rows.compactMap { $0 }
  }
}

/// What the rules say of a kind of pupil of whom they ask no more than the threshold: most are.
public struct SimpleTerms: Sendable {
  let threshold: Money
  let isAboveAtThreshold: Bool
}

/// What else is known of one pupil when the threshold is applied.
public struct PupilStanding: Sendable {
  /// What another school's roll has left of the threshold; nil for all of it.
  public var thresholdLeft: Money?
  /// What the rules say of the pupil at that other school, whose threshold it is.
  public var main: PupilTerms?
  /// The part of the year that the top-up runs for; nil for all of it.
  public var part: YearPart?
  /// Points in hundredths, where pupils.csv has them.
  public var points: Int64?
  /// Countable hours at the council's rate for an hour, where `amount` asks.
  public var hoursValue = Money.zero

  public init() {}
}
