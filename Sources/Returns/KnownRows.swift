import Costing
import Tables

/// What rows that have been read came to, by the cells that decide it: a row written alike in those
/// comes to the same, and need not be read cell by cell.
///
/// Only rows without a fault are kept. What a task has kept changes how fast it reads, and no figure.
struct KnownRows<Value: Sendable>: Sendable {
  /// Fields that decide what a row comes to, as stretches of fields side by side.
  private let deciding: [ClosedRange<Int>]
  private let isOneStretch: Bool
  private(set) var entries: [Entry] = []
  /// The kept rows' deciding cells beyond their first sixteen bytes, where there are more: each
  /// stretch with zeros, at least one, up to a multiple of sixteen bytes.
  private var cells: [UInt8] = []
  /// By hash, the upper half of the hash and the number of an entry plus one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 1024)
  /// By entry; looked at only when one is kept.
  private var hashes: [UInt64] = []

  struct Entry: Sendable {
    let value: Value
    /// The first sixteen bytes of the first stretch.
    fileprivate let head: UInt64
    fileprivate let tail: UInt64
    /// Where the cells stand in `cells`; empty when sixteen bytes are all there is.
    fileprivate let start: UInt32
    fileprivate let end: UInt32
  }

  /// The most that are kept; beyond it rows are read cell by cell.
  private static var most: Int { 1 << 16 }

  /// - Parameters:
  ///   - width: fields in a row.
  ///   - others: those that do not decide what it comes to.
  init(width: Int, but others: [Int]) {
    var stretches: [ClosedRange<Int>] = []
    for field in 0..<width where !others.contains(field) {
      if let last = stretches.last, last.upperBound == field - 1 {
        stretches[stretches.count - 1] = last.lowerBound...field
      } else {
        stretches.append(field...field)
      }
    }
    deciding = stretches
    isOneStretch = stretches.count <= 1
  }

  /// The entry of a row with the same deciding cells; nil when none has been kept.
  ///
  /// - Parameter mark: the one before the row.
  @inline(__always)
  func find(after mark: Int, of rows: PlainRows, in text: RawSpan) -> Int? {
    let first =
      deciding.isEmpty ? 0..<0 : rows.written(after: mark, deciding[0], in: text)
    let (head, tail) = text.words(first.lowerBound, keeping: first.count)
    var hash = Hash.joined(UInt64(truncatingIfNeeded: first.count), head, tail)
    let isShort = isOneStretch && first.count <= 16
    if !isShort { hash = hashOfRest(hash, first, after: mark, rows, text) }
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
      if slots[slot] >> 32 == hash >> 32, entries[number].head == head,
        entries[number].tail == tail,
        isShort
          ? entries[number].start == entries[number].end
          : isKept(number, after: mark, rows, text)
      {
        return number
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Adds what stands beyond the first sixteen bytes to a hash.
  private func hashOfRest(
    _ hash: UInt64, _ first: Range<Int>, after mark: Int, _ rows: PlainRows, _ text: RawSpan
  ) -> UInt64 {
    var hash = Hash.joined(hash, Hash.of(text, first), 1)
    for stretch in deciding.dropFirst() {
      hash = Hash.joined(hash, Hash.of(text, rows.written(after: mark, stretch, in: text)), 1)
    }
    return hash
  }

  private func isKept(
    _ number: Int, after mark: Int, _ rows: PlainRows, _ text: RawSpan
  ) -> Bool {
    var at = Int(entries[number].start)
    let end = Int(entries[number].end)
    for stretch in deciding {
      let range = rows.written(after: mark, stretch, in: text)
      let size = Self.padded(range.count)
      guard at + size <= end, cells.asked({ text.isSame(range, asPadded: $0, at) }) else {
        return false
      }
      at += size
    }
    return at == end
  }

  /// Keeps what the cursor's row came to, where none like it is kept.
  mutating func keep(_ value: Value, _ cursor: RecordCursor) {
    guard entries.count < Self.most else { return }
    let start = cells.count
    let ranges = deciding.map {
      cursor.written(from: $0.lowerBound, through: $0.upperBound)
    }
    let first = ranges.first ?? 0..<0
    let head = Hash.words(cursor.bytes[first].prefix(16))
    var hash = Hash.joined(UInt64(first.count), head.0, head.1)
    if ranges.count > 1 || first.count > 16 {
      for range in ranges {
        hash = Hash.joined(hash, Hash.of(cursor.bytes[range]), 1)
        cells += cursor.bytes[range]
        cells += [UInt8](repeating: 0, count: Self.padded(range.count) - range.count)
      }
    }
    guard !hasHash(hash) else { return cells.removeSubrange(start...) }
    entries.append(
      Entry(
        value: value, head: head.0, tail: head.1, start: UInt32(start), end: UInt32(cells.count)))
    hashes.append(hash)
    if entries.count * 4 > slots.count * 3 {
      slots = [UInt64](repeating: 0, count: slots.count * 2)
      for number in entries.indices { place(number) }
    } else {
      place(entries.count - 1)
    }
  }

  private func hasHash(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hashes[number] & ~0xFFFF_FFFF | UInt64(number + 1)
  }

  @inline(__always)
  private static func padded(_ count: Int) -> Int { (count + 16) & ~15 }
}
