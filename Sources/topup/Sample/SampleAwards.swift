import Applications
import Borough
import Costing

/// What the made-up council decided of pupils for whom no school applies this year: awards that
/// continue, begin, change and end.
struct SampleAwards {
  let pupil: FundedPupil
  let isMoving: Bool
  var numbers: SplitMix64

  /// In the order decided; none for a pupil whose school applies, or seeks nothing.
  mutating func decisions() -> [Decision] {
    guard !pupil.isPending, pupil.cost.topUpInYear > .zero else { return [] }
    if !pupil.details.hasPlan { return forSupport() }
    if let first = pupil.details.onRollFrom { return [begun(on: first)] }
    if let last = pupil.details.onRollTo { return [ended(on: last)] }
    switch numbers.below(100) {
    case 0..<64: return [continuing()]
    case 64..<80: return [stated()]
    case 80..<86: return changed()
    case 86..<92: return [backdated()]
    case 92..<94: return [declined()]
    case 94..<96: return [deferred()]
    default: return []
    }
  }

  static let panelDays = [
    CivilDate(2025, 3, 6), CivilDate(2025, 4, 3), CivilDate(2025, 5, 15), CivilDate(2025, 6, 19),
    CivilDate(2025, 7, 10), CivilDate(2025, 9, 18), CivilDate(2025, 10, 16),
    CivilDate(2025, 11, 13), CivilDate(2025, 12, 11), CivilDate(2026, 1, 15),
    CivilDate(2026, 2, 12), CivilDate(2026, 3, 12),
  ]
  private static let earlierPanelDays = [
    CivilDate(2022, 11, 17), CivilDate(2023, 3, 9), CivilDate(2024, 2, 8), CivilDate(2024, 7, 4),
    CivilDate(2024, 11, 14), CivilDate(2025, 1, 16), CivilDate(2025, 3, 6),
  ]
  static let firstDay = CivilDate(2025, 4, 1)
}

/// Awards of a whole year.
extension SampleAwards {
  /// Decided before the year, and reviewed since or long overdue.
  private mutating func continuing() -> Decision {
    let decided = numbers.pick(Self.earlierPanelDays)
    var award = Decision(
      decided: decided, outcome: .agree, reason: numbers.pick(SampleReasons.continuing))
    award.from = min(decided.later(by: 28), Self.firstDay)
    award.to = numbers.pick([nil, nil, nil, CivilDate(2026, 8, 31), CivilDate(2026, 3, 31)])
    award.reviewBy = review(after: decided)
    award.isPersonalBudget = numbers.chance(4)
    award.payer = numbers.chance(3) ? 888 : nil
    return award
  }

  /// Some reviews are a little late, and some were to be done years ago.
  private mutating func review(after decided: CivilDate) -> CivilDate? {
    switch numbers.below(100) {
    case 0..<12: decided.yearLater
    case 12..<17: CivilDate(2025, 11, 28)
    default: numbers.pick([CivilDate(2026, 5, 21), CivilDate(2026, 7, 9), CivilDate(2026, 11, 26)])
    }
  }

  /// So much a year, whatever the provision has come to since.
  private mutating func stated() -> Decision {
    var award = continuing()
    award.outcome = .agreeInPart
    award.reason = SampleReasons.inPart
    award.amount = part(of: numbers.within(70...97))
    return award
  }

  /// One award to the end of October and another from then on.
  private mutating func changed() -> [Decision] {
    var (earlier, later) = (continuing(), agreed(on: CivilDate(2025, 10, 16)))
    earlier.outcome = .agreeInPart
    earlier.reason = SampleReasons.inPart
    earlier.amount = part(of: numbers.within(35...50))
    earlier.to = CivilDate(2025, 10, 31)
    earlier.endReason = "Another award follows the annual review"
    later.reason = SampleReasons.changed
    later.from = CivilDate(2025, 11, 1)
    later.payer = earlier.payer
    return [earlier, later]
  }

  /// Decided in September for the year from April.
  private mutating func backdated() -> Decision {
    var award = agreed(on: CivilDate(2025, 9, 18))
    award.reason = SampleReasons.backdated
    award.from = Self.firstDay
    return award
  }

  private mutating func agreed(on day: CivilDate) -> Decision {
    var award = Decision(decided: day, outcome: .agree, reason: numbers.pick(SampleReasons.begun))
    award.reviewBy = day.later(byMonths: 12)
    return award
  }

  /// Per cent of what is sought in the year, in whole tens of pounds.
  private func part(of percent: Int64) -> Money {
    Money(pence: pupil.cost.topUpInYear.pence * percent / 100 / 1000 * 1000)
  }
}

/// Awards of a part of the year, and none.
extension SampleAwards {
  /// The panel meets before most pupils come, and after some do.
  private mutating func begun(on first: CivilDate) -> Decision {
    let before = Self.panelDays.last { $0 <= first } ?? Self.panelDays[0]
    let after = Self.panelDays.first { $0 > first } ?? before
    var award = agreed(on: numbers.chance(70) ? before : after)
    award.from = first
    return award
  }

  /// Many awards are ended when the pupil goes; some that state their amount for a year are not.
  private mutating func ended(on last: CivilDate) -> Decision {
    var award = continuing()
    if last > CivilDate(2025, 9, 1), !isMoving, numbers.chance(60) {
      award.amount = pupil.cost.topUp
      award.to = nil
      return award
    }
    award.to = last
    award.endReason = endReason(last)
    return award
  }

  private func endReason(_ last: CivilDate) -> String {
    guard last == SampleStay.lastDayOfSchool else {
      return isMoving ? "Moved to another school in the borough" : "Left the borough"
    }
    guard pupil.details.yearGroup == .year6 else { return "End of Year 11: goes on to college" }
    return isMoving
      ? "End of Year 6: the secondary school has an award of its own"
      : "End of Year 6: goes to a school outside the borough"
  }

  /// An agreement to fund without a plan, for a year or from September, or none.
  private mutating func forSupport() -> [Decision] {
    switch numbers.below(100) {
    case 0..<45:
      var award = agreed(on: CivilDate(2025, 7, 10))
      award.from =
        pupil.details.onRollFrom ?? numbers.pick([Self.firstDay, CivilDate(2025, 9, 1)])
      award.to =
        pupil.details.onRollTo
        ?? numbers.pick([CivilDate(2026, 3, 31), CivilDate(2026, 7, 17)])
      award.endReason = pupil.details.onRollTo.map { endReason($0) } ?? ""
      award.reason = SampleReasons.withoutPlan
      guard let from = award.from, let to = award.to, from <= to else { return [] }
      return [award]
    case 45..<63: return [declined()]
    case 63..<73: return [deferred()]
    default: return []
    }
  }

  private mutating func declined() -> Decision {
    Decision(
      decided: numbers.pick(Self.panelDays), outcome: .decline, reason: SampleReasons.declined)
  }

  private mutating func deferred() -> Decision {
    var decision = Decision(
      decided: CivilDate(2025, 6, 19), outcome: .deferred, reason: SampleReasons.deferred)
    decision.reviewBy = CivilDate(2025, 10, 16)
    return decision
  }
}
