import Borough
import Costing
import Tables

/// Running totals by every grouping.
///
/// Pupils alike in all codes but the home authority's are first added up together: they are few kinds.
struct TotalsTable {
  private var schools = SchoolTotals()
  private var groups: [(record: PupilRecord, totals: Totals)] = []
  /// By a group's number, its place in `groups` plus one; 0 where there is none.
  private var places = [UInt16](repeating: 0, count: PupilRecord.groups)
  /// By code plus one; the first is for what is not stated.
  private var byHome = [Totals](repeating: Totals(), count: 1001)

  mutating func add(
    _ cost: PupilCost, awarded: Money?, _ number: SchoolNumber, _ record: PupilRecord
  ) {
    schools.add(cost, awarded: awarded, number)
    byHome[record.homeAuthority.map { Int($0) + 1 } ?? 0].add(cost, awarded: awarded)
    groups[group(record)].totals.add(cost, awarded: awarded)
  }

  mutating func add(_ other: TotalsTable) {
    schools.add(other.schools)
    for place in byHome.indices { byHome[place].add(other.byHome[place]) }
    for (record, totals) in other.groups { groups[group(record)].totals.add(totals) }
  }

  /// The place of a record's group, a new one if it is new.
  private mutating func group(_ record: PupilRecord) -> Int {
    if places[record.groupNumber] == 0 {
      groups.append((record.group, Totals()))
      places[record.groupNumber] = UInt16(groups.count)
    }
    return Int(places[record.groupNumber]) - 1
  }

  func rows(_ register: SchoolRegister) -> [TotalsRow] {
    var all = Totals()
    for group in groups { all.add(group.totals) }
    var rows = [TotalsRow(.all, key: "all", label: Grouping.all.title, all)]
    let bySchool = schools.sorted.map { number, totals in
      (number: number, school: register.school(number), totals: totals)
    }
    rows.reserveCapacity(bySchool.count + 300)
    for (number, school, totals) in bySchool {
      let key = number.description
      let name = school?.name ?? ""
      rows.append(TotalsRow(.school, key: key, label: name.isEmpty ? key : name, totals))
    }
    rows += Self.grouped(.phase, bySchool.lazy.map { ($0.school?.phase ?? "", $0.totals) })
    rows += Self.grouped(.type, bySchool.lazy.map { ($0.school?.type ?? "", $0.totals) })
    rows += inOrder(.yearGroup, YearGroup.allCases, label: { $0.label }, by: { $0.yearGroup })
    rows += coded(.primaryNeed, label: { $0.label }, by: { $0.primaryNeed })
    rows += coded(.senProvision, label: { $0.label }, by: { $0.senProvision })
    rows += coded(.placement, label: { $0.name }, by: { $0.placement })
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
      named.ordered { Self.isBefore($0.key, $1.key) } + Self.notStated(byHome[0]))
  }

  /// Schools' totals put together by what schools.csv says of them.
  private static func grouped(
    _ grouping: Grouping, _ schools: some Sequence<(String, Totals)>
  ) -> [TotalsRow] {
    var groups: [String: Totals] = [:]
    for (key, totals) in schools { groups[key, default: Totals()].add(totals) }
    let named = groups.map { (key: $0.key, label: $0.key, totals: $0.value) }
    return rows(grouping, named.ordered { isBefore($0.key, $1.key) })
  }

  private func coded<Key: Code>(
    _ grouping: Grouping, label: (Key) -> String, by key: (PupilRecord) -> Key?
  ) -> [TotalsRow] {
    inOrder(grouping, Array(Key.allCases), sortedByKey: true, label: label, by: key)
  }

  /// One row for each code that has pupils, then what is not stated.
  private func inOrder<Key: Code>(
    _ grouping: Grouping, _ keys: [Key], sortedByKey: Bool = false, label: (Key) -> String,
    by key: (PupilRecord) -> Key?
  ) -> [TotalsRow] {
    var totals: [Key?: Totals] = [:]
    for group in groups { totals[key(group.record), default: Totals()].add(group.totals) }
    var named = keys.compactMap { key in
      totals[key].map { (key: key.name, label: label(key), totals: $0) }
    }
    if sortedByKey { named = named.ordered { Self.isBefore($0.key, $1.key) } }
    return Self.rows(grouping, named + Self.notStated(totals[nil] ?? Totals()))
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

  mutating func add(_ cost: PupilCost, awarded: Money?, _ number: SchoolNumber) {
    totals[place(number)].add(cost, awarded: awarded)
  }

  mutating func add(_ other: SchoolTotals) {
    for (number, more) in zip(other.places.numbers, other.totals) {
      totals[place(number)].add(more)
    }
  }

  private mutating func place(_ number: SchoolNumber) -> Int {
    let place = places.add(number)
    if place == totals.count { totals.append(Totals()) }
    return place
  }

  /// In the order of numbers.
  var sorted: [(SchoolNumber, Totals)] {
    zip(places.numbers, totals).ordered { $0.0 < $1.0 }
  }
}
