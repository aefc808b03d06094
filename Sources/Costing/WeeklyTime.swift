/// Adult time written into a provision map for one week.
public struct WeeklyTime: Hashable, Comparable, Sendable {
  /// Ten-thousandths, because minutes to two places times sessions to two places are exact in them.
  public let tenThousandthsOfAMinute: Int64

  public static let unitsInAMinute: Int64 = 10_000
  private static let unitsInAWeek = 7 * 24 * 60 * unitsInAMinute

  /// Fails when there is no time, or it does not fit in a week.
  public init?(tenThousandthsOfAMinute: Int64) {
    guard tenThousandthsOfAMinute > 0, tenThousandthsOfAMinute <= Self.unitsInAWeek else {
      return nil
    }
    self.tenThousandthsOfAMinute = tenThousandthsOfAMinute
  }

  public static func < (left: WeeklyTime, right: WeeklyTime) -> Bool {
    left.tenThousandthsOfAMinute < right.tenThousandthsOfAMinute
  }
}

/// Weeks in a year that provision runs, to a hundredth.
public struct Weeks: Hashable, Comparable, Sendable {
  public let hundredths: Int64

  /// Fails when there are none, or more than 53.
  public init?(hundredths: Int64) {
    guard (1...5300).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  public static func < (left: Weeks, right: Weeks) -> Bool { left.hundredths < right.hundredths }
}
