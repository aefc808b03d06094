public import Tables

/// Faults for a terminal: `FILE:ROW:FIELD: severity: message. Fix [id]`, then the field and carets.
public struct FaultText: Sendable {
  /// The run's files by name, by place.
  public var files: [String]
  public var colour: Bool
  /// Characters in a line of the terminal; nil to leave each fault on one line, for a file or a pipe.
  public var width: Int?

  public init(files: [String], colour: Bool = false, width: Int? = nil) {
    self.files = files
    self.colour = colour
    self.width = width.map { max($0, 60) }
  }

  /// Ends in a line break; the field follows when the fault is in one.
  public func text(of fault: Fault) -> String {
    let words = fault.words(files: files)
    let place = place(of: fault) + ":"
    let severity = fault.id.severity.rawValue + ":"
    let message = "\(words.message). \(words.fix) [\(fault.id.rawValue)]"
    let start = place + " " + severity
    let shown =
      styled(place, nil) + " " + styled(severity, fault.id.severity == .error ? 31 : 33)
    return shown + lines(start, message).joined(separator: "\n").dropFirst(start.count) + "\n"
      + field(of: fault)
  }

  /// After a place so long that little room is left, the message starts on the next line.
  private func lines(_ start: String, _ message: String) -> [String] {
    guard let width else { return [start + " " + message] }
    guard start.count + 20 > width else {
      return PlainText.wrapped(message, to: width, first: start + " ", rest: "  ")
    }
    return [start] + PlainText.wrapped(message, to: width, first: "  ", rest: "  ")
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
