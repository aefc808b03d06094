public import Applications
public import Costing

/// One award through the year: the days it is for, the days it is due for, and why it starts and
/// ends.
public struct AwardRecord: Sendable {
  /// The pupil's place among `BoroughFinance.pupils`.
  public let pupil: Int
  public let award: AwardTerm
  /// The days on roll within the award's, at the school that is open on them, in order.
  public let stretches: [AwardStretch]
  public let starts: AwardStart
  public let ends: AwardEnd

  public var decision: Decision { award.decision }
  /// What is due for the days on roll.
  public var due: Money { stretches.reduce(.zero) { $0 + $1.due } }
  /// What was awarded for days on which the pupil is not on roll.
  public var notDue: Money { award.amount - due }

  /// What is due for some days, at one school or at all of a chain.
  func due(
    in days: ClosedRange<CivilDate>, at school: SchoolNumber? = nil, _ calendar: PaymentCalendar
  ) -> Money {
    stretches.reduce(.zero) { sum, stretch in
      let from = max(days.lowerBound, stretch.days.lowerBound)
      let to = min(days.upperBound, stretch.days.upperBound)
      guard from <= to, school ?? stretch.school == stretch.school else { return sum }
      return sum + calendar.due(award.amount, for: award.days, in: from...to)
    }
  }
}

/// Days of an award at one school.
public struct AwardStretch: Hashable, Sendable {
  public let school: SchoolNumber
  public let days: ClosedRange<CivilDate>
  public let due: Money
}

/// Why an award begins when it does.
public enum AwardStart: UInt8, Code {
  /// It was already in payment before the year.
  case continues
  case new
  /// It follows another award of the pupil's the day before.
  case changed
  /// The pupil came onto the roll after the award's first day.
  case joined

  public var name: String {
    switch self {
    case .continues: "continues"
    case .new: "new"
    case .changed: "changed"
    case .joined: "joined"
    }
  }
}

/// Why an award ends when it does.
public enum AwardEnd: UInt8, Code {
  /// It goes on after the year.
  case continues
  case ended
  /// Another award of the pupil's follows the day after.
  case changed
  /// The pupil left the roll, and is on no other of the run.
  case left
  /// The pupil left the roll for another school of the run.
  case moved
  /// The pupil is on roll on none of its days.
  case neverOnRoll

  public var name: String {
    switch self {
    case .continues: "continues"
    case .ended: "ended"
    case .changed: "changed"
    case .left: "left"
    case .moved: "moved"
    case .neverOnRoll: "never-on-roll"
    }
  }
}
