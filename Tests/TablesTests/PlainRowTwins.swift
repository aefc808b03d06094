import TestSupport
import Testing

@testable import Tables

/// Every row that is found at once is one that the cursor reads, with nothing to say of it.
@Suite("Plain rows and their twins")
struct PlainRowTwins {
  /// A record that the cursor finds without damage, and whether a plain row may be it.
  private struct Record {
    let start: Int
    let end: Int
    /// Where its fields' text stands, and where they stand with their quotes.
    let cells: [Range<Int>]
    let written: [Range<Int>]
    let isPlain: Bool
  }

  /// The records from one that starts at a place, told the slow way.
  private static func records(_ text: [UInt8], from start: Int) -> [Record] {
    var cursor = RecordCursor(text)
    cursor.start(at: start)
    var records: [Record] = []
    while cursor.advance() {
      let cells = (0..<cursor.count).map { place -> Range<Int> in
        let field = cursor.field(place)
        return Int(field.start)..<Int(field.end)
      }
      let written = cells.indices.map { cursor.written(from: $0, through: $0) }
      records.append(
        Record(
          start: cursor.start, end: cursor.position, cells: cells, written: written,
          isPlain: cursor.damage == nil && isPlain(text, cursor, cells, written)))
    }
    return records
  }

  /// Quotes stand only around whole fields, and a line end only after the last.
  private static func isPlain(
    _ text: [UInt8], _ cursor: RecordCursor, _ cells: [Range<Int>], _ written: [Range<Int>]
  ) -> Bool {
    let hasMarks = cells.contains { cell in text[cell].contains { $0 == quote || $0 == newline } }
    let endsPlainly = cursor.position == written.last.map { $0.upperBound + 1 }
    let isLastQuoted = cells.last != written.last
    return !hasMarks && cursor.wholeRecord.last == newline && (endsPlainly || !isLastQuoted)
  }

  /// Compares what is found from a place with the records there; returns how many rows were found.
  private static func expectTwins(
    _ text: [UInt8], from start: Int, _ rows: inout PlainRows, _ note: String
  ) -> Int {
    text.asked { rows.find(in: $0, from: start) }
    var mark = 0
    var found = 0
    let all = records(text, from: start)
    let firstOdd = all.first { !$0.isPlain }?.start ?? text.count
    for record in all {
      // Sixty-four bytes are looked through at once, and rows in them with one that is not plain
      // may be left to the cursor.
      let isWithin =
        record.end + 64 + PlainRows.reach < min(text.count, start + PlainRows.window)
        && record.end + 64 <= firstOdd
      if !record.isPlain || mark + record.cells.count > rows.count {
        let isMissed = record.isPlain && isWithin
        #expect(!isMissed, "\(note): the row at \(record.start) was not found")
        let fields = record.cells.count
        let isTaken =
          mark + fields <= rows.count
          && text.asked { rows.isRow(after: mark, fields: fields, in: $0) }
          && rows.place(of: mark + fields) == record.end - 1
        #expect(!isTaken, "\(note): the row at \(record.start) is not plain")
        break
      }
      expectSame(record, after: mark, rows, text, note)
      mark += record.cells.count
      found += 1
    }
    return found
  }

  private static func expectSame(
    _ record: Record, after mark: Int, _ rows: PlainRows, _ text: [UInt8], _ note: String
  ) {
    let fields = record.cells.count
    let places = text.asked { text in
      (
        rows.isRow(after: mark, fields: fields, in: text),
        (0..<fields).map { rows.cell($0, after: mark, in: text) },
        (0..<fields).map { rows.written(after: mark, $0...$0, in: text) },
        rows.written(after: mark, 0...fields - 1, in: text)
      )
    }
    #expect(rows.place(of: mark) == record.start - 1, "\(note)")
    #expect(rows.place(of: mark + fields) == record.end - 1, "\(note)")
    #expect(places.0, "\(note)")
    #expect(places.1 == record.cells, "\(note)")
    #expect(places.2 == record.written, "\(note)")
    let whole = record.start..<(record.written.last?.upperBound ?? record.start)
    #expect(places.3 == whole, "\(note)")
    // What is loaded beyond a row is text.
    #expect(record.end + PlainRows.reach <= text.count, "\(note)")
  }

