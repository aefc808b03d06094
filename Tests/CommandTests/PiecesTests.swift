import Returns
import Tables
import TestSupport
import Testing

@testable import topup

/// Files come to the same however they are cut and however many tasks read them.
@Suite("Files in pieces")
struct PiecesTests {
  private static func pieces(
    _ text: [UInt8], from start: Int = 0, size: Int, beyond: Int, block: Int
  ) -> FilePieces {
    FilePieces(
      .memory(text), from: Int64(start),
      FilePieces.Cut(size: Int64(size), mostBeyond: beyond, block: block))
  }

  /// Records by the places where they start, and where the last ends.
  private static func records(_ text: [UInt8], from start: Int, to stop: Int) -> [Int] {
    var cursor = RecordCursor(text)
    cursor.start(at: start)
    var starts = [start]
    while cursor.position < stop, cursor.advance() { starts.append(cursor.position) }
    return starts
  }

  /// Looks through rows as tallies do: nil when the last may go on beyond the bytes.
  @Sendable
  private static func look(
    _ file: Int, _ rows: FilePieces.Rows, _ desk: inout Int
  ) -> (found: [Int], end: Int)? {
    desk += 1
    var cursor = RecordCursor(rows.bytes)
    cursor.start(at: rows.start)
    var starts = [rows.start]
    while cursor.position < rows.stop, cursor.advance() {
      if !rows.endsWithARow, cursor.mayGoOn { return nil }
      starts.append(cursor.position)
    }
    return (starts.map { $0 - rows.start }, cursor.position)
  }

  /// Every record's start and the last's end, as the pieces of some files are handed over.
  private static func found(_ files: [FilePieces], tasks: Int) async throws -> [[Int]] {
    var found = files.map { [Int($0.start)] }
    var isInOrder = true
    var file = 0
    try await FilePieces.run(
      files, tasks: tasks, desk: { 0 }, look: look,
      take: { number, starts, place in
        isInOrder = isInOrder && number >= file && found[number].last == Int(place.lowerBound)
        isInOrder =
          isInOrder && starts.last.map { Int(place.lowerBound) + $0 } == Int(place.upperBound)
        file = number
        found[number] += starts.dropFirst().map { Int(place.lowerBound) + $0 }
      })
    #expect(isInOrder)
    return found
  }

  private static func nastyText(_ random: inout SeededRandom) -> [UInt8] {
    let alphabet = [
      "x", "abc", ",", "\n", "\n", "\r\n", "\"a\nb\"", ",\"a,\n\n\n,b\",", "\"", "\"\"", "\0",
      "\u{E9}", "a longer cell than the others",
    ]
    let most = random.pick([3, 20, 60])
    return (0..<random.below(most)).flatMap { _ in Array(random.pick(alphabet).utf8) }
  }

