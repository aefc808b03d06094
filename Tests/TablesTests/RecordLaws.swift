import Tables
import TestSupport
import Testing

/// The fast reader agrees with the slow one, and cutting text into blocks changes no record.
@Suite("Laws of records")
struct RecordLaws {
  @Test("the cursor agrees with the slow reader", arguments: [20_260_401, 1, 2, 3])
  func twins(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20_000 {
      let text = nastyText(&random, upTo: 24)
      let longest = random.below(9)
      let slow = SlowReader(text, longestField: longest).records
      let fast = RecordCursor.records(text, longestField: longest)
      #expect(fast == slow, "seed \(seed): \(shown(text)) with fields up to \(longest)")
      if fast != slow { return }
    }
  }

  @Test("any cut into chunks gives the whole text's records", arguments: [20_260_401, 4, 5])
  func chunks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1500 {
      let text = nastyText(&random, upTo: 20)
      let longest = random.below(9)
      let whole = RecordCursor.records(text, longestField: longest)
      for size in 1...max(1, text.count) {
        let blocks = cut(text, every: size, RecordSplitter(longestField: longest))
        let records = blocks.flatMap { RecordCursor.records($0, longestField: longest) }
        #expect(
          records == whole, "seed \(seed): \(shown(text)) by \(size), fields up to \(longest)")
        if records != whole { return }
      }
    }
  }

  @Test("chunks of unequal sizes give the whole text's records", arguments: [6, 7])
  func unequalChunks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<5000 {
      let text = nastyText(&random, upTo: 60)
      let longest = random.below(30)
      let whole = RecordCursor.records(text, longestField: longest)
      var splitter = RecordSplitter(longestField: longest)
      var records: [SlowReader.Record] = []
      var rest = text[...]
      while !rest.isEmpty {
        let chunk = rest.prefix(random.below(12))
        rest = rest.dropFirst(chunk.count)
        let block = splitter.add(Array(chunk)) ?? []
        records += RecordCursor.records(block, longestField: longest)
      }
      records += RecordCursor.records(splitter.finish() ?? [], longestField: longest)
      #expect(records == whole, "seed \(seed): \(shown(text)) with fields up to \(longest)")
      if records != whole { return }
    }
  }

  @Test("a line over the limit is damage, memory is bounded, and the lines after it are whole")
  func longLines() {
    for length in [40, 41, 64, 500] {
      for size in 1...20 {
        let long = String(repeating: "x", count: length)
        let text = Array("a,b\n\(long)\nc,d\n".utf8)
        let splitter = RecordSplitter(longestField: 10, longestRecord: 40)
        let blocks = cut(text, every: size, splitter)
        let records = blocks.flatMap { RecordCursor.records($0, longestField: 10) }
        #expect(records.map(\.damage) == [nil, "too long in field 0", nil])
        #expect(records.last?.fields == ["c", "d"].map { Array($0.utf8) })
        #expect(blocks.allSatisfy { $0.count <= 40 + 2 * size })
      }
    }
  }

  /// Commas, quotes, line ends, a NUL and half of nothing: all that a reader can trip over.
  private func nastyText(_ random: inout SeededRandom, upTo count: Int) -> [UInt8] {
    let alphabet: [[UInt8]] = ["a", ",", "\"", "\"", "\n", "\r", "\0", "é", " "].map {
      Array($0.utf8)
    }
    return (0..<random.below(count + 1)).flatMap { _ in random.pick(alphabet) }
  }

  private func cut(_ text: [UInt8], every size: Int, _ splitter: RecordSplitter) -> [[UInt8]] {
    var splitter = splitter
    var blocks: [[UInt8]] = []
    for start in stride(from: 0, to: text.count, by: size) {
      let chunk = Array(text[start..<min(start + size, text.count)])
      if let block = splitter.add(chunk) { blocks.append(block) }
    }
    if let last = splitter.finish() { blocks.append(last) }
    return blocks
  }

  private func shown(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).debugDescription
  }
}

extension RecordCursor {
  /// Every record of a text, as the slow reader tells them.
  static func records(_ bytes: [UInt8], longestField: Int) -> [SlowReader.Record] {
    var cursor = RecordCursor(bytes, longestField: longestField)
    var records: [SlowReader.Record] = []
    while cursor.advance() {
      let fields = (0..<cursor.count).map { cursor.undoubled($0) }
      records.append(
        SlowReader.Record(
          fields: fields, damage: cursor.damage.map(words), whole: Array(cursor.wholeRecord)))
    }
    return records
  }

  private func undoubled(_ index: Int) -> [UInt8] {
    let field = field(index)
    let text = bytes[Int(field.start)..<Int(field.end)]
    guard field.hasDoubledQuotes else { return Array(text) }
    return Array(String(decoding: text, as: UTF8.self).replacing("\"\"", with: "\"").utf8)
  }

  private static func words(_ damage: RecordDamage) -> String {
    switch damage {
    case .unclosedQuote(let field): "unclosed quote in field \(field)"
    case .textAfterQuote(let field): "text after quote in field \(field)"
    case .fieldTooLong(let field): "too long in field \(field)"
    case .nulByte(let field): "nul in field \(field)"
    }
  }
}
