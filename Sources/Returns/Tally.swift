import Costing
import Tables

/// What one block of provision adds up to, with the lines that wait for rows of other blocks.
///
/// Faults are not kept: a block that has any is read again when all blocks have been seen, and its
/// faults told then, in order. So a million bad rows take no more memory than one.
public struct Tally: Sendable {
  private(set) var runs: [RowRun] = []
  /// Pupils whose numbers are still to be found.
  private var sought: [PupilKey] = []
  /// The rows that the next may yet join.
  var run = RowRun(pupil: 0, firstRow: 0, rows: 0)
  /// Pupils whom the register does not have.
  var newcomers = PupilIndex()
  var names = NameTable()
  var groups = NameTable()
  var held: [HeldLine] = []
  var strays: [Stray] = []
  /// By row, a hash of its cells, to find rows that repeat; 0 for one that is blank or has errors.
  var rowHashes: [UInt64] = []
  /// Where every thirty-second row starts in the block, from the first.
  var rowStarts: [Int32] = []
  var use: TermsUse
  /// By number less one, whether a row like one known has called on what the memory has there. That
  /// the memory has it says nothing: it may be of a block whose tally was worth nothing.
  var usesOfKnown: [Bool]
  public internal(set) var read: Int64 = 0
  public internal(set) var rejected: Int64 = 0
  /// Rows a spreadsheet would count, blank ones too.
  public var rows: Int64 { Int64(rowHashes.count) }
  /// Where the row after the last starts in the block's bytes.
  public internal(set) var end: Int
  /// Whether the block's bytes may end before its last row does: then the tally is worth nothing.
  public internal(set) var isCutShort = false
  var hasFaults = false
  var hasShortWeeks = false
  var isUTF8 = true
  /// The last row that was like one known: its identity, its number and what the two cells hash to.
  var last = (whose: 0..<0, pupil: Int32(0), hash: UInt64(0))

  /// Reads a block; pure, so that blocks can be read at once and in any order.
  ///
  /// - Parameters:
  ///   - pupils: those who are known before any provision is read.
  ///   - keepsLines: whether every line is kept, for a trial of rules; then no rule or rate is asked
  ///     about any.
  ///   - memory: what the task keeps from one block to the next.
  ///   - isAllRead: whether every row is read cell by cell, though it may be like one known.
  public init(
    of block: ProvisionBlock, _ council: Council, _ pupils: PupilRegister,
    keepingLines keepsLines: Bool, using memory: inout TallyMemory,
    cellByCell isAllRead: Bool = false
  ) {
    use = TermsUse(council.terms)
    usesOfKnown = [Bool](repeating: false, count: memory.uses.count)
    end = block.bodyStart
    rowHashes.reserveCapacity(block.bytes.count / 40)
    var reader = ProvisionReader(block, council, after: 0)
    reader.asksTerms = !keepsLines
    let mayKnow = !keepsLines && !isAllRead
    block.bytes.asked { text in
      while end < block.stop {
        var mark = 0
        if mayKnow {
          memory.plain.find(in: text, from: end)
          while end < block.stop, memory.hasRow(after: mark, startingAt: end) {
            let next = addKnown(after: mark, to: block.stop, text, council, pupils, memory)
            if next == mark {
              readRow(&reader, block, council, pupils, &memory)
              mark = memory.plain.mark(before: end, from: mark)
            } else {
              mark = next
            }
          }
        }
        if end < block.stop, mark == 0 { readRow(&reader, block, council, pupils, &memory) }
      }
    }
    flush()
    findSought(pupils)
    for number in usesOfKnown.indices where usesOfKnown[number] { use.add(memory.uses[number]) }
    isUTF8 = TextEncoding.isUTF8(block.bytes[block.bodyStart..<end])
    names = reader.names
    groups = reader.groups
  }

  /// Reads a block by itself, as the page does and the tests.
  public init(
    of block: ProvisionBlock, _ council: Council, _ pupils: PupilRegister,
    keepingLines keepsLines: Bool
  ) {
    var memory = TallyMemory(block)
    self.init(of: block, council, pupils, keepingLines: keepsLines, using: &memory)
  }

  /// Reads the row at `end` cell by cell.
  private mutating func readRow(
    _ reader: inout ProvisionReader, _ block: ProvisionBlock, _ council: Council,
    _ pupils: PupilRegister, _ memory: inout TallyMemory
  ) {
    if rowHashes.count % Batch.BlockRows.startsEvery == 0 { rowStarts.append(Int32(end)) }
    let hasCells = reader.sheet.readRow(at: end, after: rows)
    end = reader.sheet.cursor.position
    if !block.endsWithARow { isCutShort = isCutShort || reader.sheet.cursor.mayGoOn }
    rowHashes.append(0)
    guard hasCells else { return }
    read += 1
    take(reader.read(), &reader, council, pupils, &memory)
  }

