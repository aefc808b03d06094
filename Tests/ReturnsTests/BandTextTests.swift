import Costing
import Returns
import Tables
import Testing

/// bands.csv as printed tables are typed into it.
@Suite struct BandTextTests {
  private static func faults(_ bands: String) -> [String] {
    var texts = GeneratedCouncil.texts(
      rates: "role,from,rate,per,source\nTA,2025-04-01,17.50,hour,made up\n",
      rules: "rule,applies_to,from,value,source\n")
    texts.bands = GeneratedCouncil.file(2, bands)
    let files = CouncilFiles(texts, allowNames: false)
    let inForce = files.terms(in: FundingYear(startYear: 2025, .financial)!).faults
    return (files.faults + inForce).map { "\($0.row) \($0.id.rawValue)" }
  }

  private static let header = "band,from,at_least,value,source\n"

  @Test(arguments: [
    "6000-8000", "6000 - 8000", "£6,000.01 to £8,000.00", "6000.01–8000", "6000/8000",
    "from 6000 to 8000", "6000..8000",
  ])
  func aRangeIsToldToBeALowerBound(_ bound: String) {
    #expect(
      Self.faults(Self.header + "A,2025-04-01,\"\(bound)\",1000,made up\n") == ["2 band-range"])
  }

  @Test(arguments: [
    ("6000.01", []), ("£6,000.01", []), ("0", []), ("6000+", ["2 not-a-number"]),
    ("over 6000", ["2 not-a-number"]), ("-6000", ["2 negative"]), ("", ["2 blank"]),
    ("6000.001", ["2 too-many-places"]),
  ])
  func anythingElseIsReadAsMoney(_ bound: String, _ faults: [String]) {
    #expect(Self.faults(Self.header + "A,2025-04-01,\"\(bound)\",1000,made up\n") == faults)
  }

  @Test(arguments: ["at_most", "to", "up to", "less_than", "Maximum"])
  func aColumnOfUpperBoundsIsAFault(_ column: String) {
    let text = "band,from,at_least,\(column),value,source\nA,2025-04-01,6000,8000,1000,made up\n"
    #expect(Self.faults(text) == ["1 band-range"])
  }

  /// A gap and an overlap cannot be written; a table that goes down, or a band in two places, is a
  /// fault of the year that it is in force in.
  @Test(arguments: [
    ("A,2025-04-01,6000,2000,x\nB,2025-04-01,8000,1999.99,x\n", ["3 band-goes-down"]),
    ("B,2025-04-01,8000,1999.99,x\nA,2025-04-01,6000,2000,x\n", ["2 band-goes-down"]),
    ("A,2025-04-01,6000,2000,x\nB,2025-04-01,6000,3000,x\n", ["3 band-goes-down"]),
    ("A,2025-04-01,6000,2000,x\nA,2025-04-01,7000,3000,x\n", ["3 two-from-one-day"]),
    ("A,2025-04-01,6000,2000,x\nB,2026-04-01,8000,1000,x\n", []),
    ("A,2025-04-01,6000,2000,x\nB,2025-04-01,8000,2000,x\n", []),
    ("A,2025-04-01,6000,2000,\nB,2025-04-01,8000,2000,x\n", ["2 blank"]),
  ])
  func aTableThatCannotBeUsed(_ rows: String, _ faults: [String]) {
    #expect(Self.faults(Self.header + rows) == faults)
  }
}
