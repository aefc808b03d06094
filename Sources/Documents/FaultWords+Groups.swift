import Costing
import Tables

/// Faults of rows that share a session.
extension FaultWords {
  static func costEachInGroup(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "cost each is filled in on a row that names a group",
      fix: "Write this pupil's own cost on a row of its own with group blank")
  }

  static func groupDisagrees(_ facts: FaultFacts) -> FaultWords {
    let own = facts.fault.column.isEmpty || facts.fault.column == "group" ? nil : facts.column
    let column = facts.otherColumn ?? own
    return FaultWords(
      "the rows of this group do not agree" + (column.map { " on " + $0 } ?? "")
        + (facts.otherRow.map { ": compare " + $0 } ?? ""),
      fix: "Write the same \(column ?? "staff, time, weeks, dates and cost") on each of its rows")
  }

  static func groupSizeTooSmall(_ facts: FaultFacts) -> FaultWords {
    let members = facts.counts?.wanted ?? facts.limit
    let stated = facts.counts.map { "group size is \(FigureText.count($0.found))" }
    let size = facts.fault.cell.isEmpty ? stated ?? "group size is too small" : facts.says
    return FaultWords(
      "\(size), and the group has "
        + (members.map { FigureText.count($0) + " pupils" } ?? "more pupils") + " on the return",
      fix: members.map { "Write \(FigureText.count($0)) or more, or leave it blank" }
        ?? "Write how many share it, or leave it blank")
  }

  static func twiceInGroup(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "this pupil is in this group twice" + (facts.otherRow.map { ": see " + $0 } ?? ""),
      fix: "Keep one of the rows, or give one another group")
  }

  static func convenedTwice(_ facts: FaultFacts) -> FaultWords {
    FaultWords(
      "two rows of this group say convened" + (facts.otherRow.map { ": see " + $0 } ?? ""),
      fix: "Keep convened only for the pupil the group exists for")
  }
}
