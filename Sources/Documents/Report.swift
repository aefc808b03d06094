public import Borough
public import Costing
public import Tables

/// What a run found, for a person: the borough's totals, the rows read and the faults' counts.
public struct Report: Sendable {
  /// What was in force, for the year that the run serves.
  public var terms: Terms
  /// In the order of `totals.csv`; the first is `all`.
  public var totals: [TotalsRow] { didSet { hasAdjusted = Self.hasAdjusted(totals) } }
  /// Whether the rules on the top-up changed any of it, so that the sum needs another figure; asked
  /// for every row of every table.
  private(set) var hasAdjusted: Bool
  public var bands: [CostBand]
  /// Provision, pupils, schools: what was read, kept and turned away.
  public var counts: [RowCount]
  /// In the order of `FaultID`.
  public var faults: [FaultCount]
  public var version: String
  /// At the school's real pay; nil when no pay.csv was read.
  public var real: RealTotal?
  /// Since an earlier run; nil where none was named.
  public var movement: MovementReport?
  /// As far as a day that was asked for.
  public var toDate: TotalToDate?
  /// What schools.csv says of the schools of `totals`; empty where no reader asks.
  public var schools: [School] = []
  /// What council finance is told; nil where it is not worked.
  public var finance: FinancePaper?

  public init(
    terms: Terms, totals: [TotalsRow], bands: [CostBand], counts: [RowCount],
    faults: [FaultCount], version: String
  ) {
    self.terms = terms
    self.totals = totals
    hasAdjusted = Self.hasAdjusted(totals)
    self.bands = bands
    self.counts = counts
    self.faults = faults
    self.version = version
  }

  private static func hasAdjusted(_ totals: [TotalsRow]) -> Bool {
    totals.contains { $0.totals.adjusted != .zero }
  }

  public var year: FundingYear { terms.year }
  var rules: RulesTable { RulesTable(terms) }
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
