/// A dated row of rates.csv.
public struct RateRow: Hashable, Sendable {
  public let from: CivilDate
  public let rate: Rate
  public let source: String
  /// As a spreadsheet counts.
  public let row: Int64

  public init(from: CivilDate, _ rate: Rate, source: String, row: Int64) {
    self.from = from
    self.rate = rate
    self.source = source
    self.row = row
  }

  public func isProvisional(in year: FundingYear) -> Bool {
    from.yearLater <= year.firstDay
  }
}

/// The council's tariff: what it pays for each role's time, by date.
public struct RateCard: Sendable {
  /// Roles as first written, in the order first written.
  public private(set) var names: [String] = []
  /// By role, in the order read.
  public private(set) var rows: [[RateRow]] = []

  public init() {}

  public mutating func add(role name: String) -> Role {
    names.append(name)
    rows.append([])
    return Role(index: Int32(names.count - 1))
  }

  public mutating func add(_ row: RateRow, to role: Role) {
    rows[Int(role.index)].append(row)
  }

  public func name(of role: Role) -> String { names[Int(role.index)] }

  /// The rate of each role on the first day of `year`, and so all year.
  public func inForce(in year: FundingYear) -> [RateRow?] {
    rows.map { dated in
      dated.filter { $0.from <= year.firstDay }.max { $0.from < $1.from }
    }
  }
}
