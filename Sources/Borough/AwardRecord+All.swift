import Applications
import Costing

extension AwardRecord {
  /// Every award of some pupils, beside the rolls that they are on.
  static func all(
    of pupils: [FundedPupil], _ schools: SchoolChains, _ calendar: PaymentCalendar
  ) -> [AwardRecord] {
    let rolls = Rolls(of: pupils, schools)
    var records: [AwardRecord] = []
    for (place, pupil) in pupils.enumerated() {
      for (index, award) in pupil.awards.enumerated() {
        let onRoll = rolls.days(of: pupil, schools)
        records.append(
          AwardRecord(
            pupil: place, award: award,
            stretches: stretches(of: award, pupil, onRoll, schools, calendar),
            starts: start(
              of: award, after: index > 0 ? pupil.awards[index - 1] : nil, onRoll, calendar.year),
            ends: end(
              of: award, before: index + 1 < pupil.awards.count ? pupil.awards[index + 1] : nil,
              onRoll, calendar.year,
              goesOn: rolls.isElsewhere(pupil, after: onRoll?.upperBound, schools))))
      }
    }
    return records
  }

  private static func stretches(
    of award: AwardTerm, _ pupil: FundedPupil, _ onRoll: ClosedRange<CivilDate>?,
    _ schools: SchoolChains, _ calendar: PaymentCalendar
  ) -> [AwardStretch] {
    guard let onRoll, onRoll.overlaps(award.days) else { return [] }
    return schools.open(pupil.details.school, in: onRoll.clamped(to: award.days)).map {
      AwardStretch(
        school: $0.school, days: $0.days,
        due: calendar.due(award.amount, for: award.days, in: $0.days))
    }
  }

  private static func start(
    of award: AwardTerm, after earlier: AwardTerm?, _ onRoll: ClosedRange<CivilDate>?,
    _ year: FundingYear
  ) -> AwardStart {
    if earlier?.days.upperBound == award.days.lowerBound.dayBefore { return .changed }
    let from = award.decision.from.map { max($0, year.firstDay) } ?? award.days.lowerBound
    if let onRoll, onRoll.lowerBound > from { return .joined }
    guard award.days.lowerBound == year.firstDay else { return .new }
    return award.decision.from ?? award.decision.decided < year.firstDay ? .continues : .new
  }

  private static func end(
    of award: AwardTerm, before later: AwardTerm?, _ onRoll: ClosedRange<CivilDate>?,
    _ year: FundingYear, goesOn: Bool
  ) -> AwardEnd {
    guard let onRoll, onRoll.overlaps(award.days) else { return .neverOnRoll }
    if onRoll.upperBound < award.agreedThrough(in: year) { return goesOn ? .moved : .left }
    if let later, later.days.lowerBound.dayBefore == award.days.upperBound { return .changed }
    guard award.days.upperBound == year.lastDay else { return .ended }
    return award.decision.to == year.lastDay ? .ended : .continues
  }
}

/// When each child is on the roll of each school, a school and those it took over from being one.
private struct Rolls {
  private var byChild: [Int: [(chain: SchoolNumber, days: ClosedRange<CivilDate>)]] = [:]

  init(of pupils: [FundedPupil], _ schools: SchoolChains) {
    for pupil in pupils {
      guard let days = pupil.onRoll else { continue }
      byChild[pupil.child, default: []].append((schools.chain(of: pupil.details.school), days))
    }
  }

  /// From the first day on the roll of a chain to the last.
  func days(of pupil: FundedPupil, _ schools: SchoolChains) -> ClosedRange<CivilDate>? {
    let chain = schools.chain(of: pupil.details.school)
    let days = (byChild[pupil.child] ?? []).filter { $0.chain == chain }.map { $0.days }
    guard let from = days.map({ $0.lowerBound }).min(), let to = days.map({ $0.upperBound }).max()
    else { return nil }
    return from...to
  }

  /// Whether the child is on another roll after a day.
  func isElsewhere(_ pupil: FundedPupil, after day: CivilDate?, _ schools: SchoolChains) -> Bool {
    guard let day else { return false }
    let chain = schools.chain(of: pupil.details.school)
    return (byChild[pupil.child] ?? []).contains { $0.chain != chain && $0.days.upperBound > day }
  }
}
