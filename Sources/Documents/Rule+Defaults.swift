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

  /// Mainstream pupils by age, then the other placements; those that rows decide are left out.
  private func shareDefaults(_ terms: Terms) -> [RuleValueEntry] {
    var entries: [RuleValueEntry] = []
    for ages in Self.ages {
      let held = ages.years.lazy.compactMap {
        standardRow(RuleSubject(placement: .mainstream, yearGroup: $0), terms)
      }
      if let row = held.first {
        entries.append(RuleValueEntry(row, "mainstream + " + ages.name, terms))
      }
    }
    for placement in Placement.allCases where placement != .mainstream {
      if let row = standardRow(RuleSubject(placement: placement), terms) {
        entries.append(RuleValueEntry(row, placement.name, terms))
      }
    }
    return entries
  }

  private static let ages: [(name: String, years: ArraySlice<YearGroup>)] = [
    ("R..11", YearGroup.allCases[2...13]), ("N1..N2", YearGroup.allCases[0...1]),
    ("12..14", YearGroup.allCases[14...]),
  ]
}
