/// How topup ends, for the scripts and schedules that run it.
public enum ExitStatus: Int32, CaseIterable, Comparable, Sendable {
  case done = 0
  case rowsRejected = 1
  case wrongCommand = 2
  case fileUnusable = 3
  case ratesUnusable = 4
  case faultInTopup = 70

  /// The worse is the greater.
  public static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
