import Costing
import Tables

/// The rows of one school with one group name: their session, its sharing, and their faults.
struct GroupSettling {
  /// In the order of file and row.
  let rows: [HeldLine]
  private let terms: Terms
  /// Where each member stands in byte order of reference; rows that do not say whose they are come
  /// first.
  private let places: [PupilKey: Int64]
  private let unnamed: Int64
  /// By row's place in `rows`.
  private(set) var faults: [[LateFault]]
  private(set) var session: GroupSession?

  init(_ rows: [HeldLine], _ names: NameTable, _ terms: Terms) {
    self.rows = rows
    self.terms = terms
    let unnamed = Int64(rows.filter { $0.pupil == nil }.count)
    let members = Set(rows.compactMap { $0.pupil }).map { (key: $0, bytes: $0.bytes(names)) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var places: [PupilKey: Int64] = [:]
    for (index, member) in members.enumerated() { places[member.key] = unnamed + Int64(index) }
    self.unnamed = unnamed
    self.places = places
    faults = [[LateFault]](repeating: [], count: rows.count)
    rejectRepeatedMembers()
    rejectSmallSizes()
    if let line = agreedLine() { settle(line) }
  }

  /// Members are counted before rows are rejected, so that a bad row re-prices nobody.
  private var memberCount: Int64 { Int64(places.count) + unnamed }

  /// Where a row's pupil stands among the members.
  func place(of row: HeldLine) -> Int64? {
    row.pupil.flatMap { places[$0] }
  }

  private mutating func rejectRepeatedMembers() {
    var first: [PupilKey: Int] = [:]
    for (index, row) in rows.enumerated() where !row.isStray {
      guard let key = row.pupil else { continue }
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      faults[index].append(LateFault(.twiceInGroup, rows[other].place))
      if faults[other].isEmpty { faults[other].append(LateFault(.twiceInGroup, row.place)) }
    }
  }

  private mutating func rejectSmallSizes() {
    for (index, row) in rows.enumerated() {
      if let size = row.line.groupSize, size < memberCount {
        faults[index].append(
          LateFault(.groupSizeTooSmall, .counts(found: size, wanted: memberCount)))
      }
    }
  }

  /// What the rows agree on; nil, and a fault of every row, when two of them do not.
  private mutating func agreedLine() -> ProvisionLine? {
    var agreed = ProvisionLine()
    for part in SessionPart.allCases {
      var stated: Int?
      for (index, row) in rows.enumerated() where !row.unreadable.contains(part.unreadable) {
        guard let first = stated else {
          stated = index
          part.copy(from: row.line, to: &agreed)
          continue
        }
        if !part.agrees(rows[first].line, row.line, terms) {
          rejectAll(.groupDisagrees, part.column)
          return nil
        }
      }
      if stated == nil { return nil }
    }
    return agreed
  }

  private mutating func settle(_ line: ProvisionLine) {
    guard let convened = convened() else { return }
    let stated = rows.compactMap { $0.line.groupSize }.max() ?? 1
    do {
      let cost = try line.sessionCost(under: terms)
      session = GroupSession(
        cost: cost, sharing: max(memberCount, stated), convenedForOne: convened)
    } catch {
      rejectAll(.tooLarge, "")
    }
  }

  /// Whether one member takes the whole session; nil when that cannot be said.
  private mutating func convened() -> Bool? {
    let convening = rows.indices.filter { rows[$0].line.kind == .convened }
    guard let first = convening.first else { return false }
    do {
      guard try rows[first].line.isConvenedInFull(under: terms) else { return false }
    } catch {
      let rule = Rule.convenedGroup.name
      for index in rows.indices where rows[index].line.kind != .convened && !rows[index].isStray {
        faults[index].append(LateFault(.missingRule, .rule(rule, about: "")))
      }
      return nil
    }
    if let second = convening.dropFirst().first {
      for index in convening {
        let other = index == first ? second : first
        faults[index].append(LateFault(.convenedTwice, rows[other].place))
      }
    }
    return true
  }

  private mutating func rejectAll(_ id: FaultID, _ column: String) {
    for index in rows.indices where !rows[index].isStray {
      faults[index].append(LateFault(id, column.isEmpty ? .none : .column(column)))
    }
  }
}

/// A fault of a row that only other rows show.
struct LateFault: Hashable, Sendable {
  let id: FaultID
  let detail: Fault.Detail

  init(_ id: FaultID, _ detail: Fault.Detail) {
    self.id = id
    self.detail = detail
  }

  init(_ id: FaultID, _ other: RowPlace) {
    self.init(id, .row(file: other.file, other.row))
  }
}

/// What rows of a group must say alike.
enum SessionPart: CaseIterable {
  case staff, minutes, weeks, dates, cost, spread

  var unreadable: Unreadable {
    switch self {
    case .staff: .role
    case .minutes: .time
    case .weeks: .weeks
    case .dates: .dates
    case .cost: .cost
    case .spread: .spread
    }
  }

  /// The column that a message names.
  var column: String {
    switch self {
    case .staff: "staff"
    case .minutes: "minutes_per_week"
    case .weeks: "weeks"
    case .dates: "from"
    case .cost: "cost"
    case .spread: "spread_years"
    }
  }

  func agrees(_ one: ProvisionLine, _ other: ProvisionLine, _ terms: Terms) -> Bool {
    switch self {
    case .staff: one.role == other.role
    case .minutes: one.time == other.time
    case .weeks: one.weeks ?? terms.weeksPerYear == other.weeks ?? terms.weeksPerYear
    case .dates: one.from == other.from && one.to == other.to
    case .cost: one.ownCost == other.ownCost
    case .spread: one.spread == other.spread
    }
  }

  func copy(from line: ProvisionLine, to agreed: inout ProvisionLine) {
    switch self {
    case .staff: agreed.role = line.role
    case .minutes: agreed.time = line.time
    case .weeks: agreed.weeks = line.weeks
    case .dates: (agreed.from, agreed.to) = (line.from, line.to)
    case .cost: agreed.ownCost = line.ownCost
    case .spread: agreed.spread = line.spread
    }
  }
}
