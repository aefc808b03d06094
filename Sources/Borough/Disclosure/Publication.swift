import Costing

/// Everything that a run publishes, protected over all tables together.
///
/// The tables share only the total of all pupils, which is shown, and schools add up to their phase,
/// which is shown: so each table, and the schools of each phase, are one pool of rows with one sum.
public struct Publication: Sendable {
  public let rule: DisclosureRule
  public let areAwardsKnown: Bool
  public private(set) var all: PublishedRow
  /// Primary need, SEN provision, year group and placement.
  public private(set) var tables: [PublishedTable]
  public private(set) var phases: [PhaseGroup] = []
  private let thresholds: ClosedRange<Money>

  public init(
    _ tables: [PublishedTable], _ schools: [PublishedSchool], areAwardsKnown: Bool,
    _ rule: DisclosureRule
  ) {
    var sums = PublishedSums()
    for school in schools { sums.add(school.row.sums) }
    self.rule = rule
    self.areAwardsKnown = areAwardsKnown
    self.tables = tables
    all = PublishedRow(key: "total", label: "Total", sums)
    thresholds = sums.thresholds ?? Money.zero...Money.zero
    protectTotal()
    guard all.hiding == .nothing else {
      for place in tables.indices { self.tables[place].rows = [] }
      return
    }
    phases = PhaseGroup.groups(of: schools) { isSensitive($0) }
    protectAwardsOfPhases()
    for place in tables.indices { self.tables[place].rows = protected(tables[place]) ?? [] }
    protectNotAssessed()
    for place in phases.indices { protectSchools(ofPhase: place) }
  }

  private func poolRow(_ row: PublishedRow) -> PoolRow {
    PoolRow(row.sums, rule, thresholds: thresholds)
  }

  /// Of too few pupils only the total is shown, or not even that.
  private mutating func protectTotal() {
    let row = poolRow(all)
    let hiding = row.sensitivity.hiding
    all.hiding = hiding == .topUp && row.givesItselfAway(rule) ? .everything : hiding
    all.hidesAward = all.hiding != .nothing || row.sensitivity.contains(.awarded)
  }

  /// Each run of rows by itself, where that can be done or their sums are known; in the table's order.
  private func protected(_ table: PublishedTable) -> [PublishedRow]? {
    let runs = Self.linked(table, to: phases)
    let safe = runs.compactMap { hidden($0) }
    guard safe.count == runs.count else {
      return Self.areSumsShown(runs, in: phases) ? nil : protected(table.rows)
    }
    let byRun = safe.compactMap { awardsHidden($0) }
    let areKnown = Self.areSumsShown(runs, in: phases.filter { !$0.total.hidesAward })
    let found =
      byRun.count == runs.count
      ? byRun : areKnown ? nil : awardsHidden(safe.flatMap { $0 }).map { [$0] }
    return found.map { rows in
      table.rows.compactMap { row in rows.joined().first { $0.key == row.key } }
    }
  }

  private mutating func protectNotAssessed() {
    guard let needs = tables.firstIndex(where: { $0.grouping == .primaryNeed }),
      let provisions = tables.first(where: { $0.grouping == .senProvision }),
      Self.isBounded(tables[needs].rows, by: provisions.rows, rule)
    else { return }
    tables[needs].rows =
      protected(
        PublishedTable(.primaryNeed, Self.withoutNotAssessed(tables[needs].rows))) ?? []
  }

  /// Whether a phase's total would be hidden. Its awards are left: that they are few so far is no
  /// reason to put phases together.
  private func isSensitive(_ sums: PublishedSums) -> Bool {
    sums.sensitivity(under: rule).subtracting(.awarded) != []
  }

  /// A phase may be one school, which knows its own. Where phases cannot be protected, awards are
  /// hidden everywhere.
  private mutating func protectAwardsOfPhases() {
    let rows = phases.map { poolRow($0.total) }
    let schools = phases.map { $0.members.map { poolRow($0.row) } }
    let pool = AwardPool(rows: rows, rule: rule, knowTheirOwn: true, parts: schools)
    guard areAwardsKnown, !all.hidesAward,
      let hidden = pool.hidden(with: rows.map { _ in .nothing })
    else {
      all.hidesAward = true
      return
    }
    for place in phases.indices { phases[place].total.hidesAward = hidden[place] }
  }

  /// Schools of a phase whose awards are hidden hide theirs.
  private mutating func protectSchools(ofPhase place: Int) {
    let total = phases[place].total
    let hidesAwards = all.hidesAward || total.hidesAward
    let rows = phases[place].members.map { $0.row }
    phases[place].total.hidesAward = hidesAwards
    guard let safe = protected(rows, knowTheirOwn: true, hidesAwards: hidesAwards) else {
      phases[place].areSchoolsShown = false
      return
    }
    for (school, row) in zip(rows.indices, safe) { phases[place].members[school].row = row }
  }

  /// Rows that add up to a sum which is shown; nil where they cannot be protected.
  private func protected(
    _ rows: [PublishedRow], knowTheirOwn: Bool = false, hidesAwards: Bool? = nil
  ) -> [PublishedRow]? {
    hidden(rows, knowTheirOwn: knowTheirOwn).flatMap {
      awardsHidden($0, knowTheirOwn: knowTheirOwn, all: hidesAwards)
    }
  }

  private func hidden(
    _ rows: [PublishedRow], knowTheirOwn: Bool = false
  ) -> [PublishedRow]? {
    var pool = HidingPool(rows.map { poolRow($0) }, rule, knowTheirOwn: knowTheirOwn)
    guard let hiding = pool.protect() else { return nil }
    var safe = rows
    for place in rows.indices { safe[place].hiding = hiding[place] }
    return safe
  }

  /// - Parameter hidesAll: whether every award is hidden; nil for where they are in the total.
  private func awardsHidden(
    _ rows: [PublishedRow], knowTheirOwn: Bool = false, all hidesAll: Bool? = nil
  ) -> [PublishedRow]? {
    let pool = AwardPool(
      rows: rows.map { poolRow($0) }, rule: rule, knowTheirOwn: knowTheirOwn)
    let found =
      hidesAll ?? all.hidesAward
      ? rows.map { _ in true } : pool.hidden(with: rows.map { $0.hiding })
    guard let found else { return nil }
    var safe = rows
    for place in rows.indices { safe[place].hidesAward = found[place] }
    return safe
  }
}
