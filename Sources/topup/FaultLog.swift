import Documents
import Returns
import Tables

/// What is said of faults on the terminal while they are told: the first fifty.
struct FaultLog {
  /// Half of them are kept for errors, so that warnings never hide one.
  private static let mostPrinted = 50

  private let terminal: Terminal
  private var printed = 0
  private var total = 0
  private let words: FaultText

  init(_ names: [String], _ terminal: Terminal) {
    self.terminal = terminal
    words = FaultText(
      files: names, colour: terminal.usesColour, width: terminal.messageWidth)
  }

  /// Prints faults.
  mutating func say(_ told: [SchoolFault]) {
    for one in told { say(one.fault) }
  }

  /// Prints a fault.
  mutating func say(_ fault: Fault) {
    total += 1
    let isError = fault.id.severity == .error
    guard printed < (isError ? Self.mostPrinted : Self.mostPrinted / 2),
      isError || !terminal.isQuiet
    else { return }
    printed += 1
    terminal.warn(words.text(of: fault), ended: true)
  }

  /// Says how many were not printed, and where they all are.
  func finish(writtenTo folder: String?) {
    let rest = total - printed
    guard rest > 0, !terminal.isQuiet else { return }
    let place = folder.map { "all are in \($0)/faults.csv" } ?? "-o FOLDER writes them all"
    terminal.warn("… and \(rest) more; \(place).")
  }
}
