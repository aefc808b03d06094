import Costing

extension Rule {
  /// What holds where no row does: of each funding source, or each kind of pupil, where the default
  /// differs by it.
  func defaults(beside rows: [RuleRow], _ terms: Terms) -> [RuleValueEntry] {
    guard !rows.contains(where: { $0.scope.valuesNamed == 0 }) else { return [] }
    if self == .shareMetBy { return shareDefaults(terms) }
    guard definition.reach == .fundingSources else {
      guard let row = standardRow(RuleSubject(), terms) else { return [] }
      return [RuleValueEntry(row, "", terms)]
    }
    return FundingSource.allCases.compactMap { source in
      standardRow(RuleSubject(source: source), terms).map {
        RuleValueEntry($0, source.name, terms)
      }
    }
  }

  private func standardRow(_ subject: RuleSubject, _ terms: Terms) -> RuleRow? {
    terms.rules.row(self, for: subject).flatMap { $0.origin == .standard ? $0 : nil }
  }

  /// Those of each kind of pupil that some row of the kind still leaves to the default; kinds alike
  /// stand together.
  private func shareDefaults(_ terms: Terms) -> [RuleValueEntry] {
    Self.kinds.compactMap { kind in
      let held = kind.subjects.lazy.compactMap { standardRow($0, terms) }
      return held.first.map { RuleValueEntry($0, kind.name, terms) }
    }
  }

  private static let kinds: [(name: String, subjects: [RuleSubject])] =
    [
      mainstream("R..11", YearGroup.allCases[2...13]),
      mainstream("N1..N2", YearGroup.allCases[0...1]),
    ]
    + [Placement.senUnit, .resourcedProvision, .special, .alternative].map { placed($0) }
    + [mainstream("12..14", YearGroup.allCases[14...])]
    + [Placement.independent, .college].map { placed($0) }

  private static func mainstream(
    _ name: String, _ years: ArraySlice<YearGroup>
  ) -> (name: String, subjects: [RuleSubject]) {
    (
      "mainstream + " + name,
      years.map { RuleSubject(placement: .mainstream, yearGroup: $0) }
    )
  }

  private static func placed(_ placement: Placement) -> (name: String, subjects: [RuleSubject]) {
    (placement.name, [RuleSubject(placement: placement)])
  }
}
