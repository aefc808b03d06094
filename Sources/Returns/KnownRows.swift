import Costing
import Tables

/// Rows of a block that have been read and costed, by all of their cells but the pupil, the school
/// and the provision's name: a row alike in those costs alike, and need not be read again.
///
/// Only rows without a fault are kept, that are in no group and wait for no other line.
struct KnownRows {
  /// What every row with the same cells comes to.
  struct Row {
    let cost: Money
    let counted: Money
    let isProvisional: Bool
    /// The row's hash less what the pupil, the school and the provision add to it.
    let hash: UInt64
  }

  private var rows: [Row] = []
  /// By row, where its cells stand in `cells`.
  private var ends: [Int] = []
  private var cells: [UInt8] = []
  private var hashes: [UInt64] = []
  /// Number of a row plus one, by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1024)
  /// Fields of the header that decide what a row costs, as stretches of fields side by side.
  private let deciding: [ClosedRange<Int>]
  private let width: Int

  /// The most rows that are kept; beyond it rows are read one by one.
  private static var most: Int { 1 << 16 }

  init(_ header: Header<ProvisionColumn>) {
    width = header.width
    let others = [ProvisionColumn.pupil, .school, .provision].map { header.place(of: $0) }
    var stretches: [ClosedRange<Int>] = []
    for field in 0..<header.width where !others.contains(field) {
      if let last = stretches.last, last.upperBound == field - 1 {
        stretches[stretches.count - 1] = last.lowerBound...field
      } else {
        stretches.append(field...field)
      }
    }
    deciding = stretches
  }

  /// Whether a row may be known: it has the header's fields and is not damaged as text.
  func mayKnow(_ cursor: RecordCursor) -> Bool {
    cursor.damage == nil && cursor.count == width && !cursor.hasLineBreak
  }

  /// A row with the same cells as the cursor's; nil when none has been kept.
  func find(_ cursor: RecordCursor) -> Row? {
    let number = slots[slot(of: hash(of: cursor), cursor)]
    return number == 0 ? nil : rows[Int(number) - 1]
  }

  /// Keeps a row whose cells were not found.
  mutating func keep(_ row: Row, _ cursor: RecordCursor) {
    guard rows.count < Self.most else { return }
    let hash = hash(of: cursor)
    let slot = slot(of: hash, cursor)
    guard slots[slot] == 0 else { return }
    hashes.append(hash)
    for stretch in deciding { cells += cursor.bytes[bytes(of: stretch, cursor)] }
    rows.append(row)
    ends.append(cells.count)
    slots[slot] = UInt32(rows.count)
    if rows.count * 2 > slots.count { grow() }
  }

  /// The bytes of fields side by side, with the commas between them.
  private func bytes(of stretch: ClosedRange<Int>, _ cursor: RecordCursor) -> Range<Int> {
    cursor.written(from: stretch.lowerBound, through: stretch.upperBound)
  }

  private func hash(of cursor: RecordCursor) -> UInt64 {
    var hash: UInt64 = 0
    for stretch in deciding {
      hash = Hash.mixed(hash ^ Hash.of(cursor.bytes[bytes(of: stretch, cursor)]))
    }
    return hash
  }

  /// The slot where a row is, or where it would go.
  private func slot(of hash: UInt64, _ cursor: RecordCursor) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, !isKept(Int(slots[slot]) - 1, cursor) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKept(_ number: Int, _ cursor: RecordCursor) -> Bool {
    var at = number == 0 ? 0 : ends[number - 1]
    for stretch in deciding {
      let range = bytes(of: stretch, cursor)
      guard at + range.count <= ends[number],
        cursor.bytes[range] == cells[at..<at + range.count]
      else { return false }
      at += range.count
    }
    return at == ends[number]
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in rows.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }
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
