import Costing
public import Tables

/// A note to paste in an email to a school: which rows were rejected, why, and what to write.
public struct SchoolNote: Sendable {
  public var school: String
  /// The school's own, in the order of file and row.
  public var faults: [Fault]
  /// The run's files by name, by place.
  public var files: [String]

  public init(school: String, faults: [Fault], files: [String]) {
    self.school = school
    self.faults = faults
    self.files = files
  }

  /// Lines end in `\n`; faults of one row stand under it together.
  public var text: String {
    let errors = faults.filter { $0.id.severity == .error }
    let warnings = faults.filter { $0.id.severity == .warning }
    var text = "\(PlainText.visible(school)): \(count(errors, warnings))\n"
    if !errors.isEmpty {
      text += "\nRejected, and in no total until corrected and sent again:\n" + list(errors)
    }
    if !warnings.isEmpty {
      text += "\nKept, and worth a look:\n" + list(warnings)
    }
    return text
  }

  private func count(_ errors: [Fault], _ warnings: [Fault]) -> String {
    let whole = errors.filter { $0.row == 0 }
    var counts = [
      FigureText.count(places(of: errors) - places(of: whole), "row", "rows") + " rejected"
    ]
    if !whole.isEmpty {
      counts.append(FigureText.count(places(of: whole), "whole file", "whole files") + " rejected")
    }
    counts.append(FigureText.count(Int64(warnings.count), "warning", "warnings"))
    return counts.joined(separator: ", ")
  }

  /// Rows with a fault, each once.
  private func places(of faults: [Fault]) -> Int64 {
    var count: Int64 = 0
    var last: Fault?
    for fault in faults {
      if fault.file != last?.file || fault.row != last?.row { count += 1 }
      last = fault
    }
    return count
  }

  private func list(_ faults: [Fault]) -> String {
    var text = ""
    var last: Fault?
    for fault in faults {
      if fault.file != last?.file {
        text += "\n\(FaultFacts.name(of: fault.file, in: files, otherwise: "The file"))\n"
      }
      if fault.file != last?.file || fault.row != last?.row {
        text += fault.row > 0 ? "  Row \(fault.row)\n" : "  The whole file\n"
      }
      let words = fault.words(files: files)
      text += "    - \(words.message).\n      \(words.fix).\n"
      last = fault
    }
    return text
  }
}
