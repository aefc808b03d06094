/// What a block says of its own codes: the length of each symbol, with a code of its own.
///
/// Source: RFC 1951, section 3.2.7.
struct CodesHeader {
  private let codes: PieceCodes
  private let runs: [LengthRun]
  private let code: HuffmanCode
  private let lengthCount: Int
  private let distanceCount: Int
  /// How many lengths of its own code are written.
  private let ownCount: Int

  init(_ codes: PieceCodes) {
    self.codes = codes
    lengthCount = Self.used(codes.bytesAndLengths.lengths)
    distanceCount = Self.used(codes.distances.lengths)
    runs = LengthRun.runs(
      Array(
        codes.bytesAndLengths.lengths[..<lengthCount] + codes.distances.lengths[..<distanceCount]))
    var counts = [Int](repeating: 0, count: LengthRun.order.count)
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    self.code = code
    ownCount = max(4, Self.used(LengthRun.order.map { code.lengths[$0] }))
  }

  /// The bits that it takes.
  var bits: Int {
    14 + 3 * ownCount + runs.reduce(0) { $0 + Int(code.lengths[$1.symbol]) + $1.bits }
  }

  func write(to output: inout BitWriter) {
    output.write(UInt32(lengthCount - 257), 5)
    output.write(UInt32(distanceCount - 1), 5)
    output.write(UInt32(ownCount - 4), 4)
    for symbol in LengthRun.order.prefix(ownCount) {
      output.write(UInt32(code.lengths[symbol]), 3)
    }
    for run in runs {
      output.write(UInt32(code.bits[run.symbol]), Int(code.lengths[run.symbol]))
      output.write(UInt32(run.count - run.fewest), run.bits)
    }
  }

  /// How many there are up to the last that is not 0.
  private static func used(_ lengths: [UInt8]) -> Int {
    (lengths.lastIndex { $0 > 0 } ?? 0) + 1
  }
}
