/// Something wrong in a file: what and where, in facts; `Documents` has the words.
public struct Fault: Hashable, Sendable {
  public let id: FaultID
  /// Which of the run's files, by its place in the order they are read.
  public var file: Int32
  /// As a spreadsheet counts: the header is row 1; 0 for the whole file.
  public var row: Int64
  /// The field's number in its row, from 1; 0 for the whole row.
  public let field: Int32
  /// The column as topup names it, `minutes_per_week`; empty for the whole row.
  public let column: String
  /// The field as read; of a pupil's reference only its first character, then `·`.
  public let cell: [UInt8]
  public let detail: Detail

  /// The facts that a message needs beside the cell.
  public enum Detail: Hashable, Sendable {
    case none
    /// What the cell most likely means: `12.5`, `TA2`, `weeks-per-year`.
    case nearest(String)
    /// What may be written.
    case choices([String])
    /// A limit: decimal places, fields, minutes, members.
    case limit(Int64)
    /// What was found against what was wanted: fields in the row and in the header.
    case counts(found: Int64, wanted: Int64)
    /// A rule's name, and whom it was asked about when that matters.
    case rule(String, about: String)
    /// Another column.
    case column(String)
    /// Another row: its file's place in the run, and its number.
    case row(file: Int32, Int64)
    /// A value and the day it has held since.
    case since(name: String, day: String)
  }

  public init(
    _ id: FaultID, file: Int32 = 0, row: Int64, field: Int32 = 0, column: String = "",
    cell: [UInt8] = [], _ detail: Detail = .none
  ) {
    self.id = id
    self.file = file
    self.row = row
    self.field = field
    self.column = column
    self.cell = cell
    self.detail = detail
  }
}
