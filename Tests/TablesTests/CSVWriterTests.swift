import Tables
import TestSupport
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test(
    "a cell of text",
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("=1+1", "'=1+1"), ("+44", "'+44"),
      ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""),
      ("'tis", "'tis"), (" a ", " a "), ("é", "é"),
    ])
  func text(cell: String, written: String) {
    var writer = CSVWriter()
    writer.text(cell)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  @Test("numbers are never guarded: they must stay numbers in a spreadsheet")
  func numbers() {
    var writer = CSVWriter()
    writer.number(-7)
    writer.money(pence: -5)
    writer.money(pence: 123_450)
    writer.blank()
    writer.money(pence: .min)
    writer.endRow()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "-7,-0.05,1234.50,,-92233720368547758.08\r\n")
  }

  @Test("what is taken is not written again, and a row goes on where it was")
  func taking() {
    var writer = CSVWriter()
    writer.row(["a", "b"])
    writer.text("c")
    #expect(writer.take() == Array("a,b\r\nc".utf8))
    writer.text("d")
    #expect(writer.take() == Array(",d".utf8))
  }

  @Test("what is written is read back the same", arguments: [20_260_401, 7, 11])
  func readBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("ab,\"\n\r'=+-@é;\t ")
    for _ in 0..<5000 {
      let cells = (0..<random.below(5) + 1).map { _ in
        String((0..<random.below(7)).map { _ in random.pick(alphabet) })
      }.map { $0.hasPrefix("'") || $0 != trimmed($0) ? "x\($0)x" : $0 }
      var writer = CSVWriter()
      writer.row(cells)
      var cursor = RecordCursor(writer.bytes)
      #expect(cursor.advance() == true, "seed \(seed)")
      #expect((0..<cursor.count).map { cursor.string($0) } == cells, "seed \(seed)")
      #expect(cursor.damage == nil && cursor.position == writer.bytes.count, "seed \(seed)")
    }
  }

  /// Without the spaces and tabs that a reader takes off the end; a leading tab is guarded.
  private func trimmed(_ cell: String) -> String {
    var cell = cell[...]
    while cell.last == " " || cell.last == "\t" { cell.removeLast() }
    while cell.first == " " { cell.removeFirst() }
    return String(cell)
  }
}
