/// The known word that a mistyped one most likely means.
func nearest(to word: String, among known: [String]) -> String? {
  let typed = Array(word.lowercased().utf8)
  guard typed.count > 1 else { return nil }
  if let whole = known.first(where: { typed.count > 2 && Array($0.utf8).starts(with: typed) }) {
    return whole
  }
  let limit = max(1, typed.count / 3)
  let distances = known.map { (distance: edits(from: typed, to: Array($0.utf8)), word: $0) }
  return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
}

/// Letters added, dropped, changed or swapped with their neighbour to make one word the other.
func edits(from left: [UInt8], to right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var next = [row + 1]
    for column in right.indices {
      let changed = last[column] + (left[row] == right[column] ? 0 : 1)
      var fewest = min(changed, last[column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        fewest = min(fewest, beforeLast[column - 1] + 1)
      }
      next.append(fewest)
    }
    beforeLast = last
    last = next
  }
  return last[right.count]
}
