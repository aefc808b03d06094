import Borough
import Costing

/// One value in force that differs between today's rules and those of a trial.
struct TermsDifference: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case rule, band, rate }

  /// What is in force on one side, and where it is written.
  struct Side: Hashable, Sendable {
    /// `38 weeks`, `not set`.
    let value: String
    /// `rules.csv row 6`, `national`, `default`; blank where nothing is set.
    let place: String

    static let notSet = Side(value: "not set", place: "")
  }

  let kind: Kind
  /// The rule, the band or the role.
  let name: String
  /// As rules.csv writes it; blank for all.
  var appliesTo: String
  let today: Side
  let trial: Side

  /// `weeks-per-year: 38 weeks -> 39 weeks, rules.csv row 6 -> new.csv row 6`, its places on lines
  /// of their own where it is long.
  func lines(to width: Int, first: String, rest: String) -> [String] {
    let whom = appliesTo.isEmpty ? "" : " for " + appliesTo
    let values = "\(heading)\(whom): \(today.value) -> \(trial.value)"
    let places = [today.place, trial.place].map { $0.isEmpty ? "nowhere" : $0 }
    let written = "\(places[0]) -> \(places[1])"
    let line = "\(first)\(values), \(written)"
    if line.count <= width { return [line] }
    return PlainText.wrapped(values + ",", to: width, first: first, rest: rest)
      + PlainText.wrapped(written, to: width, first: rest, rest: rest)
  }

  /// `weeks-per-year`, `band B2`, `rate of Teacher`.
  var heading: String {
    switch kind {
    case .rule: name
    case .band: "band " + name
    case .rate: "rate of " + name
    }
  }
}

extension TermsDifference {
  /// One set of terms, and the files it was read from.
  struct Source {
    let terms: Terms
    let files: RuleFiles
  }

  /// Rules first, then bands and rates; nothing whose value is the same, wherever it is written.
  static func all(from today: Source, to trial: Source) -> [TermsDifference] {
    Rule.allCases.flatMap { rules($0, today, trial) } + bands(today, trial)
      + rates(today, trial)
  }

  /// Scopes next to one another that change alike stand together.
  private static func rules(
    _ rule: Rule, _ today: Source, _ trial: Source
  ) -> [TermsDifference] {
    var found: [TermsDifference] = []
    for scope in rule.scopes(in: today.terms, trial.terms) {
      let (old, new) = (today.row(rule, scope), trial.row(rule, scope))
      guard old?.value != new?.value else { continue }
      let difference = TermsDifference(
        kind: .rule, name: rule.name,
        appliesTo: PlainText.visible(scope.text(roles: trial.terms.card.names)),
        today: today.side(old), trial: trial.side(new))
      if let last = found.last, last.today == difference.today, last.trial == difference.trial {
        found[found.count - 1].appliesTo += ", " + difference.appliesTo
      } else {
        found.append(difference)
      }
    }
    return found
  }

  private static func bands(_ today: Source, _ trial: Source) -> [TermsDifference] {
    let (old, new) = (today.terms.bands.rows, trial.terms.bands.rows)
    var names = old.map { $0.name }
    for row in new where !names.contains(row.name) { names.append(row.name) }
    return names.compactMap { name in
      let (one, other) = (old.first { $0.name == name }, new.first { $0.name == name })
      guard one?.text != other?.text else { return nil }
      return TermsDifference(
        kind: .band, name: PlainText.visible(name), appliesTo: "", today: today.side(one),
        trial: trial.side(other))
    }
  }

  private static func rates(_ today: Source, _ trial: Source) -> [TermsDifference] {
    let (old, new) = (today.terms.card.names, trial.terms.card.names)
    let names = old + new.filter { !old.contains($0) }
    return names.compactMap { name in
      let (one, other) = (today.rate(name), trial.rate(name))
      guard one?.rate != other?.rate else { return nil }
      return TermsDifference(
        kind: .rate, name: PlainText.visible(name), appliesTo: "", today: today.side(one),
        trial: trial.side(other))
    }
  }
}

extension TermsDifference.Source {
  /// The row that decides for whom a scope names.
  fileprivate func row(_ rule: Rule, _ scope: RuleScope) -> RuleRow? {
    terms.rules.row(
      rule,
      for: RuleSubject(
        placement: scope.placement, yearGroup: scope.yearGroups?.lowerBound,
        senProvision: scope.senProvision, role: scope.role, source: scope.source))
  }

  fileprivate func rate(_ role: String) -> RateRow? {
    terms.card.names.firstIndex(of: role).flatMap { terms.rates[$0] }
  }

  fileprivate func side(_ row: RuleRow?) -> TermsDifference.Side {
    guard let row else { return .notSet }
    let place =
      switch row.origin {
      case .council(let number): place(files.rules, number)
      case .national: "national"
      case .standard: "default"
      }
    return TermsDifference.Side(value: PlainText.visible(row.value.text), place: place)
  }

  fileprivate func side(_ row: BandRow?) -> TermsDifference.Side {
    guard let row else { return .notSet }
    return TermsDifference.Side(value: row.text, place: place(files.bands, row.row))
  }

  fileprivate func side(_ row: RateRow?) -> TermsDifference.Side {
    guard let row else { return .notSet }
    return TermsDifference.Side(value: row.rate.text, place: place(files.rates, row.row))
  }

  private func place(_ file: String, _ row: Int64) -> String {
    "\(PlainText.visible(file)) row \(row)"
  }
}

extension Rule {
  /// Whom either set of rules names, and whoever is left.
  fileprivate func scopes(in today: Terms, _ trial: Terms) -> [RuleScope] {
    if definition.reach == .fundingSources {
      return FundingSource.allCases.map { source in
        var scope = RuleScope()
        scope.source = source
        return scope
      }
    }
    var scopes: [RuleScope] = []
    for row in today.rules.rows + trial.rules.rows
    where row.rule == self && !scopes.contains(row.scope) {
      scopes.append(row.scope)
    }
    return scopes.contains(RuleScope()) ? scopes : scopes + [RuleScope()]
  }
}