  @Test("have the whole text's records, each once and in order", arguments: 0..<6)
  func records(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      let texts = (0..<random.pick([1, 1, 3])).map { _ in Self.nastyText(&random) }
      let starts = texts.map { text in
        Self.records(text, from: 0, to: text.count)[..<min(2, text.isEmpty ? 1 : 2)].last ?? 0
      }
      let wanted = zip(texts, starts).map { Self.records($0, from: $1, to: $0.count) }
      for size in [1, 2, 3, 5, 8, 21, 64, 500] {
        let (beyond, block) = (random.pick([0, 1, 4, 30, 999]), random.pick([1, 7, 64, 9999]))
        let files = zip(texts, starts).map {
          Self.pieces($0, from: $1, size: size, beyond: beyond, block: block)
        }
        let found = try await Self.found(files, tasks: random.below(4) + 1)
        #expect(found == wanted, "seed \(seed): \(texts) by \(size), \(beyond) and \(block)")
        if found != wanted { return }
      }
    }
  }

  @Test("a record longer than a piece, what may stand beyond it and a block is read whole")
  func longRecord() async throws {
    let long = "\"" + String(repeating: "a,b\n", count: 400) + "\",c\n"
    for text in ["x,y\n" + long + "z\n", long, long + long, "x\n" + String(long.dropLast(3))] {
      let bytes = Array(text.utf8)
      let wanted = Self.records(bytes, from: 0, to: bytes.count)
      for size in [1, 10, 100, 1000] {
        let pieces = Self.pieces(bytes, size: size, beyond: 16, block: 50)
        #expect(try await Self.found([pieces], tasks: 3) == [wanted], "\(size)")
      }
    }
  }

  @Test("there are none in a file with only a header, or with nothing")
  func noRows() async throws {
    for size in [1, 4, 6, 100] {
      let header = Self.pieces(Array("a,b,c\n".utf8), from: 6, size: size, beyond: 1, block: 9)
      let nothing = Self.pieces([], size: size, beyond: 1, block: 9)
      #expect(try await Self.found([header, nothing, header], tasks: 2) == [[6], [0], [6]])
    }
  }

  @Test("what nobody has restated is marked, though the piece that used it is read again")
  func provisional() async throws {
    var random = SeededRandom(seed: 1)
    func rows(_ staff: String, _ count: Int) -> String {
      (0..<count).map { _ in "\(MadeUPN.random(&random)),100000,Reading,\(staff),60,38\n" }.joined()
    }
    let header = "pupil,school,provision,staff,minutes_per_week,weeks\n"
    // The quote is open to the end of its piece, so that what was known by then was of no use.
    let before = header + rows("Teacher", 5) + rows("TA", 9) + "\"\n"
    let folder = try TemporaryFolder()
    try folder.add("rates.csv", holding: MadeReturn.rates)
    try folder.add(
      "rules.csv",
      holding: "rule,applies_to,from,value,source\nthreshold,mainstream,2025-04-01,900,made up\n")
    try folder.add("provision.csv", holding: before + rows("TA", 40))
    for size in stride(from: 100, through: 1500, by: 50) + [before.utf8.count] {
      let cut = FilePieces.Cut(size: Int64(size), mostBeyond: 0, block: 1 << 20)
      for tasks in [1, 3] {
        let outcome = try await EngineOutcome(folder, cut, tasks: tasks)
        let marked = outcome.faults.map(\.fault).filter { $0.id == .provisional }
        // The teacher's rate is of 2023.
        #expect(marked.contains { $0.row == 3 }, "\(size) bytes, \(tasks) tasks")
      }
    }
  }

  @Test("a header that is not UTF-8 is said to be read as Windows-1252, with rows or without")
  func headerEncoding() async throws {
    for rows in ["", "A1,100000,Reading,1.00,\n"] {
      let folder = try TemporaryFolder()
      try folder.add("rates.csv", holding: MadeReturn.rates)
      let header = Array("pupil,school,provision,cost,caf".utf8) + [0xE9]
      try folder.add("provision.csv", bytes: header + Array("\n\(rows)".utf8))
      let outcome = try await EngineOutcome(folder, FilePieces.Cut(), tasks: 1)
      #expect(outcome.encodings == ["Read as Windows-1252: provision.csv."])
    }
  }

  @Test("a run comes to the same, byte for byte, by any cut and any tasks", arguments: 0..<24)
  func runs(seed: UInt64) async throws {
    let made = MadeReturn(seed: 20_261_200 + seed)
    let folder = try TemporaryFolder()
    try folder.add("rates.csv", holding: made.rates)
    try folder.add("rules.csv", holding: made.rules)
    try folder.add("schools.csv", holding: made.schools)
    try folder.add("pupils.csv", bytes: made.pupils)
    try folder.add("provision.csv", bytes: made.provision)
    try folder.add("returns/more.csv", bytes: MadeReturn(seed: 20_261_300 + seed).provision)
    let whole = try await EngineOutcome(folder, FilePieces.Cut(), tasks: 1)
    var random = SeededRandom(seed: seed)
    for size in [30, 100, 700, 4000] {
      let cut = FilePieces.Cut(
        size: Int64(size), mostBeyond: random.pick([0, 50, 300, 2000]),
        block: random.pick([40, 500, 1 << 20]))
      let tasks = random.below(4) + 1
      let outcome = try await EngineOutcome(folder, cut, tasks: tasks)
      #expect(outcome.differences(from: whole) == [], "seed \(seed), \(cut), \(tasks) tasks")
    }
  }
}
