import Tables
import Testing

/// A record as text, its fields, and what is wrong with it.
struct RecordCase: Sendable, CustomTestStringConvertible {
  var text: String
  var fields: [String]
  var damage: RecordDamage?
  var testDescription: String { text.debugDescription }

  init(_ text: String, _ fields: [String], _ damage: RecordDamage? = nil) {
    self.text = text
    self.fields = fields
    self.damage = damage
  }
}

@Suite("Quotes and line ends")
struct QuoteTests {
  @Test(
    "a record's fields",
    arguments: [
      RecordCase("a,b,c\r\n", ["a", "b", "c"]), RecordCase("a,b,c\n", ["a", "b", "c"]),
      RecordCase("a,b,c", ["a", "b", "c"]), RecordCase("\n", [""]), RecordCase(",\r\n", ["", ""]),
      RecordCase("\"a,b\",c\n", ["a,b", "c"]), RecordCase("\"a\r\nb\",c\n", ["a\r\nb", "c"]),
      RecordCase("\"say \"\"yes\"\"\"\n", ["say \"yes\""]), RecordCase("\"\"\n", [""]),
      RecordCase("\"\"\"\"\n", ["\""]), RecordCase("a\"b\n", ["a\"b"]),
      RecordCase(" \"a\" \n", ["\"a\""]), RecordCase("a\rb\n", ["a\rb"]),
      RecordCase(" a , b\t\n", ["a", "b"]), RecordCase("\" a \"\n", ["a"]),
    ])
  func fields(_ example: RecordCase) {
    let following = example.text.hasSuffix("\n") ? "next,line" : ""
    var cursor = RecordCursor(Array((example.text + following).utf8))
    #expect(cursor.advance() == true)
    #expect((0..<cursor.count).map { cursor.string($0) } == example.fields)
    #expect(cursor.damage == nil)
    #expect(String(decoding: cursor.wholeRecord, as: UTF8.self) == example.text)
  }

  @Test(
    "a damaged record, after which reading goes on at the next line",
    arguments: [
      RecordCase("a,\"b\n", ["a", "\"b"], .unclosedQuote(field: 1)),
      RecordCase("\"a\"b,c\n", ["\"a\"b", "c"], .textAfterQuote(field: 0)),
      RecordCase("\"a\" ,c\n", ["\"a\"", "c"], .textAfterQuote(field: 0)),
      RecordCase("a,b\0\n", ["a", "b\0"], .nulByte(field: 1)),
      RecordCase("\"\0\",b\n", ["\0", "b"], .nulByte(field: 0)),
      RecordCase("abcdefghi\n", ["abcdefghi"], .fieldTooLong(field: 0)),
      RecordCase("\"abcdefghi\"\n", ["\"abcdefghi\""], .unclosedQuote(field: 0)),
    ])
  func damage(_ example: RecordCase) {
    var cursor = RecordCursor(Array((example.text + "next,line\n").utf8), longestField: 8)
    #expect(cursor.advance() == true)
    #expect(cursor.damage == example.damage)
    #expect((0..<cursor.count).map { cursor.string($0) } == example.fields)
    #expect(cursor.advance() == true)
    #expect(cursor.damage == nil)
    #expect((0..<cursor.count).map { cursor.string($0) } == ["next", "line"])
    #expect(cursor.advance() == false)
  }

  @Test("a field of the longest length is read, one byte more is not")
  func longest() {
    for length in [RecordCursor.longestField, RecordCursor.longestField + 1] {
      let field = [UInt8](repeating: 0x61, count: length)
      var plain = RecordCursor(field + [10])
      var quoted = RecordCursor([0x22] + field + [0x22, 10])
      #expect(plain.advance() == true)
      #expect(quoted.advance() == true)
      let fits = length == RecordCursor.longestField
      #expect(plain.damage == (fits ? nil : .fieldTooLong(field: 0)))
      #expect(quoted.damage == (fits ? nil : .unclosedQuote(field: 0)))
    }
  }

  @Test("the apostrophe that guards a formula is taken off, and no other")
  func guarding() {
    #expect(cursor(at: "'=1+1").string(0) == "=1+1")
    #expect(cursor(at: "'-").string(0) == "-")
    #expect(cursor(at: "'tis").string(0) == "'tis")
    #expect(cursor(at: "'").string(0) == "'")
    #expect(cursor(at: "''=").string(0) == "''=")
  }

  @Test("a hundred fields in a row are all read")
  func wide() {
    let text = (0..<100).map { "\($0)" }.joined(separator: ",")
    var cursor = RecordCursor(Array(text.utf8))
    #expect(cursor.advance() == true)
    #expect(cursor.count == 100)
    #expect(cursor.string(99) == "99")
    #expect(cursor.string(100) == "")
  }
}
