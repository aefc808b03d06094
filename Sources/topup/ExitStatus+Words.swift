import Results

extension ExitStatus {
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
}
