/// A length once, or a length or zeros so many times over.
struct LengthRun {
  /// 0 to 15 a length, 16 the last length again, 17 and 18 zeros.
  let symbol: Int
  let count: Int

  /// The order in which a header gives the lengths of its own code.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The shortest run of its symbol.
  var fewest: Int { Self.fewest(symbol) }
  /// How many bits say how much longer it is.
  var bits: Int { Self.bits(symbol) }

  static func fewest(_ symbol: Int) -> Int { symbol < 16 ? 1 : symbol < 18 ? 3 : 11 }

  static func bits(_ symbol: Int) -> Int {
    switch symbol {
    case 16: 2
    case 17: 3
    case 18: 7
    default: 0
    }
  }
}

extension LengthRun {
  static func runs(_ lengths: [UInt8]) -> [LengthRun] {
    var runs: [LengthRun] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      let same = lengths[place...].prefix { $0 == length }.count
      runs += length == 0 ? zeros(same) : repeats(Int(length), same)
      place += same
    }
    return runs
  }

  private static func zeros(_ count: Int) -> [LengthRun] {
    stride(from: 0, to: count, by: 138).flatMap { done in
      let some = min(138, count - done)
      return some < 3
        ? [LengthRun](repeating: LengthRun(symbol: 0, count: 1), count: some)
        : [LengthRun(symbol: some < 11 ? 17 : 18, count: some)]
    }
  }

  private static func repeats(_ length: Int, _ count: Int) -> [LengthRun] {
    let once = LengthRun(symbol: length, count: 1)
    return [once]
      + stride(from: 1, to: count, by: 6).flatMap { done in
        let some = min(6, count - done)
        return some < 3
          ? [LengthRun](repeating: once, count: some) : [LengthRun(symbol: 16, count: some)]
      }
  }
}
