import Costing

/// Which rows hide what was awarded, where all rows add up to a sum that is shown.
///
/// An award is known from nothing else in its row, so that only what is hidden adds up.
struct AwardPool {
  let rows: [PoolRow]
  let rule: DisclosureRule
  let knowTheirOwn: Bool
  /// By row, what it is the sum of, all hidden where the sum is; empty where rows have no parts.
  var parts: [[PoolRow]] = []

  /// - Parameter hiding: what the rows hide already: with top-up, what is awarded for it.
  /// - Returns: nothing when no rows would protect those that must be hidden.
  func hidden(with hiding: [Hiding]) -> [Bool]? {
    let least = rows.indices.map {
      hiding[$0] != .nothing || rows[$0].sensitivity.contains(.awarded)
    }
    var hidden = least
    var shown = rows.indices.filter { !hidden[$0] && rows[$0].awarded > 0 }.ordered {
      (rows[$0].awarded, $0) < (rows[$1].awarded, $1)
    }
    while !isProtected(hidden) {
      guard let most = shown.last else { return nil }
      let enough = shown.first { place in
        var more = hidden
        more[place] = true
        return isProtected(more)
      }
      hidden[enough ?? most] = true
      shown.removeAll { hidden[$0] }
    }
    relax(&hidden, to: least)
    return hidden
  }

  private func relax(_ hidden: inout [Bool], to least: [Bool]) {
    let added = rows.indices.filter { hidden[$0] && !least[$0] }
    for place in added.ordered(by: { rows[$0].awarded > rows[$1].awarded }) {
      hidden[place] = false
      if !isProtected(hidden) { hidden[place] = true }
    }
  }

  private func isProtected(_ hidden: [Bool]) -> Bool {
    let places = rows.indices.filter { hidden[$0] }
    let all = places.reduce(0) { $0 + rows[$1].awarded }
    return places.allSatisfy { place in
      let others = places.filter { $0 != place }.map { rows[$0].awarded }
      let known = knowTheirOwn ? (others + parts(of: place).map { $0.awarded }).max() ?? 0 : 0
      return ([rows[place]] + parts(of: place)).allSatisfy { row in
        !row.sensitivity.contains(.awarded)
          || all - row.awarded - known >= rule.reach(of: row.awarded)
      }
    }
  }

  private func parts(of place: Int) -> [PoolRow] { parts.isEmpty ? [] : parts[place] }
}
