/// A year's top-up: its amount, then the ceiling, the minimum and the rounding of awards.
extension PupilTerms {
  func topUp<Sink: WorkingSink>(
    countable: Money, threshold: Money, _ standing: PupilStanding, _ terms: Terms,
    into working: inout Sink
  ) throws(CostingError) -> Money {
    let beyond = countable - min(countable, threshold)
    var topUp = beyond
    if amount != .costLessThreshold {
      let sum = try award(countable: countable, threshold: threshold, standing, terms)
      topUp = sum.topUp
      working.note(.amount(sum, topUp - beyond))
    }
    if let ceiling, let most = ceiling.money, topUp > most {
      working.note(.limited(ceiling, most - topUp))
      topUp = most
    }
    if let minimum, let least = minimum.money, .zero < topUp, topUp < least {
      working.note(.limited(minimum, -topUp))
      topUp = .zero
    }
    guard let awardRoundingRow else { return topUp }
    let rounded = try Money(pence: Int128(topUp.pence), dividedBy: 1, awardRounding)
    if rounded != topUp { working.note(.limited(awardRoundingRow, rounded - topUp)) }
    return rounded
  }

  /// What the rule `amount` makes of a pupil's cost, hours or points.
  private func award(
    countable: Money, threshold: Money, _ standing: PupilStanding, _ terms: Terms
  ) throws(CostingError) -> AwardSum {
    var sum = AwardSum(rule: amountRow, topUp: .zero, threshold: threshold, countable: countable)
    switch amount {
    case .costLessThreshold: sum.topUp = max(.zero, countable - threshold)
    case .bandGross:
      sum.band = terms.bands.band(of: countable)
      sum.topUp = max(.zero, (sum.band?.value ?? .zero) - threshold)
    case .bandNet:
      sum.band = terms.bands.band(of: countable)
      sum.topUp = sum.band?.value ?? .zero
    case .hours:
      sum.hoursValue = standing.hoursValue
      sum.topUp = max(.zero, standing.hoursValue - threshold)
    case .points(let value):
      guard let points = standing.points else { throw .missingPoints }
      sum.points = points
      sum.topUp = try Money(
        pence: Int128(value.pence) * Int128(points), dividedBy: 100, .halfUpToAPenny)
    }
    return sum
  }
}

/// A part of the year's top-up.
extension PupilTerms {
  /// - Parameters:
  ///   - topUp: of a whole year.
  ///   - part: nil for the whole year.
  public func topUp<Sink: WorkingSink>(
    _ topUp: Money, share: Money, for part: YearPart?, _ terms: Terms, into working: inout Sink
  ) throws(CostingError) -> Money {
    guard let part else { return topUp }
    let sum = try partSum(topUp, share: share, part)
    let inPart = sum.exact.isExactly(topUp) ? topUp : try sum.exact.rounded(awardRounding)
    working.note(.partYear(sum, inPart - topUp))
    return inPart
  }

  /// Annual is compared with annual, and the result taken for the part; where the council takes
  /// the threshold by the day to a penny, so many days of it come off the cost of the part, which
  /// is never more than the year's top-up.
  private func partSum(
    _ topUp: Money, share: Money, _ part: YearPart
  ) throws(CostingError) -> PartSum {
    var sum = PartSum(
      part: part, way: partYear, topUp: topUp, share: share,
      exact: part.exact(of: topUp), rule: partYearRow, rounding: awardRoundingRow)
    switch partYear {
    case .none where part.hundredths > 0:
      sum.exact = ExactMoney(pence: Int128(topUp.pence), divisor: 1)
    case .proRataThresholdByDayRounded where topUp > .zero:
      let each = try Money(
        pence: Int128(share.pence) * 100, dividedBy: Int128(part.divisorHundredths),
        .halfUpToAPenny)
      let cost = part.exact(of: share + topUp)
      let taken = Int128(each.pence) * Int128(part.hundredths)
      sum.shareOfOne = each
      let rest = max(0, cost.pence * 100 - taken * cost.divisor)
      let divisor = cost.divisor * 100
      sum.exact = ExactMoney(
        pence: min(rest, Int128(topUp.pence) * divisor), divisor: divisor)
    default: break
    }
    return sum
  }
}

extension YearPart {
  /// An annual amount for the part.
  public func exact(of amount: Money) -> ExactMoney {
    ExactMoney(
      pence: Int128(amount.pence) * Int128(hundredths), divisor: Int128(divisorHundredths))
  }

  /// The same to a penny, for cost to date.
  public func amount(of annual: Money) throws(CostingError) -> Money {
    try exact(of: annual).rounded(.halfUpToAPenny)
  }
}
