/// A row of bands.csv: from a countable cost, what a band is worth.
public struct BandRow: Hashable, Sendable {
  public let name: String
  public let from: CivilDate
  /// The lowest countable cost in the band; it ends where the next begins.
  public let atLeast: Money
  public let value: Money
  public let source: String
  /// As a spreadsheet counts.
  public let row: Int64

  public init(
    _ name: String, from: CivilDate, atLeast: Money, value: Money, source: String, row: Int64
  ) {
    self.name = name
    self.from = from
    self.atLeast = atLeast
    self.value = value
    self.source = source
    self.row = row
  }

  public func isProvisional(in year: FundingYear) -> Bool { from.yearLater <= year.firstDay }
}

/// The bands in force on the first day of a year, lowest first: no gap and no overlap can be written.
public struct BandTable: Sendable {
  public let rows: [BandRow]

  /// Takes, of each band, the row that started last.
  public init(_ all: [BandRow], in year: FundingYear) {
    var inForce: [BandRow] = []
    for row in all where row.from <= year.firstDay {
      if let at = inForce.firstIndex(where: { $0.name == row.name }) {
        if row.from > inForce[at].from { inForce[at] = row }
      } else {
        inForce.append(row)
      }
    }
    rows = inForce.ordered { $0.atLeast < $1.atLeast }
  }

  /// The band of a countable cost; nil below the lowest.
  public func band(of countable: Money) -> BandRow? {
    rows.last { $0.atLeast <= countable }
  }

  public func band(named name: String) -> BandRow? { rows.first { $0.name == name } }

  /// Rows that begin where another in force does, or are worth less than one that begins lower.
  public var disorders: [(row: BandRow, lower: BandRow)] {
    zip(rows.dropFirst(), rows).filter { $0.atLeast == $1.atLeast || $0.value < $1.value }
      .map { (row: $0, lower: $1) }
  }
}
