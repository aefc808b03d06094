import Costing
public import Tables

extension Settlement {
  /// A warning for each value that the run used and nobody has restated for its year.
  ///
  /// - Parameters: the places of the council's files among the run's files, and of the name that
  ///   stands for the national rules.
  public func provisionalFaults(_ texts: CouncilTexts, national: Int32) -> [Fault] {
    let terms = batch.council.terms
    let (rates, rules) = (texts.rates?.file ?? 0, texts.rules?.file ?? 0)
    var found = texts.bands.map { bandFaults($0.file) } ?? []
    let byPupils = rowsUsedByPupils
    for (role, row) in terms.rates.enumerated() {
      guard let row, row.isProvisional(in: terms.year),
        batch.use.usesRate(of: Role(index: Int32(role)))
      else { continue }
      found.append(
        Fault(
          .provisional, file: rates, row: row.row, column: "from",
          .since(name: terms.card.names[role], day: row.from.description)))
    }
    for row in terms.rules.rows where row.isProvisional(in: terms.year) && wasUsed(row, byPupils) {
      guard let from = row.from else { continue }
      let since = Fault.Detail.since(name: row.rule.name, day: from.description)
      if case .council(let number) = row.origin {
        found.append(Fault(.provisional, file: rules, row: number, column: "from", since))
      } else {
        found.append(Fault(.provisional, file: national, row: 0, column: "from", since))
      }
    }
    return found.ordered { ($0.file, $0.row) < ($1.file, $1.row) }
  }

  private func wasUsed(_ row: RuleRow, _ byPupils: Set<RuleRow>) -> Bool {
    byPupils.contains(row) || batch.use.calledOn(row)
  }

  /// Rules that some pupil's figures were worked by.
  private var rowsUsedByPupils: Set<RuleRow> {
    let terms = batch.council.terms
    let hasParts = standings.values.contains { $0.part != nil }
    var rows: Set<RuleRow> = []
    for kind in kinds.all { rows.formUnion(kind.rowsUsed(forPartOfYear: hasParts, terms)) }
    return rows
  }

  /// Bands that some pupil's countable cost falls in.
  private func bandFaults(_ file: Int32) -> [Fault] {
    let terms = batch.council.terms
    guard terms.bands.rows.contains(where: { $0.isProvisional(in: terms.year) }) else { return [] }
    var used: Set<BandRow> = []
    for number in batch.tallies.indices {
      guard let cost = cost(of: number), kinds[batch.pupils.record(number)]?.usesBands == true,
        let band = terms.bands.band(of: cost.countable), band.isProvisional(in: terms.year)
      else { continue }
      used.insert(band)
    }
    return used.map {
      Fault(
        .provisional, file: file, row: $0.row, column: "from",
        .since(name: $0.name, day: $0.from.description))
    }
  }
}
