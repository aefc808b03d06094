public import Costing

/// A council's terms with some values changed, as a sweep tries them.
extension CouncilFiles {
  /// - Parameter point: for each axis the place of its value.
  public func terms(
    in year: FundingYear, at point: [Int], of axes: [SweepAxis]
  ) throws(SweepProblem) -> Terms {
    var rows = RulesInForce(self.rows, in: year).rows
    var card = self.card
    var tables = self.tables
    for (axis, place) in zip(axes, point) {
      let change = axis.points[place].change
      switch (axis.target, change) {
      case (.rates(let role), .uplift(let percent)):
        card = card.scaled(by: 10_000 + percent, only: role)
      case (.bands, .uplift(let percent)):
        guard !tables.bands.isEmpty else { throw .nothingToUplift(axis.name) }
        tables.bands = tables.bands.map { $0.scaled(by: 10_000 + percent) }
      case (.rule(let rule, let scope), .value(let value)):
        rows.set(rule, scope, to: value, from: year.firstDay)
      case (.rule(let rule, let scope), .uplift(let percent)):
        guard rows.scale(rule, scope, by: 10_000 + percent, from: year.firstDay) else {
          throw .nothingToUplift(axis.name)
        }
      default: break
      }
    }
    let terms = Terms(RulesInForce(rows, in: year), card, tables)
    if let fault = refusal(of: terms) { throw .refused(fault) }
    return terms
  }
}

extension [RuleRow] {
  /// Gives each row of a rule, or the row of a scope, another value; a row is added where none is.
  fileprivate mutating func set(
    _ rule: Rule, _ scope: RuleScope?, to value: RuleValue, from: CivilDate
  ) {
    var isThere = false
    for index in indices where self[index].isOf(rule, scope) {
      self[index] = self[index].tried(value, from)
      isThere = true
    }
    guard !isThere else { return }
    append(RuleRow(rule, scope ?? RuleScope(), from: from, value, source: "tried", row: 0))
  }

  /// Scales each row's value; false when there is none that is a number.
  fileprivate mutating func scale(
    _ rule: Rule, _ scope: RuleScope?, by hundredthsOfAPercent: Int64, from: CivilDate
  ) -> Bool {
    var isThere = false
    for index in indices where self[index].isOf(rule, scope) {
      guard let value = self[index].value.scaled(by: hundredthsOfAPercent) else { return false }
      self[index] = self[index].tried(value, from)
      isThere = true
    }
    return isThere
  }
}

extension RuleRow {
  fileprivate func isOf(_ rule: Rule, _ scope: RuleScope?) -> Bool {
    self.rule == rule && (scope == nil || scope == self.scope)
  }

  fileprivate func tried(_ value: RuleValue, _ from: CivilDate) -> RuleRow {
    RuleRow(rule, scope, from: from, value, source: "tried", row: 0)
  }
}
