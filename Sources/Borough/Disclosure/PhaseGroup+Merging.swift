import Costing

extension PhaseGroup {
  /// The ages that phases teach, so that those put together are neighbours.
  private static let order = [
    "nursery", "primary", "middle-deemed-primary", "all-through", "middle-deemed-secondary",
    "secondary", "16-plus", "special", "alternative", "alternative-provision", "not-applicable",
  ]

  /// A group for each phase, save that one whose total would be hidden is put together with the
  /// smaller of its neighbours: that hides nothing, where hiding it would hide another's total too.
  static func groups(
    of schools: [PublishedSchool], whereHidden isSensitive: (PublishedSums) -> Bool
  ) -> [PhaseGroup] {
    var groups = [PhaseGroup]()
    for phase in inOrder(schools) {
      let members = schools.filter { $0.phase == phase }
      var sums = PublishedSums()
      for school in members { sums.add(school.row.sums) }
      groups.append(PhaseGroup([phase], sums, members))
    }
    while groups.count > 1,
      let place = groups.indices.first(where: { isSensitive(groups[$0].total.sums) })
    {
      let next = neighbour(of: place, in: groups)
      groups[min(place, next)].add(groups[max(place, next)])
      groups.remove(at: max(place, next))
    }
    return groups
  }

  private static func neighbour(of place: Int, in groups: [PhaseGroup]) -> Int {
    let sides = [place - 1, place + 1].filter { groups.indices.contains($0) }
    return sides.dropFirst().reduce(sides[0]) {
      groups[$1].total.sums.pupils < groups[$0].total.sums.pupils ? $1 : $0
    }
  }

  /// Phases that this program does not know are in byte order after those it does; what is not
  /// stated is last.
  private static func inOrder(_ schools: [PublishedSchool]) -> [String] {
    func rank(_ phase: String) -> Int {
      phase.isEmpty ? order.count + 1 : order.firstIndex(of: phase) ?? order.count
    }
    var phases: [String] = []
    for school in schools where !phases.contains(school.phase) { phases.append(school.phase) }
    return phases.ordered { one, other in
      rank(one) == rank(other)
        ? one.utf8.lexicographicallyPrecedes(other.utf8) : rank(one) < rank(other)
    }
  }

  private init(_ phases: [String], _ sums: PublishedSums, _ members: [PublishedSchool]) {
    self.phases = phases
    self.members = members
    total = PublishedRow(key: Self.key(phases), label: Self.label(phases), sums)
  }

  private mutating func add(_ other: PhaseGroup) {
    var sums = total.sums
    sums.add(other.total.sums)
    self = PhaseGroup(phases + other.phases, sums, members + other.members)
  }

  private static func key(_ phases: [String]) -> String {
    phases.map { $0.isEmpty ? TotalsRow.notStated : $0 }.joined(separator: " + ")
  }

  /// `Nursery and primary`.
  private static func label(_ phases: [String]) -> String {
    let names = phases.map { $0.isEmpty ? "phase not stated" : words($0) }
    let joined =
      names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "")
      + (names.last ?? "")
    return joined.prefix(1).uppercased() + joined.dropFirst()
  }

  /// `middle deemed primary`.
  private static func words(_ phase: String) -> String {
    phase.split(separator: "-").joined(separator: " ")
  }
}
