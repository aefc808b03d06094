import Borough
import Costing
import Tables

/// The bytes of `movement.csv`: each school from what an earlier run expected to what this one does,
/// then all schools; every row sums to the penny.
public enum MovementCSV {
  public static let header =
    ["school", "name", "from"] + MovementReason.allCases.map { $0.name }
    + ["to", "sought_from", "sought_to", "awarded_from", "awarded_to"]

  public static func bytes(_ report: MovementReport) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for (row, name) in report.schools { append(row, name, to: &writer) }
    append(report.bridge.total, "All schools", to: &writer)
    return writer.bytes
  }

  private static func append(_ row: BridgeRow, _ name: String, to writer: inout CSVWriter) {
    if let school = row.school { writer.text(school.bytes) } else { writer.text("all") }
    writer.text(name)
    writer.money(pence: row.from.pence)
    for reason in MovementReason.allCases { writer.money(pence: row[reason].pence) }
    writer.money(pence: row.to.pence)
    writer.money(pence: row.sought.from.pence)
    writer.money(pence: row.sought.to.pence)
    writer.money(known: row.awarded.from)
    writer.money(known: row.awarded.to)
    writer.endRow()
  }
}

/// The bytes of `movement-pupils.csv`: each change of each pupil, under its reason.
public enum MovementPupilsCSV {
  public static let header = ["school", "pupil", "reason", "change", "from", "to", "note"]

  /// A pupil's rows follow each other: each begins where the one before ended.
  public static func bytes(_ report: MovementReport) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for movement in report.bridge.movements { append(movement, to: &writer) }
    return writer.bytes
  }

  private static func append(_ movement: Movement, to writer: inout CSVWriter) {
    writer.text(movement.pupil.school.bytes)
    writer.text(movement.pupil.reference)
    writer.text(movement.reason.name)
    writer.money(pence: movement.change.pence)
    writer.money(pence: movement.from.pence)
    writer.money(pence: movement.to.pence)
    if let note = movement.note { writer.text(note.text) } else { writer.blank() }
    writer.endRow()
  }
}
