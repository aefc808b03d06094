import Applications
import Borough
import Costing

/// What went wrong with a few of the made-up council's payments, for a match to find.
struct SampleTroubles {
  /// Each the place of an award among `BoroughFinance.records`; nil where none would show it.
  private let neverPaid: Int?
  private let paidTwice: Int?
  private let takenBack: Int?
  private let paidAfterLeaving: Int?
  /// Paid to the school that the pupil has left, for its second month at the next.
  private let paidElsewhere: (award: Int, school: SchoolNumber, period: Int)?
  /// Paid by the school's total, pupil by pupil never.
  let inTotals: SchoolNumber?

  private static let (june, august, november, december) = (2, 4, 7, 8)

  init(_ finance: BoroughFinance) {
    let plain = Self.ofTheWholeYear(finance)
    func one(_ part: Int) -> Int? { plain.count < 8 ? nil : plain[plain.count * part / 4] }
    (neverPaid, paidTwice, takenBack) = (one(1), one(2), one(3))
    paidAfterLeaving = finance.records.indices.first {
      let record = finance.records[$0]
      guard let last = record.stretches.last?.days.upperBound else { return false }
      return record.ends == .left && last < CivilDate(2026, 3, 1)
        && finance.isOurs(finance.pupil(record))
    }
    paidElsewhere = Self.elsewhere(finance)
    let awards = [neverPaid, paidTwice, takenBack, paidAfterLeaving, paidElsewhere?.award]
    var busy = Set(awards.compactMap { $0 }.map { Self.school(finance, $0) })
    if let school = paidElsewhere?.school { busy.insert(school) }
    inTotals = plain.map { Self.school(finance, $0) }.first { !busy.contains($0) }
  }

  private static func school(_ finance: BoroughFinance, _ record: Int) -> SchoolNumber {
    finance.pupil(finance.records[record]).details.school
  }

  /// Awards of £1,200 or more for all the year at one school, to a child with no other.
  private static func ofTheWholeYear(_ finance: BoroughFinance) -> [Int] {
    let (year, movers) = (finance.year.firstDay...finance.year.lastDay, finance.movers)
    return finance.records.indices.filter { place in
      let record = finance.records[place]
      let pupil = finance.pupil(record)
      return record.award.days == year && record.stretches.map { $0.days } == [year]
        && record.due >= Money(pence: 1200_00) && !movers.contains(pupil.child)
        && record.decision.decided < year.lowerBound && finance.isOurs(pupil)
    }
  }

  private static func elsewhere(
    _ finance: BoroughFinance
  ) -> (award: Int, school: SchoolNumber, period: Int)? {
    let movers = finance.movers
    for (place, record) in finance.records.enumerated()
    where movers.contains(finance.pupil(record).child) && finance.isOurs(finance.pupil(record)) {
      guard
        let from = record.stretches.first?.days.lowerBound, from > finance.year.firstDay,
        let second = finance.calendar.periods.firstIndex(where: { $0.days.lowerBound > from }),
        let earlier = finance.records.first(where: { other in
          finance.pupil(other).child == finance.pupil(record).child
            && finance.pupil(other).details.school != finance.pupil(record).details.school
            && other.stretches.contains { $0.days.upperBound < from && $0.due > .zero }
        })
      else { continue }
      return (place, finance.pupil(earlier).details.school, second)
    }
    return nil
  }
}

extension SampleTroubles {
  /// What was paid where so much was due.
  func paid(
    _ payment: SamplePayment, _ record: Int, _ finance: BoroughFinance
  ) -> [SamplePayment] {
    var again = payment
    switch record {
    case neverPaid: return []
    case paidTwice where payment.period == Self.november:
      again.paidIn = Self.december
      return [payment, again]
    case takenBack where payment.period == Self.june:
      var back = payment
      back.paidIn = Self.august
      back.amount = .zero - payment.amount
      return [payment, again, back]
    case paidElsewhere?.award where payment.period == paidElsewhere?.period:
      again.school = paidElsewhere?.school ?? payment.school
      return [again]
    default: return [payment]
    }
  }

  /// A twelfth of the award for the month after the pupil left.
  func afterLeaving(_ finance: BoroughFinance) -> SamplePayment? {
    guard let paidAfterLeaving else { return nil }
    let record = finance.records[paidAfterLeaving]
    let periods = finance.calendar.periods
    guard let last = record.stretches.last?.days.upperBound,
      let next = periods.firstIndex(where: { $0.days.lowerBound > last })
    else { return nil }
    return SamplePayment(
      school: Self.school(finance, paidAfterLeaving),
      pupil: finance.pupil(record).details.reference, period: next, paidIn: next,
      amount: finance.calendar.due(
        record.award.amount, for: record.award.days, in: periods[next].days))
  }
}
