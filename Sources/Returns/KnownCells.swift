import Costing
import Tables

/// What rows that have been read came to, by all of their cells but those that differ from row to
/// row: a row alike in those comes to the same, and need not be read cell by cell.
///
/// Only rows without a fault are kept.
struct KnownCells<Value> {
  private var values: [Value] = []
  /// By value, where its cells stand in `cells`.
  private var ends: [Int] = []
  private var cells: [UInt8] = []
  private var hashes: [UInt64] = []
  /// Number of a value plus one, by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1024)
  /// Fields of the header that decide what a row comes to, as stretches of fields side by side.
  private let deciding: [ClosedRange<Int>]
  private let width: Int

  /// The most that are kept; beyond it rows are read cell by cell.
  private static var most: Int { 1 << 16 }

  /// - Parameter differing: columns that differ from row to row.
  init<Column>(_ header: Header<Column>, but differing: [Column]) {
    width = header.width
    let others = differing.map { header.place(of: $0) }
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
  func find(_ cursor: RecordCursor) -> Value? {
    let number = slots[slot(of: hash(of: cursor), cursor)]
    return number == 0 ? nil : values[Int(number) - 1]
  }

  /// Keeps a row whose cells were not found.
  mutating func keep(_ value: Value, _ cursor: RecordCursor) {
    guard values.count < Self.most else { return }
    let hash = hash(of: cursor)
    let slot = slot(of: hash, cursor)
    guard slots[slot] == 0 else { return }
    hashes.append(hash)
    for stretch in deciding { cells += cursor.bytes[bytes(of: stretch, cursor)] }
    values.append(value)
    ends.append(cells.count)
    slots[slot] = UInt32(values.count)
    if values.count * 2 > slots.count { grow() }
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
    for number in values.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }
}
