/// The rules that hold on the first day of a run's year, and so all year.
public struct RulesInForce: Sendable {
  public let year: FundingYear
  /// In the order of `Rule`, those naming most first.
  public let rows: [RuleRow]

  /// Takes, of each rule and scope, the row that started last; on one date the council's.
  public init(_ all: [RuleRow], in year: FundingYear) {
    var inForce: [RuleRow] = []
    for row in all where row.hasStarted(in: year) {
      if let at = inForce.firstIndex(where: { $0.rule == row.rule && $0.scope == row.scope }) {
        if row.replaces(inForce[at]) { inForce[at] = row }
      } else {
        inForce.append(row)
      }
    }
    self.year = year
    rows = inForce.ordered { $0.comesBefore($1) }
  }

  /// The row that decides for `subject`: of those that include it, the one naming most values.
  public func row(_ rule: Rule, for subject: RuleSubject = RuleSubject()) -> RuleRow? {
    if let row = rows.first(where: { $0.rule == rule && $0.scope.includes(subject) }) {
      return row
    }
    return rule.standard(for: subject).map { RuleRow(standard: rule, $0) }
  }

  /// Pairs of rows that name as many values and could both decide for one pupil or line.
  public var contradictions: [(RuleRow, RuleRow)] {
    var pairs: [(RuleRow, RuleRow)] = []
    for (index, row) in rows.enumerated() {
      for other in rows[(index + 1)...]
      where other.rule == row.rule && other.scope.valuesNamed == row.scope.valuesNamed
        && other.scope.overlaps(row.scope)
      {
        pairs.append((row, other))
      }
    }
    return pairs
  }

  /// The year that the rules themselves name: the row that starts last.
  public static func fundingYear(in rows: [RuleRow]) -> FundingYear? {
    var latest: RuleRow?
    for row in rows where row.rule == .fundingYear {
      if let from = latest?.from, let start = row.from, start < from { continue }
      latest = row
    }
    guard case .fundingYear(let year)? = latest?.value else { return nil }
    return year
  }
}

extension RuleRow {
  fileprivate func hasStarted(in year: FundingYear) -> Bool {
    guard let from else { return true }
    return from <= year.firstDay
  }

  fileprivate func replaces(_ other: RuleRow) -> Bool {
    guard let from, let otherFrom = other.from else { return true }
    return from > otherFrom || (from == otherFrom && isCouncils)
  }

  fileprivate func comesBefore(_ other: RuleRow) -> Bool {
    if rule != other.rule { return rule.rawValue < other.rule.rawValue }
    return scope.valuesNamed > other.scope.valuesNamed
  }
}
