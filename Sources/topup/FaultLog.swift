import Documents
import Tables

/// What is said of faults while they are told: the first fifty on the terminal, all of them in
/// `faults.csv`, and how many of each.
struct FaultLog {
  private static let mostPrinted = 50

  private let names: [String]
  private let terminal: Terminal
  private var counts: [FaultID: Int64] = [:]
  private var printed = 0
  private var total = 0
  private let csv: FaultsCSV
  private let words: FaultText

  init(_ names: [String], _ terminal: Terminal) {
    self.names = names
    self.terminal = terminal
    csv = FaultsCSV(files: names)
    words = FaultText(
      files: names, colour: terminal.usesColour, width: terminal.messageWidth)
  }

  /// The first row of `faults.csv`.
  static var header: [UInt8] {
    var writer = CSVWriter()
    writer.row(FaultsCSV.header)
    return writer.bytes
  }

  /// Prints and counts faults; returns their rows of `faults.csv`.
  mutating func add(_ faults: [Fault]) -> [UInt8] {
    var writer = CSVWriter()
    for fault in faults {
      csv.append(fault, to: &writer)
      say(fault)
    }
    return writer.bytes
  }

  /// Prints and counts a fault.
  mutating func say(_ fault: Fault) {
    counts[fault.id, default: 0] += 1
    total += 1
    guard printed < Self.mostPrinted, !terminal.isQuiet || fault.id.severity == .error else {
      return
    }
    printed += 1
    terminal.warn(words.text(of: fault), ended: true)
  }

  /// Says how many were not printed, and where they all are.
  func finish(writtenTo folder: String?) {
    guard total > printed, printed == Self.mostPrinted else { return }
    let rest = total - printed
    let place = folder.map { "all are in \($0)/faults.csv" } ?? "-o FOLDER writes them all"
    terminal.warn("… and \(rest) more; \(place).")
  }

  /// In the order of `FaultID`.
  var faultCounts: [FaultCount] {
    FaultID.allCases.compactMap { id in counts[id].map { FaultCount(id, $0) } }
  }
}
