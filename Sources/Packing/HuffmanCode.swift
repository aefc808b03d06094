/// The bits that stand for each symbol: fewer for those that come often.
///
/// Source: RFC 1951, section 3.2.2.
struct HuffmanCode {
  /// How many bits each symbol has; 0 for one that does not come.
  let lengths: [UInt8]
  /// Each symbol's bits in the order they are written, the first lowest.
  let bits: [UInt16]

  static let longest = 15

  /// The code of some lengths; where they are too many for a code, its bits mean nothing.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var next = Self.firstOfEachLength(lengths)
    bits = lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] &+= 1 }
      return Self.turned(next[Int(length)], length)
    }
  }

  private static func firstOfEachLength(_ lengths: [UInt8]) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: longest + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var firsts = [UInt16](repeating: 0, count: longest + 1)
    for length in 1...longest {
      firsts[length] = (firsts[length - 1] &+ counts[length - 1]) &* 2
    }
    return firsts
  }

  private static func turned(_ code: UInt16, _ length: UInt8) -> UInt16 {
    var (turned, left) = (UInt16(0), code)
    for _ in 0..<length {
      turned = turned << 1 | left & 1
      left >>= 1
    }
    return turned
  }
}

extension HuffmanCode {
  /// The shortest code for symbols that come so often, none of more than `limit` bits.
  ///
  /// Some readers want a code to have two symbols, so one or two that do not come may be in it.
  init(counts: [Int], limit: Int) {
    var used = counts.indices.filter { counts[$0] > 0 }
    used += counts.indices.filter { counts[$0] == 0 }.prefix(max(0, 2 - used.count))
    used.sort { (counts[$0], $0) < (counts[$1], $1) }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    var taken = 2 * used.count - 2
    for isPair in Self.rounds(of: used.map { counts[$0] }, limit).reversed() {
      let pairs = isPair[..<taken].count { $0 }
      for symbol in used[..<(taken - pairs)] { lengths[symbol] += 1 }
      taken = 2 * pairs
    }
    self.init(lengths: lengths)
  }

  /// In each round the symbols and the last round's pairs by rising count: which of them are pairs.
  ///
  /// Source: Larmore and Hirschberg, "A fast algorithm for optimal length-limited Huffman codes",
  /// 1990 (package-merge).
  private static func rounds(of counts: [Int], _ limit: Int) -> [[Bool]] {
    var rounds = [[Bool](repeating: false, count: counts.count)]
    var last = counts
    for _ in 1..<limit {
      let pairs = stride(from: 1, to: last.count, by: 2).map { last[$0 - 1] + last[$0] }
      let merged = merged(counts, pairs)
      last = merged.map { $0.count }
      rounds.append(merged.map { $0.isPair })
    }
    return rounds
  }

  private static func merged(_ counts: [Int], _ pairs: [Int]) -> [(count: Int, isPair: Bool)] {
    var merged: [(count: Int, isPair: Bool)] = []
    var pairs = pairs[...]
    for count in counts {
      while let pair = pairs.first, pair < count {
        merged.append((pair, true))
        pairs.removeFirst()
      }
      merged.append((count, false))
    }
    return merged + pairs.map { ($0, true) }
  }
}
