import Documents
import Testing

/// Documents of JSON, written by hand from RFC 8259.
@Suite("A document of JSON")
struct JSONReaderTests {
  struct Read: Sendable, CustomTestStringConvertible {
    let text: String
    let value: JSONValue

    init(_ text: String, _ value: JSONValue) {
      (self.text, self.value) = (text, value)
    }

    var testDescription: String { text.debugDescription }
  }

  static let read = [
    Read("null", .null), Read("true", .truth(true)), Read("false", .truth(false)),
    Read("0", .number(0)), Read("-0", .number(0)), Read("1200000", .number(1_200_000)),
    Read("-9223372036854775808", .number(.min)), Read("9223372036854775807", .number(.max)),
    Read("\"\"", .text("")), Read("\"Tŷ’r 学校 😀\"", .text("Tŷ’r 学校 😀")),
    Read(#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")),
    Read(#""\u00a3\u00A3\u0000\u20AC""#, .text("££\0€")),
    Read(#""\uD83D\uDE00\ud83d\ude00!""#, .text("😀😀!")),
    Read("\"\u{7F}\u{2028}\u{FFFF}\"", .text("\u{7F}\u{2028}\u{FFFF}")),
    Read("[]", .list([])), Read("[ \t\r\n]", .list([])), Read("{}", .object([])),
    Read(" [ 1 , [ ] , null ]\r\n", .list([.number(1), .list([]), .null])),
    Read(
      #"{"a":{"":1},"b" : "x"}"#,
      .object([
        JSONField("a", .object([JSONField("", .number(1))])), JSONField("b", .text("x")),
      ])),
    Read(
      "{\"\u{E9}\":1,\"e\u{301}\":2}",
      .object([JSONField("\u{E9}", .number(1)), JSONField("e\u{301}", .number(2))])),
  ]

  @Test("is read as it says", arguments: read)
  func reads(example: Read) throws {
    #expect(try JSONValue(reading: Array(example.text.utf8)) == example.value)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: JSONProblem.Kind
    let line: Int64
    let column: Int64

    init(_ text: String, _ kind: JSONProblem.Kind, _ line: Int64 = 1, column: Int64) {
      (self.text, self.kind, self.line, self.column) = (text, kind, line, column)
    }

    var testDescription: String { text.debugDescription }
  }

  static let refused = [
    Refused("", .endsEarly, column: 1), Refused(" \n", .endsEarly, 2, column: 1),
    Refused("[1", .endsEarly, column: 3), Refused("[1,", .endsEarly, column: 4),
    Refused("{\"a\"", .endsEarly, column: 5), Refused("{\"a\":", .endsEarly, column: 6),
    Refused("\"ab", .endsEarly, column: 4), Refused("\"\\", .endsEarly, column: 3),
    Refused("\"\\u00", .endsEarly, column: 6), Refused("-", .endsEarly, column: 2),
    Refused("1 2", .textAfterEnd, column: 3), Refused("{}\n}", .textAfterEnd, 2, column: 1),
    Refused("truer", .textAfterEnd, column: 5),
    Refused("tru", .noValue, column: 1), Refused("True", .noValue, column: 1),
    Refused("NaN", .noValue, column: 1), Refused("'a'", .noValue, column: 1),
    Refused("+1", .noValue, column: 1), Refused(".5", .noValue, column: 1),
    Refused("-a", .noValue, column: 2), Refused("[1,]", .noValue, column: 4),
    Refused("[,1]", .noValue, column: 2), Refused("// a\n1", .noValue, column: 1),
    Refused("\u{FEFF}1", .noValue, column: 1), Refused("\u{A0}1", .noValue, column: 1),
    Refused("\u{C}1", .noValue, column: 1),
    Refused("{a:1}", .noName, column: 2), Refused("{\"a\":1,}", .noName, column: 8),
    Refused("{\"a\" 1}", .noColon, column: 6), Refused("{\"a\"}", .noColon, column: 5),
    Refused("[1 2]", .noCommaOrEnd, column: 4), Refused("[1}", .noCommaOrEnd, column: 3),
    Refused("{\"é\":\"😀\"\r\n \"b\":1}", .noCommaOrEnd, 2, column: 2),
    Refused("{\"é\":\"😀\"]", .noCommaOrEnd, column: 9),
    Refused("[\n {\"a\":1,\n  \"\\u0061\":2}]", .repeatedName, 3, column: 3),
    Refused("-01", .leadingZero, column: 1), Refused("[00]", .leadingZero, column: 2),
    Refused("1.0", .notWhole, column: 1), Refused("[1,2e3]", .notWhole, column: 4),
    Refused("0E0", .notWhole, column: 1),
    Refused("9223372036854775808", .numberTooLarge, column: 1),
    Refused("-9223372036854775809", .numberTooLarge, column: 1),
    Refused("\"a\nb\"", .controlCharacter, column: 3),
    Refused("{\"a\tb\":1}", .controlCharacter, column: 4),
    Refused("\"\0\"", .controlCharacter, column: 2),
    Refused("\"\u{1F}\"", .controlCharacter, column: 2),
    Refused(#""\a""#, .unknownEscape, column: 2), Refused(#""\U0061""#, .unknownEscape, column: 2),
    Refused(#""x\u00g0""#, .unknownEscape, column: 3),
    Refused(#""\u+061""#, .unknownEscape, column: 2),
    Refused(#""\uD83D""#, .halfCharacter, column: 2),
    Refused(#""\uD83Dx""#, .halfCharacter, column: 2),
    Refused(#""\uDE00\uD83D""#, .halfCharacter, column: 2),
    Refused(#""\uD83D\uD83D\uDE00""#, .halfCharacter, column: 2),
    Refused(#""\uD83D\n""#, .halfCharacter, column: 2),
  ]

  @Test("that is none is refused where it goes wrong", arguments: refused)
  func refuses(example: Refused) throws {
    let problem = try problem(Array(example.text.utf8))
    #expect(problem.kind == example.kind)
    #expect((problem.line, problem.column) == (example.line, example.column))
  }

  /// The byte at which each stops being UTF-8 is the one counted before.
  @Test(
    "is refused where it is not UTF-8",
    arguments: [
      ([0x22, 0x80, 0x22], 1),  // a byte that only follows another
      ([0x22, 0x61, 0xC3, 0x22], 2),  // é without its second byte
      ([0x22, 0xC0, 0xAF, 0x22], 1),  // a slash in two bytes
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),  // half of a character
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),  // beyond U+10FFFF
      ([0xFF, 0xFE, 0x31, 0x00], 0),  // UTF-16
    ] as [([UInt8], Int)])
  func refusesOtherEncodings(bytes: [UInt8], offset: Int) throws {
    let problem = try problem(bytes)
    #expect(problem.kind == .notUTF8)
    #expect(problem.offset == offset)
  }

  @Test("has brackets 64 deep and no more")
  func depth() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try JSONValue(reading: Array(deepest.utf8))
    #expect(try problem(Array("[[],\(deepest)]".utf8)).kind == .tooDeep)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(try problem(Array(objects.utf8)).column == 64 * 5 + 1)
  }

  @Test("is refused in words that say where")
  func words() throws {
    #expect(
      try problem(Array("[\n  1,\n  2.5\n]".utf8)).words
        == "line 3, column 3: a number has no decimal point and no exponent: "
        + "money is in whole pence")
  }

  @Test("gives what is asked for by name and kind, or nothing")
  func asked() throws {
    let value = try JSONValue(
      reading: Array(#"{"who":"A1","lines":[{"pence":5}],"who_else":null}"#.utf8))
    #expect(value["who"]?.text == "A1")
    #expect(value["lines"]?.list?.first?["pence"]?.number == 5)
    #expect(value["who_else"] == .null)
    #expect(value["how"] == nil)
    #expect(value["who"]?["who"] == nil)
    #expect(value["who"]?.number == nil)
    #expect(value["lines"]?.text == nil)
    #expect(value["lines"]?.list?.first?.list == nil)
  }

  private func problem(_ bytes: [UInt8]) throws -> JSONProblem {
    try #require(throws: JSONProblem.self) { try JSONValue(reading: bytes) }
  }
}
