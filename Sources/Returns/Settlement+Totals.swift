public import Borough
import Costing

extension Settlement {
  /// Every accepted pupil's figures, in byte order of school, then reference.
  public func results() -> [PupilResult] {
    sortedPupils().compactMap { result(of: $0) }
  }

  /// Every accepted pupil's figures with what provision costs at real pay, in the same order; none
  /// where no pay.csv was read.
  public func resultsAtRealPay() -> [(result: PupilResult, real: RealCosts)] {
    guard !realCosts.isEmpty else { return [] }
    return sortedPupils().compactMap { number in
      guard let result = result(of: number), var real = realCosts[number] else { return nil }
      real.topUp = result.cost.topUp
      return (result, real)
    }
  }

  /// By pupil's number, the pupil's place in `pupil-costs.csv`.
  public func ranks() -> [Int] {
    var ranks = [Int](repeating: 0, count: batch.tallies.count)
    for (rank, number) in sortedPupils().enumerated() { ranks[number] = rank }
    return ranks
  }

  func sortedPupils() -> [Int] {
    let pupils = batch.pupils
    return batch.tallies.indices.filter { batch.tallies[$0] != nil }
      .sorted { pupils.isBefore($0, $1) }
  }

  /// The borough's totals, every grouping in `totals.csv`'s order, and the shape of its costs.
  public func totals() -> (rows: [TotalsRow], bands: [CostBand]) {
    var table = TotalsTable()
    var bands = CostBand.all
    for number in batch.tallies.indices {
      guard let cost = cost(of: number) else { continue }
      let record = batch.pupils.records[number]
      table.add(cost, batch.pupils.school(number), record)
      bands[CostBand.index(of: cost.countable)].pupils += 1
    }
    return (table.rows(batch.council.schools), bands)
  }
}

/// Running totals by every grouping.
struct TotalsTable {
  private var all = Totals()
  private var bySchool: [SchoolNumber: Totals] = [:]
  private var byYear: [YearGroup?: Totals] = [:]
  private var byNeed: [Need?: Totals] = [:]
  private var byProvision: [SENProvision?: Totals] = [:]
  private var byPlacement: [Placement?: Totals] = [:]
  private var byHome: [UInt16?: Totals] = [:]

  mutating func add(_ cost: PupilCost, _ number: SchoolNumber, _ record: PupilRecord) {
    all.add(cost)
    bySchool[number, default: Totals()].add(cost)
    byYear[record.yearGroup, default: Totals()].add(cost)
    byNeed[record.primaryNeed, default: Totals()].add(cost)
    byProvision[record.senProvision, default: Totals()].add(cost)
    byPlacement[record.placement, default: Totals()].add(cost)
    byHome[record.homeAuthority, default: Totals()].add(cost)
  }

  func rows(_ schools: SchoolRegister) -> [TotalsRow] {
    var rows = [TotalsRow(.all, key: "all", label: Grouping.all.title, all)]
    rows += bySchool.keys.sorted().map { number in
      let name = schools.school(number)?.name ?? ""
      let label = name.isEmpty ? number.description : name
      return TotalsRow(
        .school, key: number.description, label: label, bySchool[number] ?? Totals())
    }
    rows += grouped(.phase) { schools.school($0)?.phase ?? "" }
    rows += grouped(.type) { schools.school($0)?.type ?? "" }
    let years = byYear.sorted { $0.key?.order ?? .max < $1.key?.order ?? .max }
    rows += Self.rows(.yearGroup, years.map { ($0.key?.name ?? "", $0.key?.label ?? "", $0.value) })
    rows += Self.coded(.primaryNeed, byNeed) { $0.label }
    rows += Self.coded(.senProvision, byProvision) { $0.label }
    rows += Self.coded(.placement, byPlacement) { $0.name }
    let homes = byHome.map { home, totals in
      (
        key: home.map { "\($0)" } ?? "",
        label: home.map { Authorities.name(of: Int64($0)) ?? "\($0)" } ?? "", totals: totals
      )
    }
    rows += Self.rows(.homeAuthority, homes.sorted { Self.isBefore($0.key, $1.key) })
    return rows
  }

  /// Schools' totals put together by what schools.csv says of them.
  private func grouped(_ grouping: Grouping, _ key: (SchoolNumber) -> String) -> [TotalsRow] {
    var groups: [String: Totals] = [:]
    for (number, totals) in bySchool { groups[key(number), default: Totals()].add(totals) }
    let named = groups.map { (key: $0.key, label: $0.key, totals: $0.value) }
    return Self.rows(grouping, named.sorted { Self.isBefore($0.key, $1.key) })
  }

  private static func coded<Key: Code>(
    _ grouping: Grouping, _ groups: [Key?: Totals], label: (Key) -> String
  ) -> [TotalsRow] {
    let named = groups.map { key, totals in
      (key: key?.name ?? "", label: key.map(label) ?? "", totals: totals)
    }
    return rows(grouping, named.sorted { isBefore($0.key, $1.key) })
  }

  private static func rows(
    _ grouping: Grouping, _ groups: [(key: String, label: String, totals: Totals)]
  ) -> [TotalsRow] {
    groups.map { key, label, totals in
      key.isEmpty
        ? TotalsRow(grouping, key: TotalsRow.notStated, label: "Not stated", totals)
        : TotalsRow(grouping, key: key, label: label, totals)
    }
  }

  /// Byte order, what is not stated last.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    if one.isEmpty || other.isEmpty { return other.isEmpty && !one.isEmpty }
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
