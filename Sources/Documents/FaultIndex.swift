public import Tables

/// The index of every fault, in Markdown, worded by the same catalogue as the faults themselves.
public struct FaultIndex: Sendable {
  /// The first of an id is its example; an id without one is worded without a cell.
  public var examples: [Fault]
  /// The examples' files by name, by place.
  public var files: [String]

  public init(examples: [Fault], files: [String] = []) {
    self.examples = examples
    self.files = files
  }

  public var markdown: String {
    var text =
      "# Faults\n\nAn error in rules.csv, rates.csv, bands.csv, terms.csv or pay.csv always stops "
      + "the run.\n"
    for id in FaultID.allCases { text += entry(for: id) }
    return text
  }

  /// Indented as code, so that nothing in an example is read as Markdown.
  private func entry(for id: FaultID) -> String {
    let example = examples.first { $0.id == id } ?? Fault(id, row: 0)
    let words = example.words(files: files)
    return """

      ## \(id.rawValue)

      \(id.severity == .error ? "Error" : "Warning"). \(id.outcome.text).

          \(words.message)
          \(words.fix)

      """
  }
}
