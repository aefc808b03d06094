import Documents
import Testing

/// What two documents do not say the same, each place with both values.
@Suite("Differences between documents")
struct JSONDifferenceTests {
  private func differences(_ one: String, _ other: String) throws -> [JSONDifference] {
    JSONValue.differences(
      try JSONValue(reading: Array(one.utf8)), try JSONValue(reading: Array(other.utf8)))
  }

  @Test("name each figure that changed, in the document's order")
  func figures() throws {
    let found = try differences(
      #"{"results":{"top_up_pence":569,"lines":[{"cost_pence":1},{"cost_pence":2}],"year":1}}"#,
      #"{"results":{"year":2,"lines":[{"cost_pence":1},{"cost_pence":3}],"top_up_pence":568}}"#)
    #expect(
      found.map(\.path) == ["results.top_up_pence", "results.lines[1].cost_pence", "results.year"])
    #expect(found.map(\.one) == [.number(569), .number(2), .number(1)])
    #expect(found.map(\.other) == [.number(568), .number(3), .number(2)])
  }

  @Test("name what only one document has, once, with all that is in it")
  func absent() throws {
    let found = try differences(
      #"{"a":{"b":1,"c":[1,2]},"d":[1,{"e":2}]}"#, #"{"new":null,"a":{"b":1},"d":[1]}"#)
    #expect(found.map(\.path) == ["a.c", "d[1]", "new"])
    #expect(
      found.map(\.one)
        == [.list([.number(1), .number(2)]), .object([JSONField("e", .number(2))]), nil])
    #expect(found.map(\.other) == [nil, nil, .null])
  }

  @Test("name what is of another kind, once")
  func otherKinds() throws {
    let found = try differences(#"{"a":5,"b":{"c":1},"d":[]}"#, #"{"a":"5","b":[1],"d":{}}"#)
    #expect(found.map(\.path) == ["a", "b", "d"])
    #expect(found.map(\.other) == [.text("5"), .list([.number(1)]), .object([])])
    #expect(try differences("[[1]]", "[[2,3]]").map(\.path) == ["[0][0]", "[0][1]"])
    #expect(try differences("1", "2").map(\.path) == [""])
  }

  @Test("are none when only names stand in another order, or spaces and escapes differ")
  func none() throws {
    #expect(
      try differences(#"{"a":"é","b":[1,{}]}"#, #"{ "b": [1, {}], "\u0061": "\u00e9" }"#).isEmpty)
  }

  @Test("are found in texts and names that only look the same")
  func looks() throws {
    #expect(try differences("[\"\u{E9}\"]", "[\"e\u{301}\"]").map(\.path) == ["[0]"])
    #expect(try differences("{\"\u{E9}\":1}", "{\"e\u{301}\":1}").count == 2)
  }
}
