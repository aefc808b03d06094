/// A pupil's year as far as a day, and all of it as it is known.
public struct CostToDate: Hashable, Sendable {
  /// The part of the year until the day; nil for all of it.
  public let partToDate: YearPart?
  /// The part of the year that the top-up runs for; nil for all of it.
  public let partInYear: YearPart?
  public let countableToDate: Money
  public let topUpToDate: Money
  public let countableInYear: Money
  public let topUpInYear: Money
}

extension PupilTerms {
  /// What of a pupil's annual figures has run by a day, each taken once for the part of the year.
  ///
  /// - Parameter toDate: the part of the year until the day; nil for all of it.
  public func costToDate(
    of cost: PupilCost, toDate: YearPart?, inYear: YearPart?, _ terms: Terms
  ) throws(CostingError) -> CostToDate {
    var noWorking = NoWorking()
    var topUp = cost.topUpInYear
    if let toDate {
      topUp =
        partYear == .none
        ? try toDate.exact(of: cost.topUpInYear, outOf: inYear).rounded(awardRounding)
        : try self.topUp(
          cost.topUp, share: cost.schoolShare, for: toDate, terms, into: &noWorking)
    }
    return CostToDate(
      partToDate: toDate, partInYear: inYear,
      countableToDate: try toDate?.amount(of: cost.countable) ?? cost.countable,
      topUpToDate: topUp,
      countableInYear: try inYear?.amount(of: cost.countable) ?? cost.countable,
      topUpInYear: cost.topUpInYear)
  }
}

extension YearPart {
  /// What of an amount that runs for a part of the year has run by the end of this part of it.
  fileprivate func exact(of amount: Money, outOf whole: YearPart?) -> ExactMoney {
    let all = whole?.hundredths ?? divisorHundredths
    return ExactMoney(
      pence: Int128(amount.pence) * Int128(min(hundredths, all)), divisor: Int128(max(1, all)))
  }
}
