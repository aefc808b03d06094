// Sorting for whatever is not many: one sort, of places, serves every type. The standard library's is
// compiled anew for each type and each comparison, and a hundred of those are a thirtieth of the page.

extension Sequence {
  /// Those that are equal stay in the order in which they came.
  package func ordered(by isBefore: (Element, Element) -> Bool) -> [Element] {
    let elements = Array(self)
    let places = orderedPlaces(elements.count) { isBefore(elements[$0], elements[$1]) }
    return places.map { elements[$0] }
  }
}

extension Sequence where Element: Comparable {
  package func ordered() -> [Element] { ordered { $0 < $1 } }
}

// Without `none` the optimiser makes one of these for each comparison too.
@inline(never) @_optimize(none)
private func orderedPlaces(_ count: Int, _ isBefore: (Int, Int) -> Bool) -> [Int] {
  (0..<count).sorted(by: isBefore)
}
