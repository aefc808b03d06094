public import Costing

/// What the cases of a panel's agenda are ordered by.
public enum AgendaOrder: UInt8, Code {
  /// The day of the application, the earliest first; those without one last.
  case submitted
  /// What is sought in the year, the most first.
  case topUp
  case school
  /// The case with the most to talk about first.
  case worthTalking

  /// As the command takes it.
  public var name: String {
    switch self {
    case .submitted: "submitted"
    case .topUp: "top-up"
    case .school: "school"
    case .worthTalking: "worth-talking"
    }
  }

  /// Cases that it does not tell apart follow the day submitted, the school, then the reference.
  public func precedes(_ one: AgendaKey, _ other: AgendaKey) -> Bool {
    switch self {
    case .topUp where one.topUpSought != other.topUpSought:
      one.topUpSought > other.topUpSought
    case .worthTalking where one.points != other.points: one.points > other.points
    case .school: one.isBefore(other, ofOneDay: true)
    case .submitted, .topUp, .worthTalking:
      one.isBefore(other, ofOneDay: one.submitted == other.submitted)
    }
  }
}

/// What an agenda can be ordered by, of one case.
public struct AgendaKey: Hashable, Sendable {
  public var submitted: CivilDate?
  public var school: SchoolNumber
  public var reference: [UInt8]
  public var topUpSought: Money
  /// How much there is to talk about.
  public var points: Int

  public init(
    submitted: CivilDate?, school: SchoolNumber, reference: [UInt8], topUpSought: Money,
    points: Int
  ) {
    self.submitted = submitted
    self.school = school
    self.reference = reference
    self.topUpSought = topUpSought
    self.points = points
  }

  fileprivate func isBefore(_ other: AgendaKey, ofOneDay: Bool) -> Bool {
    guard ofOneDay else {
      guard let submitted, let theirs = other.submitted else { return submitted != nil }
      return submitted < theirs
    }
    if school != other.school { return school < other.school }
    return reference.lexicographicallyPrecedes(other.reference)
  }
}
