/// A row of terms.csv: days when schools are open, or days of a term when they are closed.
public struct TermRow: Hashable, Sendable {
  public let name: String
  public let days: ClosedRange<CivilDate>
  public let isClosed: Bool

  public init(_ name: String, _ days: ClosedRange<CivilDate>, isClosed: Bool) {
    self.name = name
    self.days = days
    self.isClosed = isClosed
  }
}

/// The days that parts of one funding year are counted in: its school days where the council's terms
/// are known, else all of its days.
public struct YearDays: Sendable {
  public let year: FundingYear
  /// Whether terms.csv says which days are counted.
  public let areSchoolDays: Bool
  /// Rows of terms.csv; none where there is no such file.
  public let terms: [TermRow]
  /// Days counted before each day of the year, and after its last.
  private let countBefore: [Int64]

  /// - Parameter terms: nil when there is no terms.csv.
  public init(_ year: FundingYear, terms: [TermRow]?) {
    self.year = year
    self.terms = terms ?? []
    areSchoolDays = terms != nil
    var counts: [Int64] = [0]
    for number in year.firstDay.dayNumber...year.lastDay.dayNumber {
      let isCounted = terms.map { CivilDate(dayNumber: number).isSchoolDay(in: $0) } ?? true
      counts.append((counts.last ?? 0) + (isCounted ? 1 : 0))
    }
    countBefore = counts
  }

  /// Days counted in the whole year.
  public var total: Int64 { countBefore.last ?? 0 }

  /// Days counted between two dates, those outside the year left out.
  public func count(from: CivilDate, to: CivilDate) -> Int64 {
    let first = max(from, year.firstDay)
    let last = min(to, year.lastDay)
    guard first <= last else { return 0 }
    let start = Int(first.dayNumber - year.firstDay.dayNumber)
    let end = Int(last.dayNumber - year.firstDay.dayNumber) + 1
    return countBefore[end] - countBefore[start]
  }

  /// The longest stretch of the year without a day that is counted, where it is longer than any
  /// school is closed for.
  public var gap: ClosedRange<CivilDate>? {
    var longest: ClosedRange<CivilDate>?
    var start = year.firstDay
    for number in year.firstDay.dayNumber...year.lastDay.dayNumber + 1 {
      let day = CivilDate(dayNumber: number)
      guard day > year.lastDay || count(from: day, to: day) > 0 else { continue }
      let days = day.dayNumber - start.dayNumber
      if days > max(Self.mostDaysClosed, longest?.dayCount ?? 0) { longest = start...day.dayBefore }
      start = CivilDate(dayNumber: number + 1)
    }
    return longest
  }

  /// Summer holidays are six or seven weeks; seventy days is a term that is missing.
  private static let mostDaysClosed: Int32 = 70

  /// The weeks, months or terms of the year; weeks and terms without a school day are none.
  public func stretches(_ unit: YearUnit) -> [ClosedRange<CivilDate>] {
    let all: [ClosedRange<CivilDate>] =
      switch unit {
      case .schoolDays, .calendarDays: []
      case .weeks: weeks
      case .months: months
      case .terms: terms.filter { !$0.isClosed }.map { $0.days }
      }
    return unit == .months
      ? all : all.filter { count(from: $0.lowerBound, to: $0.upperBound) > 0 }
  }

  /// Monday to Sunday, the first of them perhaps from before the year.
  private var weeks: [ClosedRange<CivilDate>] {
    let first = year.firstDay.dayNumber - Int32(year.firstDay.daysSinceMonday)
    return stride(from: first, through: year.lastDay.dayNumber, by: 7).map {
      CivilDate(dayNumber: $0)...CivilDate(dayNumber: $0 + 6)
    }
  }

  /// Calendar months, whole.
  public var months: [ClosedRange<CivilDate>] {
    var months: [ClosedRange<CivilDate>] = []
    var first = year.firstDay
    while first <= year.lastDay {
      let (inYear, month, _) = first.parts
      let next = month == 12 ? CivilDate(inYear + 1, 1, 1) : CivilDate(inYear, month + 1, 1)
      months.append(first...CivilDate(dayNumber: next.dayNumber - 1))
      first = next
    }
    return months
  }
}

/// How much of a funding year: so many of its days, weeks, months or terms.
public struct YearPart: Hashable, Sendable {
  public let unit: YearUnit
  /// The first and the last day that is within it; the last is before the first where none is.
  public let from: CivilDate
  public let to: CivilDate
  /// In hundredths, as the divisor is; at most the divisor.
  public let hundredths: Int64
  /// What a whole year has, in hundredths.
  public let divisorHundredths: Int64
}

extension Terms {
  /// What a whole year has of the days, weeks, months or terms that parts of it are counted in, in
  /// hundredths.
  public var wholeYearHundredths: Int64 {
    yearBasis.divisorHundredths ?? days.units(yearBasis.unit) * 100
  }
}

extension YearDays {
  /// How many of a unit the year has.
  public func units(_ unit: YearUnit) -> Int64 {
    switch unit {
    case .schoolDays: total
    case .calendarDays: Int64(year.lastDay.dayNumber - year.firstDay.dayNumber) + 1
    case .weeks, .months, .terms: Int64(stretches(unit).count)
    }
  }

  /// The part of the year between two dates, as a basis counts it; nil for all of it.
  ///
  /// A week, month or term counts when more than half of its days are in it, or the first half:
  /// school days where the terms are known, but all days of a month that has none.
  public func part(_ basis: YearBasis, from: CivilDate, to: CivilDate) -> YearPart? {
    let first = max(from, year.firstDay)
    let last = min(to, year.lastDay)
    let counted: Int64
    switch basis.unit {
    case .schoolDays: counted = count(from: first, to: last)
    case .calendarDays: counted = max(0, Int64(last.dayNumber) - Int64(first.dayNumber) + 1)
    case .weeks, .months, .terms:
      let mostly = stretches(basis.unit).filter { isMostly(in: $0, from: first, to: last) }
      counted = Int64(mostly.count)
    }
    let all = units(basis.unit)
    let divisor = basis.divisorHundredths ?? all * 100
    guard counted < all, counted * 100 < divisor else { return nil }
    return YearPart(
      unit: basis.unit, from: first, to: last, hundredths: counted * 100, divisorHundredths: divisor
    )
  }

  private func isMostly(
    in stretch: ClosedRange<CivilDate>, from: CivilDate, to: CivilDate
  ) -> Bool {
    let all = count(from: stretch.lowerBound, to: stretch.upperBound)
    if all == 0 { return YearDays(year, terms: nil).isMostly(in: stretch, from: from, to: to) }
    let within = count(
      from: max(from, stretch.lowerBound), to: min(to, stretch.upperBound))
    let startsLater = count(from: stretch.lowerBound, to: from.dayBefore) > 0
    return within * 2 > all || (within * 2 == all && !startsLater)
  }
}

extension ClosedRange<CivilDate> {
  /// How many days there are, the first and the last among them.
  public var dayCount: Int32 { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}

extension CivilDate {
  /// The day before.
  public var dayBefore: CivilDate { CivilDate(dayNumber: dayNumber - 1) }

  /// 0 for a Monday: 1 January 1970 was a Thursday.
  public var daysSinceMonday: Int64 { ((Int64(dayNumber) + 3) % 7 + 7) % 7 }

  /// A weekday within a term and outside every closure.
  public func isSchoolDay(in terms: [TermRow]) -> Bool {
    daysSinceMonday < 5
      && terms.contains { !$0.isClosed && $0.days.contains(self) }
      && !terms.contains { $0.isClosed && $0.days.contains(self) }
  }
}
