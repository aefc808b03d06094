import Borough
import Costing

/// What a reader needs to trust a strategy's table: what was taken together, what was left out, and
/// what it was worked from.
extension StrategyHTML {
  static func notes(on strategy: InclusionStrategy, in paper: StrategyPaper) -> Markup {
    let notes = [
      small(strategy), together(strategy), sum(strategy), leftOut(of: strategy), columns(strategy),
      placements(in: paper), provisional(strategy, paper), sources(strategy, paper),
    ]
    return """
      <ul class="notes">
      \(Markup(notes.compactMap { $0 }) { "<li>\($0)</li>" })</ul>

      """
  }

  private static func small(_ strategy: InclusionStrategy) -> Markup {
    let limit = FigureText.count(strategy.small.limit, "pupil", "pupils")
    let share = FigureText.decimal(strategy.small.share, places: 2) + "%"
    let count = Int64(strategy.merged.count)
    guard count > 0 else {
      return """
        Small numbers: every activity reaches \(limit) or more, and no pupil is over \(share) of \
        any sum, so none was put with others.
        """
    }
    let merged = FigureText.count(count, "activity is", "activities are")
    return """
      Small numbers: \(merged) shown as one row. Each reaches fewer than \(limit), has money from \
      one source for fewer, or has one pupil over \(share) of a sum; or it is the next smallest, \
      put with those so that none can be worked back from the total.\(notShown(strategy, limit))
      """
  }

  private static func together(_ strategy: InclusionStrategy) -> Markup? {
    guard !strategy.isHidden, !strategy.columns.together.isEmpty else { return nil }
    return """
      \(strategy.columns.togetherWords) are shown as one column, because one of them alone is \
      money for too few pupils, or mostly for one.
      """
  }

  private static func notShown(_ strategy: InclusionStrategy, _ limit: String) -> Markup {
    if strategy.isHidden {
      return """
         Even together they are of too few pupils, so neither their figures nor those of the total \
        are shown.
        """
    }
    guard strategy.pupils == nil else { return "" }
    return """
       How many pupils there are in all is not shown: beside the number of another row it would \
      count fewer than \(limit).
      """
  }

  /// How the total stands beside the school's own files.
  private static func sum(_ strategy: InclusionStrategy) -> Markup {
    let provision: Markup = """
      the column <code>provision</code> of the school’s own <code>pupil-costs.csv</code> adds up to
      """
    let left = [strategy.elsewhere, strategy.outsideYear].filter { !$0.lines.isEmpty }
    let leftCost = left.reduce(Money.zero) { $0 + $1.total }
    if strategy.isHidden {
      return left.isEmpty
        ? "Every accepted line is in the table."
        : "Every accepted line is in the table, or left out as said below."
    }
    guard !left.isEmpty else {
      return "The total, \(strategy.amounts.total), is what \(provision)."
    }
    guard left.allSatisfy({ $0.canBeShown(under: strategy.small) }) else {
      return
        "The total, \(strategy.amounts.total), with what is left out below, is what \(provision)."
    }
    return """
      The total, \(strategy.amounts.total), and the \(leftCost) left out below are the \
      \(strategy.amounts.total + leftCost) that \(provision).
      """
  }

  /// What the columns are, and what of a group is in no row.
  private static func columns(_ strategy: InclusionStrategy) -> Markup {
    let isShared = (strategy.listed + strategy.merged).contains { $0.isShared }
    let shares: Markup =
      isShared
      ? """
       Of what is shared, a row has the shares of these pupils: those of others, with any odd pence \
      that fall to them, are in none.
      """
      : ""
    return """
      A pupil counts once in a row, and may be in several. Other is personal budgets, health, social \
      care and money not named; top-up has a column of its own where there is any. Costs are for a \
      whole year, as if each pupil were on roll all year.\(shares)
      """
  }

  private static func leftOut(of strategy: InclusionStrategy) -> Markup? {
    let small = strategy.small
    let parts = [
      leftOut(
        "of pupils placed in special, alternative or independent provision or at college",
        strategy.elsewhere, small),
      leftOut(
        "of another year, or of what was bought for other years", strategy.outsideYear,
        small),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: "; "))."
  }

  /// Lines are counted, and their cost said, where they are not of few pupils.
  private static func leftOut(
    _ what: String, _ lines: StrategyActivity, _ small: DisclosureRule
  ) -> String? {
    guard !lines.lines.isEmpty else { return nil }
    guard lines.canBeShown(under: small) else {
      return "lines \(what) (of too few pupils to be counted)"
    }
    let count = FigureText.count(Int64(lines.lines.count), "line", "lines")
    return "\(count) \(what), costing \(FigureText.pounds(lines.total))"
  }

  private static func placements(in paper: StrategyPaper) -> Markup? {
    switch (paper.knowsPupils, paper.knowsSchools) {
    case (true, true): return nil
    case (true, false): return "There was no schools.csv: the school is taken as mainstream."
    case (false, true):
      return "There was no pupils.csv: every pupil is taken as in a mainstream place."
    case (false, false):
      return """
        There was neither pupils.csv nor schools.csv: the school is taken as mainstream, and every \
        pupil as in a mainstream place.
        """
    }
  }

  private static func provisional(
    _ strategy: InclusionStrategy, _ paper: StrategyPaper
  ) -> Markup? {
    guard strategy.isProvisional else { return nil }
    return """
      <strong>Provisional:</strong> some rate or rule behind these costs was set a year or more \
      before \(paper.terms.year.firstDay) and has not been restated since.
      """
  }

  /// The council's rates that the table names, and its year.
  private static func sources(_ strategy: InclusionStrategy, _ paper: StrategyPaper) -> Markup {
    let terms = paper.terms
    let roles = Set(strategy.listed.flatMap { $0.working(under: strategy.small).roles })
    let rates = roles.compactMap { role in
      terms.rates[Int(role.index)].map {
        "\(terms.card.name(of: role)) \($0.rate.text), since \($0.from.inWords) (\($0.source))"
      }
    }.ordered { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var all = rates
    let isTimed = strategy.listed.contains { $0.lines.contains { $0.line.time != nil } }
    if isTimed, case .weeks(let weeks)? = terms.rules.row(.weeksPerYear)?.value,
      let row = terms.rules.row(.weeksPerYear)
    {
      let figure = FigureText.decimal(weeks.hundredths, places: 2)
      all.append("a year of \(figure) weeks where a line states none (\(row.source))")
    }
    let worked: Markup =
      all.isEmpty ? "" : "Worked from: \(prose: all.joined(separator: "; ")). "
    return "\(worked)Made with topup \(paper.version)."
  }
}

extension StrategyActivity {
  fileprivate var isShared: Bool { lines.contains { $0.sharing > 1 } }
}

extension StrategyWorking {
  /// Those that the table names.
  fileprivate var roles: [Role] {
    if case .told(let told) = self { told.roles } else { [] }
  }
}
