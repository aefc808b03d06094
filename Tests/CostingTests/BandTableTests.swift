import Costing
import Testing

/// Which band a cost falls in, to the penny, and which bands are in force.
@Suite struct BandTableTests {
  private static func row(
    _ name: String, _ atLeast: String, _ value: String, from: CivilDate = CivilDate(2025, 4, 1)
  ) -> BandRow {
    BandRow(
      name, from: from, atLeast: .pounds(atLeast), value: .pounds(value), source: "test", row: 2)
  }

  private static func table(_ rows: BandRow...) -> BandTable {
    BandTable(rows, in: CouncilTerms.year)
  }

  @Test(
    arguments: [
      ("0.00", nil), ("6000.00", nil), ("6000.01", "A"), ("6000.99", "A"), ("7999.99", "A"),
      ("8000.00", "A"), ("8000.01", "B"), ("8000.99", "B"), ("1000000.00", "B"),
    ] as [(String, String?)])
  func everyCostFallsInOneBandOrBelowTheLowest(_ cost: String, _ band: String?) {
    let bands = Self.table(
      Self.row("B", "8000.01", "2500.00"), Self.row("A", "6000.01", "1000.00"))
    #expect(bands.band(of: .pounds(cost))?.name == band)
  }

  @Test(arguments: [
    (CivilDate(2025, 4, 2), "1000.00"), (CivilDate(2025, 4, 1), "1200.00"),
    (CivilDate(2025, 3, 31), "1200.00"),
  ])
  func aBandHoldsFromItsOwnDay(_ from: CivilDate, _ value: String) {
    let old = Self.row("A", "6000.01", "1000.00", from: CivilDate(2024, 4, 1))
    let new = Self.row("A", "6500.00", "1200.00", from: from)
    for bands in [Self.table(old, new), Self.table(new, old)] {
      #expect(bands.rows.map { $0.value } == [.pounds(value)])
    }
  }

  @Test(arguments: [
    ("8000.00", "2000.00", 0), ("8000.00", "1000.00", 0), ("8000.00", "999.99", 1),
    ("6000.00", "2000.00", 1),
  ])
  func aBandIsOutOfOrderWhenItIsWorthLessOrBeginsWhereAnotherDoes(
    _ atLeast: String, _ value: String, _ disorders: Int
  ) {
    let bands = Self.table(Self.row("A", "6000.00", "1000.00"), Self.row("B", atLeast, value))
    #expect(bands.disorders.count == disorders)
  }

  @Test func noBandIsInForceBeforeTheFirst() {
    let bands = Self.table(Self.row("A", "0.00", "1.00", from: CivilDate(2025, 4, 2)))
    #expect(bands.rows.isEmpty && bands.band(of: .pounds("9000.00")) == nil)
  }

  @Test(arguments: [
    (CivilDate(2024, 4, 1), true), (CivilDate(2024, 4, 2), false), (CivilDate(2025, 4, 1), false),
  ])
  func aBandAYearOldIsProvisional(_ from: CivilDate, _ isProvisional: Bool) {
    let row = Self.row("A", "0.00", "1.00", from: from)
    #expect(row.isProvisional(in: CouncilTerms.year) == isProvisional)
  }
}
