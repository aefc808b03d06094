import Documents
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The reader of JSON beside Foundation's, and on bytes that nobody meant to be read.
@Suite("Laws of reading JSON")
struct JSONReaderLaws {
  @Test("a document is read as it was made, as Foundation reads it", arguments: [20_260_401, 1, 2])
  func made(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1000 {
      let made = MadeJSON(&random)
      let value = try JSONValue(reading: made.text)
      #expect(value.printed == made.value.printed, "seed \(seed): \(shown(made.text))")
      #expect(value == foundation(made.text), "seed \(seed): \(shown(made.text))")
    }
  }

  @Test("what Foundation refuses is refused, and what it reads is no other", arguments: [3, 4, 5])
  func mutated(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var read = 0
    var refused = 0
    for _ in 0..<4000 {
      let text = MadeJSON(&random).mutated(&random)
      let theirs = foundation(text)
      do throws(JSONProblem) {
        let value = try JSONValue(reading: text)
        #expect(value == theirs, "seed \(seed): \(shown(text))")
        read += 1
      } catch {
        #expect(
          theirs == nil || onlyFoundationReads(text, error),
          "seed \(seed): \(shown(text)): \(error.words)")
        refused += theirs == nil ? 1 : 0
      }
    }
    #expect(read > 200 && refused > 1000, "seed \(seed): \(read) read, \(refused) refused by both")
  }

  @Test("no bytes stop the reader, and what is read is read again", arguments: [6, 7])
  func anything(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var read = 0
    for round in 0..<10_000 {
      let bytes =
        round.isMultiple(of: 2) ? MadeJSON.noise(&random) : MadeJSON(&random).mutated(&random)
      let value: JSONValue
      do throws(JSONProblem) {
        value = try JSONValue(reading: bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset), "seed \(seed): \(shown(bytes))")
        continue
      }
      let canonical = try JSONValue(reading: value.canonicalBytes)
      let printed = try JSONValue(reading: value.printed)
      #expect(canonical == value, "seed \(seed): \(shown(bytes))")
      #expect(printed.printed == value.printed, "seed \(seed): \(shown(bytes))")
      #expect(JSONValue.differences(value, printed).isEmpty, "seed \(seed): \(shown(bytes))")
      read += 1
    }
    #expect(read > 500, "seed \(seed): only \(read) read")
  }

  /// Nil when Foundation refuses it.
  private func foundation(_ text: [UInt8]) -> JSONValue? {
    try? JSONDecoder().decode(FoundationValue.self, from: Data(text)).value
  }

  /// Fractions and exponents, a name twice and deeper brackets, which RFC 8259 allows; and what it
  /// does not: a comma before the closing bracket, and encodings told by a mark or by zero bytes.
  private func onlyFoundationReads(_ text: [UInt8], _ problem: JSONProblem) -> Bool {
    let before = text[..<problem.offset].last { !" \t\r\n".utf8.contains($0) }
    let next = text[problem.offset...].first
    return [.notWhole, .repeatedName, .tooDeep].contains(problem.kind)
      || before == UInt8(ascii: ",") && (next == UInt8(ascii: "]") || next == UInt8(ascii: "}"))
      || text.contains(0) || text.starts(with: "\u{FEFF}".utf8)
  }

  private func shown(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).debugDescription
  }
}

/// A value as Foundation reads it; it keeps no order of names.
private struct FoundationValue: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let truth = try? container.decode(Bool.self) {
      value = .truth(truth)
    } else if let number = try? container.decode(Int64.self) {
      value = .number(number)
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let values = try? container.decode([FoundationValue].self) {
      value = .list(values.map(\.value))
    } else {
      let fields = try container.decode([String: FoundationValue].self)
      value = .object(fields.map { JSONField($0.key, $0.value.value) })
    }
  }
}