  private static func nastyText(_ random: inout SeededRandom) -> [UInt8] {
    let common: [[UInt8]] = ["a", "bc", ",", ",", "\n", "\r\n", "12.34"].map { Array($0.utf8) }
    let rare: [[UInt8]] =
      ["\"", "\"\"", "\"x\"", ",\"a,b\",", "\r", "\0", "\u{E9}", " "].map { Array($0.utf8) }
      + [[0xFF], [0x80], [0xA0]]
    let oddness = random.pick([0, 2, 10, 40])
    return (0..<random.below(150)).flatMap { _ in
      random.pick(random.chance(oddness) ? rare : common)
    }
  }

  @Test("any text has the same rows, from wherever it is read", arguments: [20_260_401, 1, 2, 3])
  func anyText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var rows = PlainRows()
    var found = 0
    for _ in 0..<60 {
      let text = Self.nastyText(&random)
      for start in text.indices {
        found += Self.expectTwins(text, from: start, &rows, "seed \(seed), \(text) from \(start)")
      }
    }
    #expect(found > 5000)
  }

  @Test("a quote, a NUL or a line end at any place of a row is met there")
  func everyPlace() {
    let plain = Array(String(repeating: "abcdefg,\"hi\",klm,nop\n", count: 12).utf8)
    var rows = PlainRows()
    for place in 0..<140 {
      for byte in Array("\",\n\r\0a".utf8) + [0xFF] {
        var text = plain
        text[place] = byte
        _ = Self.expectTwins(text, from: 0, &rows, "\(byte) at \(place)")
      }
    }
  }

  @Test("rows up to the window are found, and longer ones are not")
  func window() {
    var rows = PlainRows()
    let most = PlainRows.window - 64 - PlainRows.reach
    for length in [most - 130, most - 1, most, most + 63, most + 64, most + 65, most + 5000] {
      let row = [UInt8](repeating: 0x61, count: length - 3) + Array(",b\n".utf8)
      let text = row + [UInt8](repeating: 0x62, count: 300)
      let found = Self.expectTwins(text, from: 0, &rows, "\(length) bytes")
      #expect(found == (length <= most ? 1 : 0) || (most...most + 64).contains(length))
    }
    let full = [UInt8](repeating: Mark.comma, count: PlainRows.window + 100)
    full.asked { rows.find(in: $0, from: 0) }
    #expect((most...most + 64).contains(rows.count))
    #expect((1...rows.count).allSatisfy { rows.place(of: $0) == $0 - 1 })
  }

  @Test("nothing is found in text too short to look ahead in")
  func short() {
    var rows = PlainRows()
    for count in 0..<64 + PlainRows.reach {
      let text = [UInt8](repeating: Mark.newline, count: count)
      text.asked { rows.find(in: $0, from: 0) }
      #expect(rows.count == 0)
      #expect(rows.place(of: 0) == -1)
    }
    let text = [UInt8](repeating: Mark.newline, count: 64 + PlainRows.reach)
    text.asked { rows.find(in: $0, from: 0) }
    #expect(rows.count == 64)
  }

  @Test("the mark before a row is the first that is not before it")
  func marks() {
    var rows = PlainRows()
    let text = Array(
      (String(repeating: "a,b\n", count: 20) + String(repeating: " ", count: 99)).utf8)
    text.asked { rows.find(in: $0, from: 4) }
    #expect(rows.place(of: 0) == 3)
    #expect(rows.mark(before: 8, from: 0) == 2)
    #expect(rows.mark(before: 8, from: 2) == 2)
    #expect(rows.mark(before: 9, from: 0) == 3)
    #expect(rows.mark(before: 10_000, from: 0) == rows.count)
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
