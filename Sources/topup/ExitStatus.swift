/// How topup ends, for the scripts and schedules that run it.
enum ExitStatus: Int32, CaseIterable, Comparable, Sendable {
  case done = 0
  case rowsRejected = 1
  case wrongCommand = 2
  case fileUnusable = 3
  case ratesUnusable = 4
  case faultInTopup = 70

  /// What help says of it.
  var meaning: String {
    switch self {
    case .done: "done; there may be warnings"
    case .rowsRejected: "done, but rows were rejected, or a bundle differs"
    case .wrongCommand: "wrong command, or no funding year"
    case .fileUnusable: "a file cannot be used: missing, unreadable, unwritable, has names"
    case .ratesUnusable: "rates or rules cannot be used; nothing was costed"
    case .faultInTopup: "a fault in topup itself"
    }
  }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
