import Costing
import Testing

@testable import Applications

@Suite("Findings in words")
struct ListingTests {
  @Test("list names with an and before the last")
  func names() {
    #expect([String]().listed == "" && ["a"].listed == "a" && ["a", "b"].listed == "a and b")
    #expect(["a", "b", "c"].listed == "a, b and c")
  }

  @Test("list rows once, by file and number")
  func rows() {
    let rows = [("b.csv", 10), ("a.csv", 3), ("b.csv", 9), ("b.csv", 10)] as [(String, Int64)]
    #expect(
      rows.map { SourceRow(file: $0.0, row: $0.1) }.listed
        == "row 3 of a.csv and rows 9 and 10 of b.csv")
  }

  @Test(
    "say minutes to a hundredth",
    arguments: [
      (Int64(10_000), "1 minute"), (19_500_000, "1,950 minutes"), (125_000, "12.5 minutes"),
      (9_999_999, "1,000 minutes"), (333_333, "33.33 minutes"), (0, "0 minutes"),
    ])
  func minutes(_ tenThousandths: Int64, _ words: String) {
    #expect(FigureText.minutes(tenThousandths) == words)
  }

  @Test("compare names in lower case, with runs of spaces as one and none at the ends")
  func folded() {
    #expect(" Speech\t GROUP ".folded == Array("speech group".utf8))
    #expect("É".folded == Array("É".utf8) && " \n".folded.isEmpty)
    #expect(" \t\r\n".isBlank && "".isBlank && !" .".isBlank)
    #expect(["TA1", "ta1 ", "TA2"].once == ["TA1", "TA2"])
  }
}
