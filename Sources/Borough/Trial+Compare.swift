public import Costing

extension Trial {
  /// Compares a trial's figures with today's, pupil by pupil.
  ///
  /// - Parameter schoolName: a school's name for people; its number where there is none.
  public init(
    _ name: String, of pupils: [TrialPupil], before: TrialCosts, after: TrialCosts,
    within tolerance: Tolerance, schoolName: (SchoolNumber) -> String
  ) {
    var table = TrialTable()
    var changes = ChangeCount()
    var moved: [PupilChange] = []
    for (place, pupil) in pupils.enumerated() {
      let change = PupilChange(
        pupil: place, before: before.costs[place]?.topUpInYear,
        after: after.costs[place]?.topUpInYear)
      if change.before == nil, change.after == nil { continue }
      changes.add(change.change)
      table.add(change, pupil)
      moved.append(change)
    }
    self.name = name
    self.before = before.totals
    self.after = after.totals
    rejectedBefore = before.rejected
    rejectedAfter = after.rejected
    self.changes = changes
    verdict = Verdict(
      change: self.after.topUpInYear - self.before.topUpInYear,
      tolerance: tolerance.amount(of: self.before.topUpInYear))
    rows = table.rows(schoolName)
    self.pupils = moved
  }

  /// The pupils whose top-up changes most, the largest change first; none whose does not change.
  public func largestMovers(_ count: Int) -> [PupilChange] {
    let moved = pupils.filter { $0.change != .zero }.ordered {
      let (left, right) = (max($0.change, -$0.change), max($1.change, -$1.change))
      return left == right ? $0.pupil < $1.pupil : left > right
    }
    return Array(moved.prefix(count))
  }
}

/// Winners and losers by every grouping.
private struct TrialTable {
  private var bySchool: [SchoolNumber: TrialRow] = [:]
  private var byNeed: [UInt8: TrialRow] = [:]
  private var byPlacement: [UInt8: TrialRow] = [:]
  private var bySize = ChangeSize.allCases.map {
    TrialRow(grouping: .size, key: $0.key, label: $0.label)
  }

  mutating func add(_ change: PupilChange, _ pupil: TrialPupil) {
    bySchool[
      pupil.school,
      default: TrialRow(grouping: .school, key: pupil.school.description, label: "")
    ].add(change)
    byNeed[
      pupil.need?.rawValue ?? .max,
      default: TrialRow(
        grouping: .need, key: pupil.need?.name ?? TotalsRow.notStated,
        label: pupil.need?.label ?? "Not stated")
    ].add(change)
    let placement = pupil.placement?.name
    byPlacement[
      pupil.placement?.rawValue ?? .max,
      default: TrialRow(
        grouping: .placement, key: placement ?? TotalsRow.notStated,
        label: placement ?? "Not stated")
    ].add(change)
    bySize[ChangeSize.place(of: change.change)].add(change)
  }

  func rows(_ schoolName: (SchoolNumber) -> String) -> [TrialRow] {
    let schools = bySchool.keys.ordered().compactMap { number -> TrialRow? in
      guard let row = bySchool[number] else { return nil }
      return TrialRow(
        grouping: .school, key: row.key, label: schoolName(number), before: row.before,
        after: row.after, changes: row.changes)
    }
    return schools + Self.sorted(byNeed) + Self.sorted(byPlacement) + bySize
  }

  private static func sorted(_ rows: [UInt8: TrialRow]) -> [TrialRow] {
    rows.ordered { one, other in
      if one.key == .max || other.key == .max { return other.key == .max && one.key != .max }
      return one.value.key.utf8.lexicographicallyPrecedes(other.value.key.utf8)
    }.map { $0.value }
  }
}

extension TrialRow {
  fileprivate mutating func add(_ change: PupilChange) {
    before += change.before ?? .zero
    after += change.after ?? .zero
    changes.add(change.change)
  }
}

/// How large a change is, for the shape of a trial: from the largest loss to the largest gain.
enum ChangeSize: CaseIterable {
  case lessOver5000, less2000, less500, less, none, more, more500, more2000, moreOver5000

  static func place(of change: Money) -> Int {
    let size = max(change, -change).pence
    let step = size == 0 ? 0 : size <= 50_000 ? 1 : size <= 200_000 ? 2 : size <= 500_000 ? 3 : 4
    return change < .zero ? 4 - step : 4 + step
  }

  var key: String {
    switch self {
    case .lessOver5000: "less-over-5000"
    case .less2000: "less-over-2000"
    case .less500: "less-over-500"
    case .less: "less"
    case .none: "none"
    case .more: "more"
    case .more500: "more-over-500"
    case .more2000: "more-over-2000"
    case .moreOver5000: "more-over-5000"
    }
  }

  var label: String {
    switch self {
    case .lessOver5000: "Over £5,000 less"
    case .less2000: "Over £2,000, up to £5,000 less"
    case .less500: "Over £500, up to £2,000 less"
    case .less: "Up to £500 less"
    case .none: "No change"
    case .more: "Up to £500 more"
    case .more500: "Over £500, up to £2,000 more"
    case .more2000: "Over £2,000, up to £5,000 more"
    case .moreOver5000: "Over £5,000 more"
    }
  }
}
