import Applications
public import Costing

/// What a school's notional SEN budget is committed to: the thresholds of pupils whose top-up is in
/// payment.
public struct Commitment: Hashable, Sendable {
  public let school: SchoolNumber
  /// Nil where schools.csv does not say.
  public let budget: Money?
  /// Pupils whose thresholds it is committed to.
  public let pupils: Int64
  /// Their thresholds, each for the days that the top-up is in payment.
  public let committed: Money
  /// Pupils whose applications wait for the panel, and what their thresholds would be.
  public let pendingPupils: Int64
  public let pending: Money
  /// Pupils on SEN support below the threshold, and what the school meets for them.
  public let supportPupils: Int64
  public let support: Money
  /// Pupils on SEN support whose thresholds it is not committed to, costed or not: what is left is
  /// for them.
  public let otherPupils: Int64
  /// What the rule `targeted-funding` gives; nil where no rule, or what it needs, is known.
  public let targeted: Money?

  /// Below zero where more is committed than the budget holds.
  public var left: Money? { budget.map { $0 - committed } }
  /// Hundredths of one per cent, half going up; nil where there is no budget.
  public var committedShare: Int64? { budget.flatMap { committed.share(of: $0) } }
  /// What is left for each of the other pupils, in whole pence, half a penny going up.
  public var leftForEach: Money? {
    guard let left, left >= .zero, otherPupils > 0 else { return nil }
    return left.average(of: otherPupils)
  }
}

extension BoroughFinance {
  /// By school, in the order of numbers: schools with costed pupils, or with pupils on SEN support.
  public func commitments() -> [Commitment] {
    var numbers = Set(pupils.map { $0.details.school })
    numbers.formUnion(supportPupils.keys)
    let byPupil = Dictionary(grouping: records.indices) { records[$0].pupil }
    let bySchool = Dictionary(grouping: pupils.indices) { pupils[$0].details.school }
    return numbers.ordered().map { school in
      commitment(of: school, bySchool[school] ?? [], byPupil)
    }
  }

  private func commitment(
    of school: SchoolNumber, _ places: [Int], _ byPupil: [Int: [Int]]
  ) -> Commitment {
    var (committed, pending, support) = (Money.zero, Money.zero, Money.zero)
    var (count, pendingCount, supportCount) = (Int64(0), Int64(0), Int64(0))
    var supported = supportPupils[school] ?? 0
    for place in places where pupils[place].shareMetBy == .notionalSEN {
      let pupil = pupils[place]
      let amount = threshold(of: pupil, (byPupil[place] ?? []).map { records[$0] })
      if let amount, pupil.hasPlan || rules.commitmentCountsAllAwarded {
        committed += amount
        count += 1
        if pupil.details.senProvision == .support { supported -= 1 }
      } else if pupil.isPending, pupil.cost.topUp > .zero {
        pending += pupil.cost.threshold
        pendingCount += 1
      } else if pupil.details.senProvision == .support, !pupil.cost.isAbove {
        support += pupil.cost.schoolShare
        supportCount += 1
      }
    }
    return Commitment(
      school: school, budget: schools.school(school)?.notionalSENBudget, pupils: count,
      committed: committed, pendingPupils: pendingCount, pending: pending,
      supportPupils: supportCount, support: support, otherPupils: max(0, supported),
      targeted: targeted(school, pupils: count, committed))
  }

  /// A pupil's threshold for the days that a top-up is in payment; nil where none is.
  private func threshold(of pupil: FundedPupil, _ records: [AwardRecord]) -> Money? {
    let spans = Self.spans(of: records)
    guard !spans.isEmpty else { return nil }
    var hundredths: Int64 = 0
    var divisor: Int64 = 0
    for days in spans {
      guard let part = rules.days.part(rules.yearBasis, from: days.lowerBound, to: days.upperBound)
      else { return pupil.cost.threshold }
      hundredths += part.hundredths
      divisor = part.divisorHundredths
    }
    return pupil.cost.threshold.times(Int128(min(hundredths, divisor)), over: Int128(divisor))
  }

  /// The days that something is due for, an award that follows another the day before being one with
  /// it: a change of award is no break in the year.
  private static func spans(of records: [AwardRecord]) -> [ClosedRange<CivilDate>] {
    var spans: [ClosedRange<CivilDate>] = []
    for record in records where record.due > .zero {
      guard let from = record.stretches.first?.days.lowerBound,
        let to = record.stretches.last?.days.upperBound
      else { continue }
      if let last = spans.last, last.upperBound == from.dayBefore {
        spans[spans.count - 1] = last.lowerBound...to
      } else {
        spans.append(from...to)
      }
    }
    return spans
  }

  /// Money beyond a share of the budget, or a threshold for each pupil beyond so many for the roll.
  private func targeted(_ number: SchoolNumber, pupils: Int64, _ committed: Money) -> Money? {
    let school = schools.school(number)
    switch rules.targetedFunding {
    case .share(let hundredths):
      return school?.notionalSENBudget.map {
        max(.zero, committed - $0.part(hundredthsOfAPercent: hundredths))
      }
    case .allowance(let tenThousandths):
      guard let roll = school?.roll, let threshold = rules.mainstreamThreshold else { return nil }
      let beyond = max(0, Int128(pupils) * 10_000 - Int128(roll) * Int128(tenThousandths))
      return threshold.times(beyond, over: 10_000)
    case nil: return nil
    }
  }
}