  private mutating func take(
    _ row: ProvisionRow, _ reader: inout ProvisionReader, _ council: Council,
    _ pupils: PupilRegister, _ memory: inout TallyMemory
  ) {
    let isReadable = !reader.sheet.hasErrors
    let costed =
      row.group == nil && isReadable && reader.asksTerms ? reader.cost(row.line) : nil
    if !reader.sheet.faults.isEmpty { hasFaults = true }
    let isRejected = reader.sheet.hasErrors
    if isRejected { rejected += 1 } else { use.add(row.line, under: council.terms) }
    let waits =
      row.group != nil
      || (!isRejected && (!reader.asksTerms || council.terms.mayWait(row.line)))
    if waits, row.school != nil {
      held.append(HeldLine(row, at: reader.sheet.row, isRejected: isRejected))
    }
    if !row.mayBeOf.isEmpty {
      strays.append(
        Stray(
          place: RowPlace(file: 0, row: reader.sheet.row), school: row.school, pupil: row.pupil,
          groups: row.mayBeOf))
    }
    guard !isRejected, let key = row.pupil else { return }
    let hash = reader.rowHash
    rowHashes[rowHashes.count - 1] = hash
    let isProvisional = council.terms.isProvisional(row.line)
    let areWeeksShort = row.line.hasShortWeeks(under: council.terms)
    if areWeeksShort { hasShortWeeks = true }
    join(
      number(of: key, pupils), row: Int32(rowHashes.count), isProvisional: isProvisional)
    guard !waits, let costed else { return }
    run.add(costed.cost, counted: costed.counted)
    guard reader.sheet.faults.isEmpty, !reader.sheet.cursor.hasLineBreak,
      costed.counted == costed.cost || costed.counted == .zero
    else { return }
    let known = KnownRow(
      cost: costed.cost, hash: hash,
      use: memory.number(ofUseOf: row.line, under: council.terms),
      countsInFull: costed.counted == costed.cost,
      isProvisional: isProvisional, hasShortWeeks: areWeeksShort)
    if usesOfKnown.count < memory.uses.count { usesOfKnown.append(false) }
    keep(known, row.line, reader, council, &memory)
  }

  /// The pupil's number in the register; or, until all rows are read, the place among those sought
  /// from the least number up.
  mutating func number(of key: PupilKey, _ pupils: PupilRegister) -> Int32 {
    let next = Int(last.pupil) + 1
    if key.upn != nil, next > 0, pupils.index.has(key, at: next) { return Int32(next) }
    sought.append(key)
    return .min + Int32(sought.count - 1)
  }

  /// Finds those sought all at once: each is likely to be far off in memory, and a processor that
  /// looks for many together waits for them together.
  private mutating func findSought(_ pupils: PupilRegister) {
    guard !sought.isEmpty else { return }
    let found = pupils.index.numbers(of: sought)
    let parts = runs
    runs.removeAll(keepingCapacity: true)
    for var part in parts {
      if part.pupil < .min / 2 {
        let number = Int(part.pupil &- .min)
        part.pupil =
          found[number] >= 0 ? found[number] : -1 - Int32(newcomers.add(sought[number]).number)
      }
      if let last = runs.last, last.pupil == part.pupil, last.nextRow == part.firstRow {
        runs[runs.count - 1].add(part)
      } else {
        runs.append(part)
      }
    }
    sought = []
  }

  /// Joins a row, numbered from 1, to its pupil's before it, or begins with it.
  @inline(__always)
  mutating func join(_ pupil: Int32, row: Int32, isProvisional: Bool) {
    if run.pupil == pupil, run.nextRow == row, run.rows > 0 {
      run.rows += 1
    } else {
      flush()
      run = RowRun(pupil: pupil, firstRow: row, rows: 1)
    }
    if isProvisional { run.isProvisional = true }
  }

  private mutating func flush() {
    if run.rows > 0 { runs.append(run) }
  }
}

extension ProvisionReader {
  /// Costs a line that is in no named group; what keeps it from being costed is noted.
  mutating func cost(_ line: ProvisionLine) -> CostedLine? {
    var noWorking = NoWorking()
    do {
      return try line.annualCost(under: council.terms, into: &noWorking)
    } catch {
      fault(error, line)
      return nil
    }
  }

  /// A hash of the cells a row fills, whatever the order of its columns.
  var rowHash: UInt64 {
    var hash: UInt64 = 0
    for column in ProvisionColumn.allCases { hash = hash &+ self.hash(of: column) }
    return hash
  }

  /// What a column's cell adds to the row's hash; nothing when it is blank.
  func hash(of column: ProvisionColumn) -> UInt64 {
    let place = sheet.header.place(of: column)
    return sheet.cursor.isBlank(place) ? 0 : column.hash(sheet.cursor.hash(place))
  }
}

extension ProvisionColumn {
  /// What a cell that hashes so adds to its row's hash.
  @inline(__always)
  func hash(_ cell: UInt64) -> UInt64 { Hash.mixed(cell ^ UInt64(rawValue + 1) << 56) }
}
