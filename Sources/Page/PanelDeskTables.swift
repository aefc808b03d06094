import Costing
import Documents
import Results
import Returns
import Tables

/// What the panel has written: its decisions and its members' marks, each cell as it was typed.
struct PanelDeskTables: Hashable, Sendable {
  var decisions = EditableTable(columns: DecisionsCSV.header)
  var scores = EditableTable(columns: FileColumns.scores.names)

  var files: [PageFile] {
    [(decisions, "decisions.csv"), (scores, "scores.csv")].compactMap { table, name in
      table.rows.isEmpty ? nil : PageFile(name: name, bytes: table.bytes)
    }
  }

  mutating func open(_ files: [PageFile]) {
    for file in files {
      if file.name == "decisions.csv" { decisions = Self.decisions(file.text) }
      if file.name == "scores.csv" { scores = Self.scores(file.text) }
    }
  }

  static func decisions(_ text: [UInt8]) -> EditableTable {
    EditableTable(text) { FileColumns.decisions.named($0) }
  }

  static func scores(_ text: [UInt8]) -> EditableTable {
    EditableTable(text) { FileColumns.scores.named($0) }
  }

  /// Adds decisions, in place of those of the same pupil and day.
  ///
  /// - Returns: how many were put in place of others that said something else.
  mutating func addDecisions(_ text: [UInt8]) -> Int64 {
    decisions.take(Self.decisions(text), sameBy: Self.day) { cell in
      ["decision", "amount", "band", "reason"].allSatisfy { cell($0).isEmpty }
    }
  }

  /// Adds the decisions that a school's application came with, where they are not here.
  mutating func addUnknown(_ text: [UInt8]) {
    var known = Self.decisions(text)
    _ = known.take(decisions, sameBy: Self.day) { _ in false }
    var all = decisions
    _ = all.take(known, sameBy: Self.day) { $0("decided").isEmpty }
    decisions = all
  }

  private static let day = ["pupil", "school", "decided"]

  /// Adds marks, in place of those that the same member gave the same application.
  mutating func addScores(_ text: [UInt8]) -> Int64 {
    scores.take(Self.scores(text), sameBy: ["pupil", "school", "member"]) { _ in false }
  }
}

extension EditableTable {
  /// - Parameter isBlank: whether a row says nothing yet, and takes no other's place.
  fileprivate mutating func take(
    _ other: EditableTable, sameBy keys: [String], isBlank: ((String) -> String) -> Bool
  ) -> Int64 {
    var places: [[UInt8]: Int] = [:]
    for row in rows.indices { places[key(row, keys)] = row }
    var replaced: Int64 = 0
    for row in other.rows.indices {
      let key = other.key(row, keys)
      let place = places[key]
      if place != nil, isBlank({ other.cell(row, $0) }) { continue }
      let cells = other.columns.map { (column: $0, text: other.cell(row, $0)) }
      if let place {
        let isSame = cells.allSatisfy { cell(place, $0.column) == $0.text }
        if !isSame { replaced += 1 }
        for one in cells { set(one.text, place, one.column) }
      } else {
        places[key] = add(cells)
      }
    }
    return replaced
  }

  private func key(_ row: Int, _ columns: [String]) -> [UInt8] {
    columns.flatMap { Folding.matched(trimmed(row, $0)[...]) + [0] }
  }
}
