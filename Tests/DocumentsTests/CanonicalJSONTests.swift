import Documents
import Testing

/// One way to write a value, and the layout of topup's own documents.
@Suite("A value of JSON")
struct CanonicalJSONTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let text: String
    let canonical: String

    init(_ text: String, _ canonical: String) {
      (self.text, self.canonical) = (text, canonical)
    }

    var testDescription: String { text.debugDescription }
  }

  /// Each second text is what Python prints for the first, `text`:
  ///
  /// json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
  static let forms = [
    Form(" null ", "null"), Form("[ true, false ]", "[true,false]"), Form("{ }", "{}"),
    Form("[1200000, -5, 0]", "[1200000,-5,0]"),
    Form(
      #"{"b": 1, "a": {"z": [], "Z": {"k": "v"}}, "aa": 2, "": 3, "_": 4, "10": 5, "9": 6}"#,
      #"{"":3,"10":5,"9":6,"_":4,"a":{"Z":{"k":"v"},"z":[]},"aa":2,"b":1}"#),
    Form(
      #"["\u0041\/\"\\", "\b\t\n\f\r\u000b\u001F\u0000", "\u00e9\u2028\ud83d\ude00"]"#,
      #"["A/\"\\","\b\t\n\f\r\u000b\u001f\u0000","é"# + "\u{2028}" + #"😀"]"#),
    Form(#"{"two words": "x\u007f", "A\"": []}"#, #"{"A\"":[],"two words":"x"# + "\u{7F}\"}"),
  ]

  @Test("has the canonical form that Python prints", arguments: forms)
  func canonical(form: Form) throws {
    let value = try JSONValue(reading: Array(form.text.utf8))
    #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == form.canonical)
  }

  /// The example of RFC 8785, section 3.2.3: 😀 is D83D DE00 in UTF-16, so it comes before דּ
  /// (FB33), though its code point, 1F600, is the greater, and Python's order the other.
  @Test("has its names in the order of their UTF-16")
  func order() throws {
    let text = #"""
      {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
      }
      """#
    let value = try JSONValue(reading: Array(text.utf8))
    let wanted =
      #"{"\r":"Carriage Return","1":"One","# + "\"\u{80}\":\"Control\","
      + #""ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","#
      + "\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    #expect(value.canonicalBytes == Array(wanted.utf8))
  }

  @Test("is another when a text only looks the same, and the same in any order of names")
  func equality() throws {
    #expect(JSONValue.text("\u{E9}") != .text("e\u{301}"))
    #expect(JSONValue.text("5") != .number(5))
    #expect(JSONValue.list([.number(1), .number(2)]) != .list([.number(2), .number(1)]))
    let one = JSONValue.object([JSONField("a", .null), JSONField("b", .number(1))])
    let other = JSONValue.object([JSONField("b", .number(1)), JSONField("a", .null)])
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one.printed != other.printed)
  }

  @Test("read from one of topup's documents is printed as it was, byte for byte")
  func printedAgain() throws {
    let documents = [
      ReportJSON.bytes(SampleReport.borough), PupilCostsJSON.bytes(try SampleReport.pupils),
      PupilCostsJSON.bytes([]), TrialJSON.bytes(try SampleTrial.report),
    ]
    for document in documents {
      #expect(try JSONValue(reading: document).printed == document)
    }
  }

  @Test("is printed two spaces deeper in each bracket, and empty brackets closed at once")
  func layout() throws {
    let value = JSONValue.list([
      .object([JSONField("b", .list([])), JSONField("a", .object([]))]), .truth(true), .null,
      .list([.number(-1)]),
    ])
    let wanted = """
      [
        {
          "b": [],
          "a": {}
        },
        true,
        null,
        [
          -1
        ]
      ]

      """
    #expect(String(decoding: value.printed, as: UTF8.self) == wanted)
  }
}
