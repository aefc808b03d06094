import Costing

@testable import Borough

/// A fraction in lowest terms, held exactly.
struct Fraction {
  let above: Int128
  let below: Int128

  init(_ above: Int128, _ below: Int128) {
    var (larger, smaller) = (below, above)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    self.above = above / larger
    self.below = below / larger
  }

  static func + (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.above * other.below + other.above * one.below, one.below * other.below)
  }

  static func - (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.above * other.below - other.above * one.below, one.below * other.below)
  }

  static func / (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.above * other.below, one.below * other.above)
  }

  static let zero = Fraction(0, 1)
}

/// What each day of a year weighs, walked one at a time: the slow twin of `PaymentCalendar`.
struct SlowCalendar {
  private let first: Int32
  /// What the days before each one weigh.
  private var before = [Fraction.zero]

  init(_ basis: PaymentBasis, _ year: FundingYear, _ terms: [TermRow]) {
    first = year.firstDay.dayNumber
    for number in first...year.lastDay.dayNumber {
      let weight = Self.weight(of: CivilDate(dayNumber: number), basis, terms)
      before.append(before[before.count - 1] + weight)
    }
  }

  private static func weight(
    of day: CivilDate, _ basis: PaymentBasis, _ terms: [TermRow]
  ) -> Fraction {
    switch basis {
    case .fourWeeks: return Fraction(1, 1)
    case .months: return Fraction(1, Int128(daysInMonth(of: day)))
    case .schoolDays: return isSchoolDay(day, terms) ? Fraction(1, 1) : .zero
    case .terms:
      guard isSchoolDay(day, terms),
        let term = terms.first(where: { !$0.isClosed && $0.days.contains(day) })
      else { return .zero }
      let all = (term.days.lowerBound.dayNumber...term.days.upperBound.dayNumber).filter {
        isSchoolDay(CivilDate(dayNumber: $0), terms)
      }
      return Fraction(1, Int128(all.count))
    }
  }

  private static func daysInMonth(of day: CivilDate) -> Int {
    let (year, month, _) = day.parts
    return (1...31).filter { CivilDate(year: year, month: month, day: $0) != nil }.count
  }

  /// 1 January 1970 was a Thursday.
  private static func isSchoolDay(_ day: CivilDate, _ terms: [TermRow]) -> Bool {
    let weekday = (day.dayNumber + 3) % 7
    return weekday < 5 && terms.contains { !$0.isClosed && $0.days.contains(day) }
      && !terms.contains { $0.isClosed && $0.days.contains(day) }
  }

  /// Pence of an award that have fallen due by the end of a day.
  func fallenDue(
    _ pence: Int64, for days: ClosedRange<CivilDate>, through day: CivilDate
  ) -> Int64 {
    guard day >= days.lowerBound else { return 0 }
    let last = min(day, days.upperBound)
    let whole = weight(days.lowerBound, days.upperBound)
    let part =
      whole.above == 0
      ? Fraction(Int128((days.lowerBound...last).dayCount), Int128(days.dayCount))
      : weight(days.lowerBound, last) / whole
    let (pennies, rest) = (Int128(pence) * part.above).quotientAndRemainder(
      dividingBy: part.below)
    return Int64(pennies) + (rest * 2 >= part.below ? 1 : 0)
  }

  private func weight(_ from: CivilDate, _ to: CivilDate) -> Fraction {
    before[Int(to.dayNumber - first) + 1] - before[Int(from.dayNumber - first)]
  }
}
