/// A day of the calendar, counted from 1 January 1970; years 1900 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
  public let dayNumber: Int32

  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// Fails when there is no such day.
  public init?(year: Int64, month: Int64, day: Int64) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, of: year)
    else { return nil }
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  /// A day written in the source, which must exist.
  public init(_ year: Int64, _ month: Int64, _ day: Int64) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    self = date
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  static func daysIn(month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Counts in years that begin in March, so that a leap day is the last of its year.
  private static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let marchMonth = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return Int32(marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int64, month: Int64, day: Int64) {
    var year = 1970 + Int64(dayNumber) / 366
    while dayNumber >= Self.dayNumber(year: year + 1, month: 1, day: 1) { year += 1 }
    while dayNumber < Self.dayNumber(year: year, month: 1, day: 1) { year -= 1 }
    var month: Int64 = 12
    while dayNumber < Self.dayNumber(year: year, month: month, day: 1) { month -= 1 }
    return (
      year, month, Int64(dayNumber - Self.dayNumber(year: year, month: month, day: 1)) + 1
    )
  }

  /// The same day a year later; 29 February becomes 1 March.
  public var yearLater: CivilDate {
    let (year, month, day) = parts
    return CivilDate(year: year + 1, month: month, day: day)
      ?? CivilDate(dayNumber: dayNumber + 366)
  }

  /// The same day so many months later, earlier where they are negative; in a shorter month its
  /// last day, and beyond the calendar its first or last day.
  public func later(byMonths months: Int64) -> CivilDate {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + max(-120_000, min(120_000, months))
    guard count >= 1900 * 12 else { return CivilDate(1900, 1, 1) }
    guard count < 10_000 * 12 else { return CivilDate(9999, 12, 31) }
    let (inYear, inMonth) = (count / 12, count % 12 + 1)
    return CivilDate(inYear, inMonth, min(day, Self.daysIn(month: inMonth, of: inYear)))
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2025-04-01`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `1 April 2025`, for people.
  public var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(Self.monthNames[Int(month) - 1]) \(year)"
  }
}
