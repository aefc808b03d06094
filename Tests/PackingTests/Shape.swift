import TestSupport

/// Bytes of one shape, of those that are easy to get wrong when they are made shorter.
enum Shape: CaseIterable {
  case empty, oneByte, twoBytes, zeros, runs, random, allValues, twoLetters, words, rows, steep
  case nearReach, reach, beyondReach, manyBlocks, stored

  func bytes(_ random: inout SeededRandom) -> [UInt8] {
    switch self {
    case .empty: []
    case .oneByte: noise(1, &random)
    case .twoBytes: noise(2, &random)
    case .zeros: [UInt8](repeating: 0, count: 1 + random.below(70_000))
    case .runs: runs(&random)
    case .random: noise(random.below(3000), &random)
    case .allValues: (0..<4 * 256).map { UInt8(truncatingIfNeeded: $0 * 7) }
    case .twoLetters: (0..<random.below(800)).map { _ in random.pick(Array("ab".utf8)) }
    case .words: words(random.below(500), &random)
    case .rows: rows(100 + random.below(100), &random)
    case .steep: steep(&random)
    case .nearReach: twice(32_767, &random)
    case .reach: twice(32_768, &random)
    case .beyondReach: twice(32_769, &random)
    case .manyBlocks: noise(17_000, &random) + rows(100, &random) + noise(2000, &random)
    case .stored: noise(70_000, &random)
    }
  }

  private func noise(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// The same bytes again, as far back as a copy reaches or about.
  private func twice(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    let once = noise(count, &random)
    return once + once
  }

  private func runs(_ random: inout SeededRandom) -> [UInt8] {
    (0..<random.below(60)).flatMap { _ in
      [UInt8](repeating: random.pick(Array("abc".utf8)), count: 1 + random.below(600))
    }
  }

  private func words(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    let words = ["reading ", "speech ", "and ", "language ", "support ", "in ", "class\r\n"]
    return (0..<count).flatMap { _ in Array(random.pick(words).utf8) }
  }

  private func rows(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).flatMap { row in
      Array("P\(row / 5),343/2001,Reading,Teaching assistant,\(random.below(90)),38\r\n".utf8)
    }
  }

  /// Each value comes as often as the two before it together, so that a code wants 17 bits.
  private func steep(_ random: inout SeededRandom) -> [UInt8] {
    var counts = [1, 1]
    while counts.count < 18 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    return counts.indices.flatMap { [UInt8](repeating: UInt8($0), count: counts[$0]) }
      .shuffled(using: &random)
  }
}
