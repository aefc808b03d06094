import Costing

extension Terms {
  /// `weeks-per-year 38 since 1 April 2025: handbook, page 4 (rules.csv row 4)`.
  func citation(of row: RuleRow) -> String {
    let scope = row.scope.text(roles: card.names)
    let value = "\(row.rule.name) \(row.value.text)" + (scope.isEmpty ? "" : " for " + scope)
    guard let from = row.from else { return value + ": default" }
    let place =
      switch row.origin {
      case .council(let number): "rules.csv row \(number)"
      case .national: "national"
      case .standard: "default"
      }
    return value + " since \(from.inWords)\(mark(row.isProvisional(in: year))): "
      + "\(Excerpt.cleaned(row.source)) (\(place))"
  }

  /// `TA2 £17.50 an hour since 1 April 2025: tariff (rates.csv row 2)`.
  func citation(of row: RateRow, for role: Role) -> String {
    "\(role.text(card.names)) \(row.rate.text) since \(row.from.inWords)"
      + "\(mark(row.isProvisional(in: year))): \(Excerpt.cleaned(row.source)) "
      + "(rates.csv row \(row.row))"
  }

  private func mark(_ isProvisional: Bool) -> String {
    isProvisional ? ", provisional" : ""
  }
}
