import Costing

/// Rows that add up to a sum which is shown: what one of them hides, others must hide too.
///
/// What is hidden is safe by construction: a row is protected only when other boroughs with the same
/// published tables are known to exist, as `PoolRow.isProtected` names them. Nobody has to solve
/// anything to be sure of it, and an outside solver finds bounds that are no closer.
struct HidingPool {
  private let rows: [PoolRow]
  private let rule: DisclosureRule
  /// Whether whoever a row is about knows its figures, as a school knows its own: the others are
  /// then protected from each of them.
  private let knowTheirOwn: Bool
  /// What each row hides for its own sake.
  private let least: [Hiding]
  private(set) var hiding: [Hiding]

  init(_ rows: [PoolRow], _ rule: DisclosureRule, knowTheirOwn: Bool) {
    self.rows = rows
    self.rule = rule
    self.knowTheirOwn = knowTheirOwn
    least = rows.map { row in
      let hiding = row.sensitivity.hiding
      return hiding == .topUp && row.givesItselfAway(rule) ? .everything : hiding
    }
    hiding = least
  }

  /// Hides as few more rows as protect those that must be hidden; nothing when no rows would.
  mutating func protect() -> [Hiding]? {
    while let place = firstUnprotected() {
      guard hideOneMore(for: place) else { return nil }
    }
    relax()
    exchange()
    return hiding
  }

  // MARK: What is protected

  private func firstUnprotected() -> Int? {
    let all = partners()
    return rows.indices.first { !isProtected($0, all) }
  }

  private func partners() -> Partners {
    var all = Partners()
    for place in rows.indices { all.add(rows[place], hiding[place]) }
    return all
  }

  private func isProtected(_ place: Int, _ all: Partners) -> Bool {
    guard hiding[place] != .nothing, rows[place].sensitivity.hiding != .nothing else { return true }
    var others = all
    others.add(rows[place], hiding[place], times: -1)
    guard rows[place].isProtected(hiding[place], by: others, rule) else { return false }
    guard knowTheirOwn else { return true }
    for knowing in rows.indices where knowing != place && hiding[knowing] != .nothing {
      var rest = others
      rest.add(rows[knowing], hiding[knowing], times: -1)
      if !rows[place].isProtected(hiding[place], by: rest, rule) { return false }
    }
    return true
  }

  // MARK: Hiding more

  /// One more step of one row, the cheapest that protects the row at `place`; where none does alone,
  /// the one that gives most.
  private mutating func hideOneMore(for place: Int) -> Bool {
    let steps = self.steps(for: place)
    for step in steps {
      let before = hiding[step.row]
      hiding[step.row] = step.to
      if isProtected(place, partners()) { return true }
      hiding[step.row] = before
    }
    guard let most = steps.last(where: { $0.to == hiding[place] }) else {
      guard hiding[place] == .topUp else { return false }
      hiding[place] = .everything
      return true
    }
    hiding[most.row] = most.to
    return true
  }

  private typealias Step = (row: Int, to: Hiding)

  /// Those that hide fewest numbers first, then least money.
  private func steps(for place: Int) -> [Step] {
    var steps: [Step] = []
    for row in rows.indices where row != place {
      if hiding[row] == .nothing, rows[row].above > 0 { steps.append((row, .topUp)) }
      if hiding[row] < .everything, hiding[place] == .everything {
        steps.append((row, .everything))
      }
    }
    return steps.ordered { one, other in
      let (first, second) = (cost(of: one), cost(of: other))
      return first == second ? one.row < other.row : first < second
    }
  }

  private func cost(of step: Step) -> (cells: Int64, money: Int64) {
    let cells = Int64(step.to.rawValue) * 4 - Int64(hiding[step.row].rawValue) * 4
    return (cells, rows[step.row].countable)
  }

  /// Shows again whatever turns out not to be needed, the most numbers and the most money first.
  private mutating func relax() {
    let order = rows.indices.filter { hiding[$0] > least[$0] }.ordered { one, other in
      let (first, second) = (rows[one].countable, rows[other].countable)
      return first == second ? one < other : first > second
    }
    for place in order {
      let before = hiding[place]
      for lower in [Hiding.nothing, .topUp] where lower >= least[place] && lower < before {
        hiding[place] = lower
        if (lower != .topUp || rows[place].above > 0) && firstUnprotected() == nil { break }
        hiding[place] = before
      }
    }
  }

  /// Hides a row of less money in place of one of more, where that does as well.
  private mutating func exchange() {
    let added = rows.indices.filter { hiding[$0] > least[$0] }
    for place in added.ordered(by: { rows[$0].countable > rows[$1].countable }) {
      let less = rows.indices.filter {
        hiding[$0] < hiding[place] && rows[$0].countable < rows[place].countable
          && rows[$0].above >= (hiding[place] == .topUp ? 1 : 0)
      }
      let before = hiding
      for other in less.ordered(by: { rows[$0].countable < rows[$1].countable }) {
        hiding[other] = before[place]
        hiding[place] = max(least[place], before[other])
        if firstUnprotected() == nil { break }
        hiding = before
      }
    }
  }
}
