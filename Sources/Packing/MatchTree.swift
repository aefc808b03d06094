/// Finds where the bytes from a place on stood before, at any distance.
///
/// Places whose next four bytes have one hash are a tree, sorted by what follows, the newest on top.
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
    let newest = Int32(place + 1)
    var longest = tryOne(Self.swap(&byTwo[Int(two)], newest), place, 1, room)
    let threeHash = Int((three &* 0x9E37_79B1) >> 16)
    longest = tryOne(Self.swap(&byThree[threeHash], newest), place, longest, room)
    let fourHash = Int((four &* 0x9E37_79B1) >> (32 - fourBits))
    climb(from: Self.swap(&byFour[fourHash], newest), place, max(longest, 3), room)
  }

  private static func swap(_ held: inout Int32, _ new: Int32) -> Int {
    defer { held = new }
    return Int(held) - 1
  }

  /// Takes a place where it is a longer copy than those so far; says how long the longest is.
  private mutating func tryOne(_ earlier: Int, _ place: Int, _ longest: Int, _ room: Int) -> Int {
    guard earlier >= 0, bytes[earlier + longest] == bytes[place + longest] else { return longest }
    let same = sameBytes(earlier, place, from: 0, upTo: room)
    guard same > longest else { return longest }
    found.append(Match(length: same, distance: place - earlier))
    return same
  }

  /// Puts a place on top of its tree, and cuts the rest in two at it.
  private mutating func climb(from top: Int, _ place: Int, _ longest: Int, _ room: Int) {
    var (earlier, longest, left) = (top, longest, Self.mostTried)
    var (before, after) = (2 * place, 2 * place + 1)
    var (sameBefore, sameAfter) = (0, 0)
    let enough = min(room, Self.long)
    while earlier >= 0, left > 0 {
      left -= 1
      let same = sameBytes(earlier, place, from: min(sameBefore, sameAfter), upTo: room)
      if same > longest {
        longest = same
        found.append(Match(length: same, distance: place - earlier))
      }
      if same >= enough {
        below[before] = below[2 * earlier]
        below[after] = below[2 * earlier + 1]
        return
      }
      if bytes[earlier + same] < bytes[place + same] {
        below[before] = Int32(earlier + 1)
        before = 2 * earlier + 1
        sameBefore = same
        earlier = Int(below[before]) - 1
      } else {
        below[after] = Int32(earlier + 1)
        after = 2 * earlier
        sameAfter = same
        earlier = Int(below[after]) - 1
      }
    }
    below[before] = 0
    below[after] = 0
  }

  /// How many bytes are the same at two places, of which so many are known to be.
  func sameBytes(_ earlier: Int, _ place: Int, from known: Int, upTo room: Int) -> Int {
    var count = known
    while count < room, bytes[earlier + count] == bytes[place + count] { count += 1 }
    return count
  }
}
