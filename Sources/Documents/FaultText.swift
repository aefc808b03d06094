public import Tables

/// Faults for a terminal: `FILE:ROW:FIELD: severity: message. Fix [id]`, then the field and carets.
public struct FaultText: Sendable {
  /// The run's files by name, by place.
  public var files: [String]
  public var colour: Bool

  public init(files: [String], colour: Bool = false) {
    self.files = files
    self.colour = colour
  }

  /// Ends in a line break; the field follows when the fault is in one.
  public func text(of fault: Fault) -> String {
    let words = fault.words(files: files)
    let severity = styled(fault.id.severity.rawValue + ":", fault.id.severity == .error ? 31 : 33)
    let line =
      styled(place(of: fault) + ":", nil) + " " + severity
      + " \(words.message). \(words.fix) [\(fault.id.rawValue)]\n"
    return line + field(of: fault)
  }

  private func place(of fault: Fault) -> String {
    let name = FaultFacts.name(of: fault.file, in: files, otherwise: "input")
    guard fault.row > 0 else { return name }
    return fault.field > 0 ? "\(name):\(fault.row):\(fault.field)" : "\(name):\(fault.row)"
  }

  private func field(of fault: Fault) -> String {
    guard fault.field > 0, !fault.cell.isEmpty else { return "" }
    let text = Excerpt(fault.cell, column: fault.column).text
    let carets = String(repeating: "^", count: text.count)
    return "    \(text)\n    " + styled(carets, 32) + "\n"
  }

  /// Bold, in an ANSI colour or in the terminal's own.
  private func styled(_ text: String, _ ansi: Int64?) -> String {
    guard colour else { return text }
    return "\u{1B}[1" + (ansi.map { ";\($0)" } ?? "") + "m" + text + "\u{1B}[0m"
  }
}
