import Testing

@testable import Documents

@Test func markupEscapesWhateverIsPutIntoIt() {
  let name = "<b>\"Tom\" & 'Jo'</b>"
  let cell: Markup = "<td>\(name)</td>"
  #expect(
    cell.text == "<td>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jo&#39;&lt;/b&gt;</td>")
}

@Test func markupInMarkupIsNotEscapedAgain() {
  let inner: Markup = "<i>\("a & b")</i>"
  let outer: Markup = "<p>\(inner)</p>"
  #expect(outer.text == "<p><i>a &amp; b</i></p>")
}

@Test func typedTextIsIsolated() {
  let cell: Markup = "\(typed: "مدرسة <1>")"
  #expect(cell.text == "<bdi>مدرسة &lt;1&gt;</bdi>")
}

@Test func whatWouldNotShowIsShown() {
  #expect(
    PlainText.visible("a\u{0}b\u{1B}[31mc\u{85}\u{FEFF}\u{7F}")
      == "a␀b␛[31mc[U+0085][U+FEFF][U+007F]")
  #expect(PlainText.visible("a\u{202E}b\u{2066}c\u{61C}") == "a[U+202E]b[U+2066]c[U+061C]")
  #expect(PlainText.visible("12\u{200B}\u{AD}") == "12[U+200B][U+00AD]")
  let pile = "Z\u{301}\u{489}\u{301}\u{489}"
  #expect(PlainText.visible(pile + "\u{489}\u{20DD}Z") == pile + "[U+0489][U+20DD]Z")
  #expect(PlainText.visible("e\u{323}\u{302}e\u{301}") == "e\u{323}\u{302}e\u{301}")
  #expect(PlainText.visible("Ysgol Tŷ’r Felin, 学校") == "Ysgol Tŷ’r Felin, 学校")
}

@Test func aLineBreakIsASpaceInANameAndAPictureInACell() {
  #expect(PlainText.visible("one\r\ntwo\tthree") == "one  two three")
  #expect(PlainText.visible("one\r\ntwo\tthree", breaks: .pictures) == "one␍␊two␉three")
}

@Test func wordsAreWrappedAndNoneIsLost() {
  let words = "one two three four-five-six-seven eight"
  #expect(
    PlainText.wrapped(words, to: 12, first: "- ", rest: "  ")
      == ["- one two", "  three", "  four-five-six-seven", "  eight"])
  #expect(PlainText.wrapped("", to: 12, first: "- ", rest: "  ") == ["- "])
}

@Test func aLongNameIsCutToItsPlaceWithItsMark() {
  #expect(PlainText.shortened("Greenholme Junior", to: 10, mark: "...") == "Greenho...")
  #expect(PlainText.shortened("Greenholme", to: 10, mark: "...") == "Greenholme")
}

@Test func jsonEscapesQuotesBackslashesAndControls() {
  let bytes = JSONWriter.document { $0.field("a\"", "\\ \u{8}\t\n\u{C}\r\u{1F} /é\u{2028}") }
  #expect(
    String(decoding: bytes, as: UTF8.self)
      == "{\n  \"a\\\"\": \"\\\\ \\b\\t\\n\\f\\r\\u001f /é\u{2028}\"\n}\n")
}

@Test func emptyJSONListsCloseAtOnce() {
  let bytes = JSONWriter.document {
    $0.field("notes", texts: [])
    $0.field("more", texts: ["x", "y"])
  }
  #expect(
    String(decoding: bytes, as: UTF8.self)
      == "{\n  \"notes\": [],\n  \"more\": [\n    \"x\",\n    \"y\"\n  ]\n}\n")
}
