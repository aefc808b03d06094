import Costing
public import Tables

extension Settlement {
  /// A warning for each value that the run used and nobody has restated for its year.
  ///
  /// - Parameters: the places of rates.csv and rules.csv among the run's files, and of the name
  ///   that stands for the national rules.
  public func provisionalFaults(rates: Int32, rules: Int32, national: Int32) -> [Fault] {
    let terms = batch.council.terms
    var found: [Fault] = []
    for (role, row) in terms.rates.enumerated() where batch.use.roles[role] {
      guard let row, row.isProvisional(in: terms.year) else { continue }
      found.append(
        Fault(
          .provisional, file: rates, row: row.row, column: "from",
          .since(name: terms.card.names[role], day: row.from.description)))
    }
    for row in terms.rules.rows where row.isProvisional(in: terms.year) && wasUsed(row) {
      guard let from = row.from else { continue }
      let since = Fault.Detail.since(name: row.rule.name, day: from.description)
      if case .council(let number) = row.origin {
        found.append(Fault(.provisional, file: rules, row: number, column: "from", since))
      } else {
        found.append(Fault(.provisional, file: national, row: 0, column: "from", since))
      }
    }
    return found.sorted { ($0.file, $0.row) < ($1.file, $1.row) }
  }

  private func wasUsed(_ row: RuleRow) -> Bool {
    row.rule == .threshold ? thresholdRows.contains(row) : batch.use.calledOn(row)
  }
}
