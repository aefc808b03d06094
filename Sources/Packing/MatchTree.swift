/// Finds where the bytes from a place on stood before, at any distance.
///
/// Places whose next four bytes have one hash are a tree, sorted by what follows, the newest on
/// top.
struct MatchTree {
  private let bytes: [UInt8]
  /// The newest place, and 1, by the hash of two, three and four bytes; 0 for none.
  private var byTwo = [Int32](repeating: 0, count: 1 << 16)
  private var byThree = [Int32](repeating: 0, count: 1 << 16)
  private var byFour: [Int32]
  private let fourBits: UInt32
  /// The places before and after each, and 1; 0 for none.
  private var below: [Int32]
  /// The copies found last, each longer and from farther back than the one before it.
  private(set) var found: [Match] = []

  private static let mostTried = 64
  /// A place that goes on like another for as long takes its place in the tree.
  static let long = 128

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var bits: UInt32 = 10
    while bits < 20, 1 << Int(bits) < bytes.count { bits += 1 }
    fourBits = bits
    byFour = [Int32](repeating: 0, count: 1 << Int(bits))
    below = [Int32](repeating: 0, count: 2 * bytes.count)
  }

  /// Finds the copies from a place on; places are given in rising order, none left out.
  mutating func find(at place: Int) {
    found.removeAll(keepingCapacity: true)
    let room = min(LZMAPiece.longest, bytes.count - place)
    guard room >= 4 else { return }
    let two = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
    let three = two | UInt32(bytes[place + 2]) << 16
    let four = three | UInt32(bytes[place + 3]) << 24
    var longest = tryOne(Self.put(place, in: &byTwo[Int(two)]), place, 1, room)
    let earlier = Self.put(place, in: &byThree[Self.hash(three, bits: 16)])
    longest = tryOne(earlier, place, longest, room)
    let top = Self.put(place, in: &byFour[Self.hash(four, bits: fourBits)])
    climb(from: top, place, max(longest, 3), room)
  }

  private static func hash(_ bytes: UInt32, bits: UInt32) -> Int {
    Int((bytes &* 0x9E37_79B1) >> (32 - bits))
  }

  /// The place that was the newest until now, or -1.
  private static func put(_ place: Int, in newest: inout Int32) -> Int {
    defer { newest = Int32(place + 1) }
    return Int(newest) - 1
  }

  /// Takes a place where it is a longer copy than those so far; says how long the longest is.
  private mutating func tryOne(_ earlier: Int, _ place: Int, _ longest: Int, _ room: Int) -> Int {
    guard earlier >= 0, longest < room else { return longest }
    let same = sameBytes(earlier, place, from: 0, upTo: room)
    guard same > longest else { return longest }
    found.append(Match(length: same, distance: place - earlier))
    return same
  }

  /// Puts a place on top of its tree, which is cut in two at it.
  private mutating func climb(from top: Int, _ place: Int, _ longest: Int, _ room: Int) {
    var (earlier, longest, left) = (top, longest, Self.mostTried)
    var cut = Cut(at: place)
    while earlier >= 0, left > 0 {
      let same = sameBytes(earlier, place, from: cut.known, upTo: room)
      if same > longest {
        longest = same
        found.append(Match(length: same, distance: place - earlier))
      }
      if same >= min(room, Self.long) { return cut.close(instead: earlier, in: &below) }
      let isBefore = bytes[earlier + same] < bytes[place + same]
      earlier = cut.goOn(earlier, same, isBefore: isBefore, in: &below)
      left -= 1
    }
    cut.close(in: &below)
  }

  /// How many bytes are the same at two places, of which so many are known to be.
  func sameBytes(_ earlier: Int, _ place: Int, from known: Int, upTo room: Int) -> Int {
    var count = known
    while count < room, bytes[earlier + count] == bytes[place + count] { count += 1 }
    return count
  }
}

/// Where a tree is cut: the ends of the half before a place and of the half after it.
private struct Cut {
  private var before: Int
  private var after: Int
  /// How many bytes the last place of each half has the same.
  private var sameBefore = 0
  private var sameAfter = 0

  init(at place: Int) { (before, after) = (2 * place, 2 * place + 1) }

  /// Whatever stands between the halves has as many bytes the same.
  var known: Int { min(sameBefore, sameAfter) }

  /// Hangs a place, with what is on its far side, on its half; gives the next below it.
  mutating func goOn(
    _ earlier: Int, _ same: Int, isBefore: Bool, in below: inout [Int32]
  ) -> Int {
    if isBefore {
      below[before] = Int32(earlier + 1)
      (before, sameBefore) = (2 * earlier + 1, same)
      return Int(below[before]) - 1
    }
    below[after] = Int32(earlier + 1)
    (after, sameAfter) = (2 * earlier, same)
    return Int(below[after]) - 1
  }

  func close(in below: inout [Int32]) { (below[before], below[after]) = (0, 0) }

  /// Takes over what is below a place that goes on as the new one does.
  func close(instead earlier: Int, in below: inout [Int32]) {
    (below[before], below[after]) = (below[2 * earlier], below[2 * earlier + 1])
  }
}
