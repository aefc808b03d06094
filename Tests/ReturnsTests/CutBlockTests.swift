import Tables
import TestSupport
import Testing

@testable import Returns

/// Blocks of which the last row may go beyond the bytes.
@Suite("Blocks cut anywhere")
struct CutBlockTests {
  /// The rows from one that starts at a place, as far as they start before another.
  private static func tally(
    _ made: MadeCouncil, _ bytes: ArraySlice<UInt8>, stop: Int, endsWithARow: Bool,
    _ memory: inout TallyMemory
  ) -> Tally {
    TallyTwins.known(made, block(made, bytes, stop, endsWithARow), &memory)
  }

  private static func block(
    _ made: MadeCouncil, _ bytes: ArraySlice<UInt8>, _ stop: Int, _ endsWithARow: Bool
  ) -> ProvisionBlock {
    ProvisionBlock(
      file: MadeCouncil.file, made.header, Array(bytes), bodyStart: 0, stop: stop,
      endsWithARow: endsWithARow)
  }

  /// A file in blocks of about a size, each with some bytes beyond it: more where they are too few.
  private static func parts(
    _ made: MadeCouncil, size: Int, beyond: Int, _ memory: inout TallyMemory
  ) -> MadeOutcome.Parts {
    var parts: MadeOutcome.Parts = []
    var start = made.bodyStart
    while start < made.text.count {
      let stop = min(made.text.count, start + size)
      var beyond = beyond
      var found: Tally
      repeat {
        let end = min(made.text.count, stop + beyond)
        let block = block(made, made.text[start..<end], stop - start, end == made.text.count)
        found = TallyTwins.known(made, block, &memory)
        let slow = TallyTwins.cellByCell(made, block)
        #expect(differences(TallyFacts(found), TallyFacts(slow)) == [])
        beyond = beyond * 2 + 1
      } while found.isCutShort
      parts.append((found, start..<start + found.end))
      start += found.end
    }
    return parts
  }

  @Test("come to what the whole file comes to", arguments: TallyTwins.seeds.prefix(16))
  func sizes(seed: UInt64) {
    let made = MadeCouncil(seed: seed)
    let range = made.bodyStart..<made.text.count
    let whole = MadeOutcome(made, [(TallyTwins.cellByCell(made, made.whole), range)])
    var random = SeededRandom(seed: seed)
    for size in [1, 2, 3, 40, 97, 150, 1000, 1 + random.below(500)] {
      var memory = TallyMemory(made.whole)
      let parts = Self.parts(made, size: size, beyond: random.pick([0, 1, 96, 500]), &memory)
      #expect(parts.last?.bytes.upperBound == made.text.count)
      #expect(differences(MadeOutcome(made, parts), whole) == [], "seed \(seed), size \(size)")
    }
  }

  @Test("are said to be cut short wherever more text would make them others", arguments: 0..<4)
  func cutShort(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let made = MadeCouncil(seed: seed)
    var memory = TallyMemory(made.whole)
    var whole = 0
    for _ in 0..<1000 {
      let text = Self.nastyText(&random)
      for end in text.indices.dropFirst() {
        let found = Self.tally(
          made, text[..<end], stop: 1, endsWithARow: false, &memory)
        if found.isCutShort { continue }
        whole += 1
        for more in Self.more {
          let longer = Self.tally(
            made, text[..<end] + more, stop: 1, endsWithARow: true, &memory)
          let isSame = TallyFacts(longer) == TallyFacts(found)
          #expect(isSame, "seed \(seed): \(text[..<end]) and then \(more)")
          if !isSame { return }
        }
      }
    }
    #expect(whole > 4000)
  }

  /// What could stand after a cut: little, or enough for the row before it to be read at once.
  private static let more = [
    "", "\"", "x", ",", "\n", "\r\n", "\"\n", "\",", "\"\"", String(repeating: "x,", count: 90),
    String(repeating: "\"x\",\n", count: 40),
  ].map { Array($0.utf8) }

  private static func nastyText(_ random: inout SeededRandom) -> [UInt8] {
    let alphabet = [
      "x", ",", ",", "\"", "\"", "\n", "\r\n", "\0", "\u{E9}", "100000", MadeUPN.nearlyRight[0],
      "12.34", "TA", "60",
    ]
    return (0..<random.below(14)).flatMap { _ in Array(random.pick(alphabet).utf8) }
  }

  @Test("are never cut short where they end with a row, or once the row has ended")
  func notCutShort() {
    let made = MadeCouncil(seed: 1)
    var memory = TallyMemory(made.whole)
    for text in ["a,b,c", "a,b,c\n", "\"a\nb\",c\n", "\"a", "a,\"b\nc,d\n"] {
      let bytes = Array(text.utf8)[...]
      let whole = Self.tally(made, bytes, stop: bytes.count, endsWithARow: true, &memory)
      #expect(!whole.isCutShort)
    }
    for text in ["a,b,c\nx", "\"a\nb\",c\nx", "a,\"b\"\nc"] {
      let bytes = Array(text.utf8)[...]
      let first = Self.tally(made, bytes, stop: 1, endsWithARow: false, &memory)
      #expect(!first.isCutShort)
    }
    for text in ["a,b,c", "\"a\nb", "\"a\"", "a,b\r", "a,\"b\nc,d\ne,f\n"] {
      let bytes = Array(text.utf8)[...]
      let first = Self.tally(made, bytes, stop: 1, endsWithARow: false, &memory)
      #expect(first.isCutShort)
    }
  }
}
