import Borough
import Costing
import Tables

/// Running totals by every grouping.
///
/// Codes are few, so each has its place in a list; a place of its own, the first, is for what is not
/// stated.
struct TotalsTable {
  private var all = Totals()
  private var schools = SchoolTotals()
  private var byYear = [Totals](repeating: Totals(), count: YearGroup.allCases.count + 1)
  private var byNeed = [Totals](repeating: Totals(), count: Need.allCases.count + 1)
  private var byProvision = [Totals](repeating: Totals(), count: SENProvision.allCases.count + 1)
  private var byPlacement = [Totals](repeating: Totals(), count: Placement.allCases.count + 1)
  private var byHome = [Totals](repeating: Totals(), count: 1001)

  mutating func add(_ cost: PupilCost, _ number: SchoolNumber, _ record: PupilRecord) {
    all.add(cost)
    schools.add(cost, number)
    byYear[record.yearGroup.map { Int($0.order) + 1 } ?? 0].add(cost)
    byNeed[record.primaryNeed.map { Int($0.rawValue) + 1 } ?? 0].add(cost)
    byProvision[record.senProvision.map { Int($0.rawValue) + 1 } ?? 0].add(cost)
    byPlacement[record.placement.map { Int($0.rawValue) + 1 } ?? 0].add(cost)
    byHome[record.homeAuthority.map { Int($0) + 1 } ?? 0].add(cost)
  }

  func rows(_ register: SchoolRegister) -> [TotalsRow] {
    var rows = [TotalsRow(.all, key: "all", label: Grouping.all.title, all)]
    rows += schools.sorted.map { number, totals in
      let name = register.school(number)?.name ?? ""
      let label = name.isEmpty ? number.description : name
      return TotalsRow(.school, key: number.description, label: label, totals)
    }
    rows += grouped(.phase) { register.school($0)?.phase ?? "" }
    rows += grouped(.type) { register.school($0)?.type ?? "" }
    rows += Self.inOrder(.yearGroup, byYear, YearGroup.allCases) { $0.label }
    rows += Self.coded(.primaryNeed, byNeed) { (need: Need) in need.label }
    rows += Self.coded(.senProvision, byProvision) { (code: SENProvision) in code.label }
    rows += Self.coded(.placement, byPlacement) { (placement: Placement) in placement.name }
    return rows + homes
  }

  private var homes: [TotalsRow] {
    let found = byHome.indices.dropFirst().filter { byHome[$0].pupils > 0 }
    let named = found.map { place in
      let code = Int64(place - 1)
      return (key: "\(code)", label: Authorities.name(of: code) ?? "\(code)", totals: byHome[place])
    }
    return Self.rows(
      .homeAuthority,
      named.sorted { Self.isBefore($0.key, $1.key) } + Self.notStated(byHome[0]))
  }

  /// Schools' totals put together by what schools.csv says of them.
  private func grouped(_ grouping: Grouping, _ key: (SchoolNumber) -> String) -> [TotalsRow] {
    var groups: [String: Totals] = [:]
    for (number, totals) in schools.sorted { groups[key(number), default: Totals()].add(totals) }
    let named = groups.map { (key: $0.key, label: $0.key, totals: $0.value) }
    return Self.rows(grouping, named.sorted { Self.isBefore($0.key, $1.key) })
  }

  private static func coded<Key: Code>(
    _ grouping: Grouping, _ totals: [Totals], label: (Key) -> String
  ) -> [TotalsRow] {
    inOrder(
      grouping, totals, Array(Key.allCases), sortedByKey: true, label: label)
  }

  /// One row for each code that has pupils, then what is not stated.
  private static func inOrder<Key: Code>(
    _ grouping: Grouping, _ totals: [Totals], _ keys: [Key], sortedByKey: Bool = false,
    label: (Key) -> String
  ) -> [TotalsRow] {
    var named: [(key: String, label: String, totals: Totals)] = []
    for (place, key) in keys.enumerated() where totals[place + 1].pupils > 0 {
      named.append((key.name, label(key), totals[place + 1]))
    }
    if sortedByKey { named.sort { isBefore($0.key, $1.key) } }
    return rows(grouping, named + notStated(totals[0]))
  }

  private static func notStated(
    _ totals: Totals
  ) -> [(key: String, label: String, totals: Totals)] {
    totals.pupils > 0 ? [("", "", totals)] : []
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

/// Totals by school.
private struct SchoolTotals {
  private var places = SchoolPlaces()
  private var totals: [Totals] = []

  mutating func add(_ cost: PupilCost, _ number: SchoolNumber) {
    let place = places.add(number)
    if place == totals.count { totals.append(Totals()) }
    totals[place].add(cost)
  }

  /// In the order of numbers.
  var sorted: [(SchoolNumber, Totals)] {
    zip(places.numbers, totals).sorted { $0.0 < $1.0 }
  }
}
