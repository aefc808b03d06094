public import Tables

/// The rows of `faults.csv`: every fault of a run, for a spreadsheet.
public struct FaultsCSV: Sendable {
  /// The run's files by name, by place.
  public var files: [String]

  public static let header = ["file", "row", "column", "severity", "id", "message", "fix"]

  public init(files: [String]) {
    self.files = files
  }

  /// The row is blank for a fault of the whole file.
  public func append(_ fault: Fault, to writer: inout CSVWriter) {
    let words = fault.words(files: files)
    writer.text(FaultFacts.name(of: fault.file, in: files, otherwise: ""))
    if fault.row > 0 { writer.number(fault.row) } else { writer.blank() }
    writer.text(fault.column)
    writer.text(fault.id.severity.rawValue)
    writer.text(fault.id.rawValue)
    writer.text(words.message)
    writer.text(words.fix)
    writer.endRow()
  }
}
