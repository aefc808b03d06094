import Costing

/// A made-up school year that falls in one funding year, for a council's first terms.csv.
///
/// It is worked by rule, so that any year has one: a break of two weeks at the turn of the
/// financial year, whenever Easter is; two weeks at Christmas; 195 days for staff, 190 of them for
/// pupils.
struct StarterTerms {
  /// The terms in order of date, each followed by the days in it when schools are closed.
  let rows: [StarterTerm]

  init(_ year: FundingYear) {
    let closures = Self.closures(of: year.startYear) + Self.closures(of: year.startYear + 1)
    rows = Self.terms(of: year, closures).flatMap { term in
      let closed = closures.filter { $0.days.overlaps(term.days) }
      let all = closed + Self.trainingDays(in: term, closed)
      return [term] + all.ordered { $0.days.lowerBound < $1.days.lowerBound }
    }
  }

  private static func terms(of year: FundingYear, _ closures: [StarterTerm]) -> [StarterTerm] {
    let first = year.startYear
    let autumn = autumn(of: first)
    let spring = spring(of: first + 1)
    let before = openDays(autumn, closures).count + openDays(spring, closures).count
    let summer = summer(
      of: year.calendar == .financial ? first : first + 1, openDays: daysForStaff - before, closures
    )
    return [
      StarterTerm("Autumn term", autumn), StarterTerm("Spring term", spring),
      StarterTerm(summerTerm, summer),
    ].ordered { $0.days.lowerBound < $1.days.lowerBound }
  }

  private static let summerTerm = "Summer term"
  private static let daysForStaff = 195

  private static func autumn(of year: Int64) -> ClosedRange<CivilDate> {
    let first = CivilDate(year, 9, 1)
    let start = first.daysSinceMonday < 5 ? first : first.mondayOnOrAfter
    return start...spring(of: year + 1).lowerBound.adding(-17)
  }

  private static func spring(of year: Int64) -> ClosedRange<CivilDate> {
    CivilDate(year, 1, 3).mondayOnOrAfter...springBreak(of: year).adding(-3)
  }

  /// From the end of the break until schools have been open on so many days.
  private static func summer(
    of year: Int64, openDays: Int, _ closures: [StarterTerm]
  ) -> ClosedRange<CivilDate> {
    let start = springBreak(of: year).adding(14)
    let days = Self.openDays(start...CivilDate(year, 8, 31), closures)
    return start...days[openDays - 1]
  }

  /// The Monday nearest to 31 March, so that no term is in two financial years.
  private static func springBreak(of year: Int64) -> CivilDate {
    CivilDate(year, 3, 28).mondayOnOrAfter
  }
}

/// The days within terms when schools are closed.
extension StarterTerms {
  /// Half-terms, and the bank holidays of England that are not in one.
  private static func closures(of year: Int64) -> [StarterTerm] {
    let easter = CivilDate.easter(of: year)
    let newYear = CivilDate(year, 1, 1)
    return [
      StarterTerm(
        bankHoliday: "New Year's Day",
        newYear.daysSinceMonday < 5 ? newYear : newYear.mondayOnOrAfter),
      StarterTerm(halfTerm: "February half-term", CivilDate(year, 2, 15).mondayOnOrAfter),
      StarterTerm(bankHoliday: "Good Friday", easter.adding(-2)),
      StarterTerm(bankHoliday: "Easter Monday", easter.adding(1)),
      StarterTerm(bankHoliday: "Early May bank holiday", CivilDate(year, 5, 1).mondayOnOrAfter),
      StarterTerm(halfTerm: "May half-term", CivilDate(year, 5, 25).mondayOnOrAfter),
      StarterTerm(halfTerm: "October half-term", CivilDate(year, 10, 25).mondayOnOrAfter),
    ]
  }

  /// Staff train on the first open day of each half of a term, but of the summer's second.
  private static func trainingDays(
    in term: StarterTerm, _ closures: [StarterTerm]
  ) -> [StarterTerm] {
    var starts = [term.days.lowerBound]
    let halfTerm = closures.first { $0.days.lowerBound < $0.days.upperBound }
    if term.name != summerTerm, let halfTerm { starts.append(halfTerm.days.upperBound) }
    return starts.compactMap {
      openDays($0...term.days.upperBound, closures).first.map { StarterTerm(training: $0) }
    }
  }

  private static func openDays(
    _ days: ClosedRange<CivilDate>, _ closures: [StarterTerm]
  ) -> [CivilDate] {
    (days.lowerBound.dayNumber...days.upperBound.dayNumber).map { CivilDate(dayNumber: $0) }
      .filter { day in
        day.daysSinceMonday < 5 && !closures.contains { $0.days.contains(day) }
      }
  }
}

extension CivilDate {
  fileprivate func adding(_ days: Int32) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  fileprivate var mondayOnOrAfter: CivilDate {
    CivilDate(dayNumber: dayNumber + Int32((7 - daysSinceMonday) % 7))
  }
}
