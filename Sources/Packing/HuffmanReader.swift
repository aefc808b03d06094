/// Reads symbols by their bits: short codes are looked up, longer ones read a bit at a time.
struct HuffmanReader {
  /// How many symbols have each length.
  private let counts: [Int]
  /// The symbols by length and then by number.
  private let symbols: [Int]
  /// What the next few bits stand for.
  private let quick: [Quick]

  private struct Quick {
    var symbol: UInt16 = 0
    /// 0 where the code is longer.
    var length: UInt8 = 0
  }

  private static let quickBits = 9

  /// Every row of bits must stand for a symbol, but one symbol of one bit will do, and so will none.
  ///
  /// zlib reads the same. Lengths are at most 15.
  init(lengths: [UInt8]) throws(InflateProblem) {
    var counts = [Int](repeating: 0, count: HuffmanCode.longest + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    let whole = 1 << HuffmanCode.longest
    let share = counts.indices.reduce(0) { $0 + counts[$1] << (HuffmanCode.longest - $1) }
    let isOneBit = share == whole / 2 && counts[1] == 1
    guard share == whole || share == 0 || isOneBit else { throw .unusableCodes }
    self.counts = counts
    symbols = Self.byLength(lengths, counts)
    quick = Self.quick(HuffmanCode(lengths: lengths))
  }

  private static func byLength(_ lengths: [UInt8], _ counts: [Int]) -> [Int] {
    var symbols = [Int](repeating: 0, count: counts.reduce(0, +))
    var next = [0]
    for count in counts { next.append(next[next.count - 1] + count) }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[Int(length)]] = symbol
      next[Int(length)] += 1
    }
    return symbols
  }

  private static func quick(_ code: HuffmanCode) -> [Quick] {
    var quick = [Quick](repeating: Quick(), count: 1 << quickBits)
    for (symbol, length) in code.lengths.enumerated() where (1...quickBits).contains(Int(length)) {
      for bits in stride(from: Int(code.bits[symbol]), to: quick.count, by: 1 << Int(length)) {
        quick[bits] = Quick(symbol: UInt16(symbol), length: length)
      }
    }
    return quick
  }

  func read(from input: inout BitReader) throws(InflateProblem) -> Int {
    let next = input.peek()
    let quick = quick[Int(next & (1 << UInt64(Self.quickBits) - 1))]
    if quick.length == 0 { return try readLong(next, from: &input) }
    try input.skip(Int(quick.length))
    return Int(quick.symbol)
  }

  private func readLong(
    _ next: UInt64, from input: inout BitReader
  ) throws(InflateProblem) -> Int {
    var (code, first, shorter) = (0, 0, 0)
    for length in 1...HuffmanCode.longest {
      code += Int(next >> UInt64(length - 1) & 1)
      if code - first < counts[length] {
        try input.skip(length)
        return symbols[shorter + code - first]
      }
      shorter += counts[length]
      first = 2 * (first + counts[length])
      code *= 2
    }
    throw input.heldCount < HuffmanCode.longest ? .endsEarly : .unusableCodes
  }
}
