import Costing

/// Faults of a row's shape.
extension FaultWords {
  static func tooFewFields(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.counts.map { "the row has \(fields($0.found)) and the header has \($0.wanted)" }
        ?? "the row has fewer fields than the header",
      fix: "Fill in the missing fields; a blank one still needs its comma")
  }

  static func tooManyFields(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      facts.counts.map { "the row has \(fields($0.found)) and the header has \($0.wanted)" }
        ?? "the row has more fields than the header",
      fix: "Put quotes round a cell that has a comma in it, or remove the extra fields")
  }

  static func unclosedQuote(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "a quote opens here and never closes",
      fix: "Close the quote; a quote inside a quoted cell is written twice")
  }

  static func textAfterQuote(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "there is text after a closing quote",
      fix: "Put the whole cell inside the quotes; a quote inside it is written twice")
  }

  static func fieldTooLong(_ facts: FaultFacts) -> FaultWords {
    let limit = facts.limit.map { " (\(FigureText.count($0)) bytes at most)" } ?? ""
    return FaultWords(
      "the field is too long to be a cell" + limit,
      fix: "Shorten it, or close a quote that was left open")
  }

  static func nulByte(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "the row holds a NUL character, which is not text",
      fix: "Save the file again as \"CSV UTF-8\"")
  }

  static func repeatedRow(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this row is the same, cell for cell, as \(facts.otherRow ?? "another row"); both are counted",
      fix: "Remove one if it was entered twice")
  }

  static func rowsInACell(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "a cell of this row holds lines that look like rows, and they are not read as rows",
      fix: "Look for a quote that opens in this row and closes in a later one")
  }

  private static func fields(_ count: Int64) -> String {
    count == 1 ? "1 field" : "\(FigureText.count(count)) fields"
  }
}
