import Costing
import Tables

/// What a row of provision comes to whoever's it is: one in no group, that waits for no other line.
struct KnownRow {
  let cost: Money
  let counted: Money
  let isProvisional: Bool
  /// The row's hash less what the pupil, the school and the provision add to it.
  let hash: UInt64
}

/// Whose the last row was that was known, as its cells are written.
struct KnownIdentity {
  /// The pupil's number in the block.
  private(set) var number = 0
  /// What the two cells add to a row's hash.
  private(set) var hash: UInt64 = 0
  private var pupil = 0..<0
  private var school = 0..<0

  /// Nobody.
  init() {}

  init(_ sheet: Sheet<ProvisionColumn>, _ number: Int, hash: UInt64) {
    self.number = number
    self.hash = hash
    pupil = Self.bytes(of: .pupil, sheet)
    school = Self.bytes(of: .school, sheet)
  }

  /// Whether the current row's cells are written just so.
  func isSame(_ sheet: Sheet<ProvisionColumn>) -> Bool {
    guard !pupil.isEmpty else { return false }
    let bytes = sheet.cursor.bytes
    return bytes[pupil] == bytes[Self.bytes(of: .pupil, sheet)]
      && bytes[school] == bytes[Self.bytes(of: .school, sheet)]
  }

  private static func bytes(
    of column: ProvisionColumn, _ sheet: Sheet<ProvisionColumn>
  ) -> Range<Int> {
    let field = sheet.cursor.field(sheet.header.place(of: column))
    return Int(field.start)..<Int(field.end)
  }
}
