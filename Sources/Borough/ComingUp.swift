import Applications
public import Costing

/// A day that the finance team or the panel must not miss.
public struct ComingUp: Hashable, Sendable {
  public let kind: Kind
  /// The award's place among `BoroughFinance.records`.
  public let record: Int
  /// The award's last day, or the day that the review was to be done by.
  public let day: CivilDate

  public enum Kind: UInt8, Code {
    case awardEnds, reviewOverdue

    public var name: String { self == .awardEnds ? "award-ends" : "review-overdue" }
  }
}

extension BoroughFinance {
  /// Awards that end within so many days are looked ahead to.
  public static let daysAhead: Int32 = 90

  /// In the order of days, then of awards.
  public func comingUp() -> [ComingUp] {
    var found: [ComingUp] = []
    for (place, record) in records.enumerated() {
      if let last = lastDay(of: record), (0...Self.daysAhead).contains(last - day) {
        found.append(ComingUp(kind: .awardEnds, record: place, day: last))
      }
      if let review = record.decision.reviewBy, review < day, isRunning(record) {
        found.append(ComingUp(kind: .reviewOverdue, record: place, day: review))
      }
    }
    return found.ordered { $0.day == $1.day ? $0.record < $1.record : $0.day < $1.day }
  }

  /// Of an award that is not cut short by the pupil leaving; nil where none is stated.
  private func lastDay(of record: AwardRecord) -> CivilDate? {
    switch record.ends {
    case .left, .moved, .neverOnRoll, .changed: nil
    case .ended, .continues: record.decision.to
    }
  }

  private func isRunning(_ record: AwardRecord) -> Bool {
    record.stretches.contains { $0.days.contains(day) }
  }
}

extension CivilDate {
  fileprivate static func - (later: CivilDate, earlier: CivilDate) -> Int32 {
    later.dayNumber - earlier.dayNumber
  }
}

/// A pupil in the last year of a phase with a top-up, and what goes with them.
public struct Transfer: Hashable, Sendable {
  /// The pupil's place among `BoroughFinance.pupils`.
  public let pupil: Int
  public let kind: Kind

  public enum Kind: UInt8, Code {
    case toReception, toYear7, toPost16, fromSchool

    public var name: String {
      switch self {
      case .toReception: "to-reception"
      case .toYear7: "to-year-7"
      case .toPost16: "to-post-16"
      case .fromSchool: "from-school"
      }
    }

    fileprivate init?(_ yearGroup: YearGroup) {
      switch yearGroup.name {
      case "N2": self = .toReception
      case "6": self = .toYear7
      case "11": self = .toPost16
      case "14": self = .fromSchool
      default: return nil
      }
    }
  }
}

extension BoroughFinance {
  /// Pupils of such a year group with an award, a decision, or a top-up sought, in the order of
  /// pupils.
  public func transfers() -> [Transfer] {
    pupils.indices.compactMap { place in
      let pupil = pupils[place]
      guard let yearGroup = pupil.details.yearGroup, let kind = Transfer.Kind(yearGroup),
        !pupil.awards.isEmpty || pupil.standing != nil || pupil.cost.topUp > .zero
      else { return nil }
      return Transfer(pupil: place, kind: kind)
    }
  }

  /// Places of pupils at schools here who live under another authority, or it is not known which.
  public func fromElsewhere() -> [Int] {
    pupils.indices.filter {
      schoolAuthority(pupils[$0]) == authority && pupils[$0].details.homeAuthority != authority
    }
  }
}
