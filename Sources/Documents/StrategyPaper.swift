public import Borough
public import Costing

/// All that the inclusion strategies of a run's schools say.
public struct StrategyPaper: Sendable {
  /// In byte order of school.
  public var strategies: [InclusionStrategy]
  public var terms: Terms
  /// Whether pupils.csv and schools.csv said who is placed where.
  public var knowsPupils: Bool
  public var knowsSchools: Bool
  /// Schools with provision that are not mainstream.
  public var otherSchools: Int64
  public var version: String

  public init(
    _ strategies: [InclusionStrategy], _ terms: Terms, knowsPupils: Bool, knowsSchools: Bool,
    otherSchools: Int64, version: String
  ) {
    self.strategies = strategies
    self.terms = terms
    self.knowsPupils = knowsPupils
    self.knowsSchools = knowsSchools
    self.otherSchools = otherSchools
    self.version = version
  }
}

/// A row of a strategy's table in words and figures, as both of its documents have it.
struct StrategyRow {
  enum Kind { case openToAll, activity, merged, total }

  let kind: Kind
  /// As somebody typed it, pupil numbers left out, where it is an activity's name.
  let name: String
  let audience: [String]
  /// Nil where no count is shown.
  let pupils: Int64?
  /// Nil where no money is shown.
  let amounts: StrategyAmounts?
  let working: String
}

extension StrategyPaper {
  /// A school's rows in the order of its table, the total last.
  func rows(of strategy: InclusionStrategy) -> [StrategyRow] {
    var rows = strategy.listed.map { activity in
      StrategyRow(
        kind: activity.isOpenToAll ? .openToAll : .activity, name: activity.name.withoutUPNs,
        audience: activity.isOpenToAll
          ? ["All pupils"] : activity.audience(under: strategy.small).words,
        pupils: activity.isOpenToAll ? nil : activity.pupils, amounts: activity.amounts,
        working: words(of: activity.working(under: strategy.small)))
    }
    if let together = strategy.together {
      rows.append(
        StrategyRow(
          kind: .merged, name: "Other activities for individual pupils",
          audience: ["Individual pupils and small groups"],
          pupils: strategy.isHidden ? nil : together.pupils,
          amounts: strategy.isHidden ? nil : together.amounts,
          working: FigureText.count(Int64(strategy.merged.count), "activity", "activities")
            + ", costed in the same way"))
    }
    rows.append(
      StrategyRow(
        kind: .total, name: "All activity", audience: [], pupils: strategy.pupils,
        amounts: strategy.isHidden ? nil : strategy.amounts, working: ""))
    return rows
  }
}
