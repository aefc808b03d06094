public import Costing

/// What was paid to a school: a row of payments.csv.
public struct Payment: Hashable, Sendable {
  /// As the run keeps it: the URN where schools.csv gives one.
  public var school: SchoolNumber
  /// The child, as `FundedPupil` numbers them; nil for the school's total for the period.
  public var child: Int?
  /// As the file writes it, a UPN in upper case; empty for a school's total.
  public var reference: [UInt8]
  public var period: ClosedRange<CivilDate>
  public var paidOn: CivilDate?
  /// Negative for what was taken back.
  public var amount: Money
  public var ledgerRef: String
  /// The row of payments.csv, as a spreadsheet counts.
  public var row: Int64

  public init(
    school: SchoolNumber, child: Int?, reference: [UInt8], period: ClosedRange<CivilDate>,
    paidOn: CivilDate?, amount: Money, ledgerRef: String, row: Int64
  ) {
    self.school = school
    self.child = child
    self.reference = reference
    self.period = period
    self.paidOn = paidOn
    self.amount = amount
    self.ledgerRef = ledgerRef
    self.row = row
  }
}

/// A row of budget.csv: what is set aside for the year.
public struct BudgetLine: Hashable, Sendable {
  /// A line of Section 251, such as `1.2.1`, or a name of the council's own.
  public var line: String
  /// As groupings write it, such as `primary`; empty where the budget is not cut by phase.
  public var phase: String
  public var year: FundingYear
  public var amount: Money
  public var row: Int64

  public init(line: String, phase: String, year: FundingYear, amount: Money, row: Int64) {
    self.line = line
    self.phase = phase
    self.year = year
    self.amount = amount
    self.row = row
  }
}

/// A row of expected.csv: pupils who are to come to a school.
public struct ExpectedPupils: Hashable, Sendable {
  public var school: SchoolNumber
  public var yearGroup: YearGroup
  public var need: Need?
  public var pupils: Int64
  public var from: CivilDate
  public var row: Int64

  /// By all that a row says, so that the order of rows changes nothing.
  func isBefore(_ other: ExpectedPupils) -> Bool {
    if school != other.school { return school < other.school }
    if yearGroup != other.yearGroup { return yearGroup < other.yearGroup }
    if from != other.from { return from < other.from }
    let (one, two) = (
      need.map { Int64($0.rawValue) } ?? -1, other.need.map { Int64($0.rawValue) } ?? -1
    )
    return one == two ? pupils < other.pupils : one < two
  }

  public init(
    school: SchoolNumber, yearGroup: YearGroup, need: Need?, pupils: Int64, from: CivilDate,
    row: Int64
  ) {
    self.school = school
    self.yearGroup = yearGroup
    self.need = need
    self.pupils = pupils
    self.from = from
    self.row = row
  }
}
