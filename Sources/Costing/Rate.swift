/// What a council pays for an adult's time: pounds for so many minutes.
public struct Rate: Hashable, Sendable {
  /// Pounds to four places.
  public let tenThousandthsOfAPound: Int64
  public let per: Per
  /// The minutes that the pounds buy in one week of work, in hundredths: 6,000 for an hour.
  ///
  /// For `weeklyHourYear` it is 60 × the weeks the rate was built on, so that rate × minutes ×
  /// weeks ÷ this is exact and never goes through a rounded hourly rate.
  public let hundredthsOfAMinute: Int64

  /// The period a rate is quoted for, as rates.csv writes it.
  public enum Per: UInt8, Code {
    case minute, hour, day, year, weeklyHourYear

    public var name: String {
      switch self {
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .year: "year"
      case .weeklyHourYear: "weekly-hour-year"
      }
    }
  }

  /// The most that one rate may be, in ten-thousandths of a pound: a million pounds.
  public static let most: Int64 = 10_000_000_000

  /// A rate for a minute or an hour.
  public static func timed(_ tenThousandthsOfAPound: Int64, per: Per) -> Rate {
    precondition(per == .minute || per == .hour)
    return Rate(tenThousandthsOfAPound, per, per == .minute ? 100 : 6000)
  }

  /// A rate for a day or a year of so many minutes, in hundredths.
  public static func worked(
    _ tenThousandthsOfAPound: Int64, per: Per, hundredthsOfAMinute: Int64
  ) -> Rate {
    precondition(per == .day || per == .year)
    return Rate(tenThousandthsOfAPound, per, hundredthsOfAMinute)
  }

  /// A rate for one hour a week all year, built on so many weeks.
  public static func weeklyHourYear(_ tenThousandthsOfAPound: Int64, builtOn weeks: Weeks) -> Rate {
    Rate(tenThousandthsOfAPound, .weeklyHourYear, 60 * weeks.hundredths)
  }

  func scaled(by hundredthsOfAPercent: Int64) -> Rate {
    let pounds = Money(pence: tenThousandthsOfAPound)
      .part(hundredthsOfAPercent: hundredthsOfAPercent).pence
    return Rate(max(1, min(Self.most, pounds)), per, hundredthsOfAMinute)
  }

  private init(_ tenThousandthsOfAPound: Int64, _ per: Per, _ hundredthsOfAMinute: Int64) {
    precondition(tenThousandthsOfAPound > 0 && hundredthsOfAMinute > 0)
    self.tenThousandthsOfAPound = tenThousandthsOfAPound
    self.per = per
    self.hundredthsOfAMinute = hundredthsOfAMinute
  }
}
