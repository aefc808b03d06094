import Tables

/// The known name most like one that is not known.
public enum Nearest {
  /// Nil when none is near, more than a third of the letters having to change, and when two are
  /// equally near: TA32 may be TA2 or TA3, and the two are paid differently.
  ///
  /// The only name that begins with all that was written is nearest of all.
  public static func name(to written: String, among known: [String]) -> String? {
    let wanted = Folding.folded(written)
    guard (2...100).contains(wanted.count) else { return nil }
    let names = known.map { (name: $0, folded: Folding.folded($0)) }
    let longer = names.filter { wanted.count > 2 && $0.folded.starts(with: wanted) }
    if longer.count == 1 { return longer[0].name }
    var nearest: [String] = []
    var fewest = max(1, wanted.count / 3)
    for (name, folded) in names where folded.count <= 100 {
      let edits = edits(from: wanted, to: folded)
      if edits < fewest { nearest = [] }
      if edits <= fewest { nearest.append(name) }
      fewest = min(fewest, edits)
    }
    return nearest.count == 1 ? nearest[0] : nil
  }

  /// Letters added, dropped, changed or swapped with their neighbour to make one word the other.
  static func edits(from left: [UInt8], to right: [UInt8]) -> Int {
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
}
