/// The year a run serves: financial, from 1 April, or academic, from 1 September.
public struct FundingYear: Hashable, Sendable {
  public enum Calendar: UInt8, Hashable, Sendable { case financial, academic }

  public let startYear: Int64
  public let calendar: Calendar

  /// Fails outside 1901 to 2197, where the dates around the year cannot be written.
  public init?(startYear: Int64, _ calendar: Calendar) {
    guard (1901...2197).contains(startYear) else { return nil }
    self.startYear = startYear
    self.calendar = calendar
  }

  public var firstDay: CivilDate {
    CivilDate(startYear, calendar == .financial ? 4 : 9, 1)
  }

  public var lastDay: CivilDate {
    CivilDate(dayNumber: firstDay.yearLater.dayNumber - 1)
  }

  public func contains(_ date: CivilDate) -> Bool {
    firstDay <= date && date <= lastDay
  }

  /// Whether `date` falls in one of the `years` funding years that end with this one.
  func isWithin(_ years: Int64, yearsFrom date: CivilDate) -> Bool {
    guard date <= lastDay else { return false }
    guard let first = FundingYear(startYear: startYear - years + 1, calendar) else { return true }
    return date >= first.firstDay
  }

}

extension FundingYear: CustomStringConvertible {
  /// `2025-26`, or `2025-26 academic`.
  public var description: String {
    let end = (startYear + 1) % 100
    let years = "\(startYear)-\(end < 10 ? "0" : "")\(end)"
    return calendar == .financial ? years : years + " academic"
  }
}
