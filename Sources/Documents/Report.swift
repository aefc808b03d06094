public import Borough
public import Costing
public import Tables

/// What a run found, for a person: the borough's totals, the rows read and the faults' counts.
public struct Report: Sendable {
  public var year: FundingYear
  /// In the order of `totals.csv`; the first is `all`.
  public var totals: [TotalsRow]
  public var bands: [CostBand]
  /// Provision, pupils, schools: what was read, kept and turned away.
  public var counts: [RowCount]
  /// Most frequent first is not promised: in the order of `FaultID`.
  public var faults: [FaultCount]
  /// What was in force.
  public var rules: [RuleRow]
  public var rates: [NamedRate]
  /// Role names by place on the card, to print what a rule applies to.
  public var roles: [String]
  public var version: String

  public init(
    year: FundingYear, totals: [TotalsRow], bands: [CostBand], counts: [RowCount],
    faults: [FaultCount], rules: [RuleRow], rates: [NamedRate], roles: [String], version: String
  ) {
    self.year = year
    self.totals = totals
    self.bands = bands
    self.counts = counts
    self.faults = faults
    self.rules = rules
    self.rates = rates
    self.roles = roles
    self.version = version
  }
}

/// Rows of one kind of file: every row read is accepted or rejected.
public struct RowCount: Hashable, Sendable {
  /// `provision`, `pupils`, `schools`.
  public var kind: String
  public var read: Int64
  public var rejected: Int64

  public init(kind: String, read: Int64, rejected: Int64) {
    self.kind = kind
    self.read = read
    self.rejected = rejected
  }

  public var accepted: Int64 { read - rejected }
}

/// How often a fault was found.
public struct FaultCount: Hashable, Sendable {
  public var id: FaultID
  public var count: Int64

  public init(_ id: FaultID, _ count: Int64) {
    self.id = id
    self.count = count
  }
}

/// A rate in force, with its role's name.
public struct NamedRate: Hashable, Sendable {
  public var role: String
  public var row: RateRow

  public init(role: String, _ row: RateRow) {
    self.role = role
    self.row = row
  }
}
