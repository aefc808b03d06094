import Tables

/// A fault's facts in the small phrases that its message is made of.
struct FaultFacts {
  let fault: Fault
  /// The run's files by name, by place; may be empty.
  let files: [String]

  /// The column as people write it, `minutes per week`.
  var column: String {
    fault.column.isEmpty ? "the cell" : Self.spaced(fault.column)
  }

  /// The cell in quotes.
  var quoted: String { "\"" + Excerpt(fault.cell, column: fault.column).text + "\"" }

  /// `minutes per week is "12,5"`.
  var says: String {
    column + (fault.cell.isEmpty ? " is blank" : " is " + quoted)
  }

  /// A header's own words in quotes.
  var heading: String {
    guard fault.cell.isEmpty else { return quoted }
    return fault.column.isEmpty ? "this" : column
  }

  /// The likeliest meaning; never given for a pupil's reference.
  var nearest: String? {
    guard case .nearest(let text) = fault.detail, fault.column != "pupil" else { return nil }
    return Excerpt.shortened(text)
  }

  var choices: [String] {
    guard case .choices(let list) = fault.detail, fault.column != "pupil" else { return [] }
    return list.map { Excerpt.shortened($0) }
  }

  var limit: Int64? {
    guard case .limit(let limit) = fault.detail else { return nil }
    return limit
  }

  var counts: (found: Int64, wanted: Int64)? {
    guard case .counts(let found, let wanted) = fault.detail else { return nil }
    return (found, wanted)
  }

  var rule: (name: String, about: String)? {
    guard case .rule(let name, let about) = fault.detail else { return nil }
    return (PlainText.visible(name), Excerpt.shortened(about))
  }

  var otherColumn: String? {
    guard case .column(let name) = fault.detail else { return nil }
    return Self.spaced(PlainText.visible(name))
  }

  var since: (name: String, day: String)? {
    guard case .since(let name, let day) = fault.detail else { return nil }
    return (PlainText.visible(name), PlainText.visible(day))
  }

  /// `row 12`, `row 12 of returns/oak.csv`; nil when the fault names no other row.
  var otherRow: String? {
    guard case .row(let file, let row) = fault.detail else { return nil }
    guard file != fault.file else { return "row \(row)" }
    return "row \(row) of " + Self.name(of: file, in: files, otherwise: "another file")
  }

  /// What to write: the likeliest, else one of the choices, else `other`.
  func write(or other: String) -> String {
    if let nearest { return "Write " + nearest }
    guard let only = choices.first else { return other }
    return choices.count == 1 ? "Write " + only : "Write one of " + Self.list(choices)
  }

  /// `a`, `a or b`, `a, b or c`; after twenty, how many more.
  static func list(_ words: [String]) -> String {
    guard words.count <= 20 else {
      return words.prefix(20).joined(separator: ", ") + " or \(words.count - 20) more"
    }
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  static func name(of file: Int32, in files: [String], otherwise: String) -> String {
    files.indices.contains(Int(file)) ? PlainText.visible(files[Int(file)]) : otherwise
  }

  private static func spaced(_ column: String) -> String {
    String(column.map { $0 == "_" ? " " : $0 })
  }
}
