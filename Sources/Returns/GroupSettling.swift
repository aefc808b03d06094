import Costing
import Tables

/// A group's rows under one set of rules: their session, and the faults that the rules show.
struct GroupSettling {
  private let roll: GroupRoll
  private let terms: Terms
  /// By row, beside the roll's own; empty when there are none at all.
  private var faults: [[LateFault]] = []
  private(set) var session: GroupSession?

  init(_ roll: GroupRoll, _ terms: Terms) {
    self.roll = roll
    self.terms = terms
    if let line = agreedLine() { settle(line) }
  }

  /// Every fault of a row that only other rows show.
  func faults(ofRow index: Int) -> [LateFault] {
    faults.isEmpty ? roll.faults[index] : roll.faults[index] + faults[index]
  }

  private mutating func add(_ fault: LateFault, toRow index: Int) {
    if faults.isEmpty { faults = [[LateFault]](repeating: [], count: roll.rows.count) }
    faults[index].append(fault)
  }

  /// What the rows agree on; nil, and a fault of every row, when two of them do not.
  private mutating func agreedLine() -> ProvisionLine? {
    var agreed = ProvisionLine()
    for part in SessionPart.allCases {
      var stated: Int?
      for (index, row) in roll.rows.enumerated() where isStated(part, row) {
        guard let first = stated else {
          stated = index
          part.copy(from: row.line, to: &agreed)
          continue
        }
        if !part.agrees(roll.rows[first].line, row.line, terms) {
          rejectAll(.groupDisagrees, part.column)
          return nil
        }
      }
      if stated == nil { return nil }
    }
    return agreed
  }

  /// A cell that cannot be read states nothing, nor do blank weeks where no rule says how many.
  private func isStated(_ part: SessionPart, _ row: HeldLine) -> Bool {
    if part == .weeks, row.line.time != nil, row.line.weeks == nil, terms.weeksPerYear == nil {
      return false
    }
    return !row.unreadable.contains(part.unreadable)
  }

  /// A session that no rule or rate can cost is a fault of its rows already.
  private mutating func settle(_ line: ProvisionLine) {
    guard let convened = convened() else { return }
    do {
      let cost = try line.sessionCost(under: terms)
      session = GroupSession(
        cost: cost, sharing: max(roll.memberCount, roll.largestStatedSize),
        convenedForOne: convened)
    } catch {
      if error == .tooLarge { rejectAll(.tooLarge, "") }
    }
  }

  /// Whether one member takes the whole session; nil when that cannot be said.
  private mutating func convened() -> Bool? {
    let convening = roll.rows.indices.filter { roll.rows[$0].line.kind == .convened }
    guard let first = convening.first else { return false }
    do {
      guard try roll.rows[first].line.isConvenedInFull(under: terms) else { return false }
    } catch {
      let rule = Rule.convenedGroup.name
      for (index, row) in roll.rows.enumerated() where row.line.kind != .convened && !row.isStray {
        add(LateFault(.missingRule, .rule(rule, about: "")), toRow: index)
      }
      return nil
    }
    if let second = convening.dropFirst().first {
      for index in convening {
        let other = index == first ? second : first
        add(LateFault(.convenedTwice, roll.rows[other].place), toRow: index)
      }
    }
    return true
  }

  private mutating func rejectAll(_ id: FaultID, _ column: String) {
    for (index, row) in roll.rows.enumerated() where !row.isStray {
      add(LateFault(id, column.isEmpty ? .none : .column(column)), toRow: index)
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
