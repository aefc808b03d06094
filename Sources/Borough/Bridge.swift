public import Costing

/// From what an earlier run expected to be paid to what a new one does, every pound of the change
/// under one reason.
///
/// Each pupil's movements telescope, so every row sums to the penny.
public struct Bridge: Sendable {
  /// By school, in byte order; every school with a pupil in either run.
  public let rows: [BridgeRow]
  public let total: BridgeRow
  /// In byte order of school, then reference; those of one pupil in the order they were worked.
  public let movements: [Movement]

  /// - Parameter steps: the last is the new run.
  public init(from old: RunFigures, by steps: [BridgeStep]) {
    let new = steps.last?.figures ?? old
    let places = Set(old.pupils.keys).union(new.pupils.keys).ordered()
    let moves = SchoolMoves(places, from: old, Self.rolls(old, steps), to: new)
    var rows: [BridgeRow] = []
    var total = BridgeRow(nil, old, new)
    var movements: [Movement] = []
    for place in places {
      let found = Self.movements(of: place, from: old, by: steps, to: new, moves)
      if rows.last?.school != place.school { rows.append(BridgeRow(place.school, old, new)) }
      rows[rows.count - 1].add(found, old.figures(place), new.figures(place))
      total.add(found, old.figures(place), new.figures(place))
      movements += found
    }
    self.rows = rows
    self.total = total
    self.movements = movements
  }

  /// The run before pupils.csv is the new one.
  private static func rolls(_ old: RunFigures, _ steps: [BridgeStep]) -> RunFigures {
    guard let at = steps.firstIndex(where: { $0.reason == .correction }), at > 0 else { return old }
    return steps[at - 1].figures
  }

  private static func movements(
    of place: PupilPlace, from old: RunFigures, by steps: [BridgeStep], to new: RunFigures,
    _ moves: SchoolMoves
  ) -> [Movement] {
    let (before, after) = (old.pupils[place], new.pupils[place])
    let note = moves.note(place)
    if note == nil, let before, let after {
      return PupilPath(place, before, after).movements(by: steps)
    }
    let movement = Movement(
      pupil: place, reason: note != nil ? .moved : before == nil ? .new : .ended,
      from: before?.expected ?? .zero, to: after?.expected ?? .zero, note: note)
    return movement.change == .zero ? [] : [movement]
  }
}

/// One school's part of a bridge, or all of it.
public struct BridgeRow: Sendable {
  /// Nil for all schools.
  public let school: SchoolNumber?
  public private(set) var from = Money.zero
  public private(set) var to = Money.zero
  private var changes = [Money](repeating: .zero, count: MovementReason.allCases.count)
  /// The two that what is expected is made of, in each run.
  public private(set) var sought = (from: Money.zero, to: Money.zero)
  /// Nil for a run without decisions.
  public private(set) var awarded: (from: Money?, to: Money?)

  init(_ school: SchoolNumber?, _ old: RunFigures, _ new: RunFigures) {
    self.school = school
    awarded = (old.areAwardsKnown ? .zero : nil, new.areAwardsKnown ? .zero : nil)
  }

  public subscript(_ reason: MovementReason) -> Money { changes[Int(reason.rawValue)] }

  public var change: Money { to - from }

  mutating func add(_ movements: [Movement], _ before: PupilFigures, _ after: PupilFigures) {
    for movement in movements { changes[Int(movement.reason.rawValue)] += movement.change }
    from += before.expected
    to += after.expected
    sought = (sought.from + before.sought, sought.to + after.sought)
    awarded.from = awarded.from.map { $0 + (before.awarded ?? .zero) }
    awarded.to = awarded.to.map { $0 + (after.awarded ?? .zero) }
  }
}
