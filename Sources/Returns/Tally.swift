import Costing
import Tables

/// What one block of provision adds up to, with the lines that wait for rows of other blocks.
///
/// Faults are not kept: a block that has any is read again when all blocks have been seen, and its
/// faults told then, in order. So a million bad rows take no more memory than one.
public struct Tally: Sendable {
  var pupils = PupilIndex()
  /// By pupil's number in this block.
  var sums: [PupilTally] = []
  var names = NameTable()
  var groups = NameTable()
  var held: [HeldLine] = []
  var strays: [Stray] = []
  /// A hash of every row's cells, to find rows that repeat; 0 for a blank row.
  var rowHashes: [UInt64] = []
  var use: TermsUse
  public internal(set) var read: Int64 = 0
  public internal(set) var rejected: Int64 = 0
  /// Rows a spreadsheet would count, blank ones too.
  public internal(set) var rows: Int64 = 0
  var hasFaults = false
  var hasShortWeeks = false
  var isUTF8 = true

  /// Reads a block; pure, so that blocks can be read at once and in any order.
  ///
  /// - Parameter keepsLines: whether every line is kept, for a trial of rules; then no rule or rate
  ///   is asked about any.
  public init(of block: ProvisionBlock, _ council: Council, keepingLines keepsLines: Bool) {
    use = TermsUse(council.terms)
    isUTF8 = TextEncoding.isUTF8(block.bytes[...])
    var reader = ProvisionReader(block, council, after: 0)
    reader.asksTerms = !keepsLines
    var known = KnownCells<KnownRow>(
      reader.sheet.header, but: [.pupil, .school, .provision])
    var last = KnownIdentity()
    while reader.sheet.advance() {
      read += 1
      if reader.asksTerms, addKnown(known, &last, &reader) { continue }
      let row = reader.read()
      add(row, &reader, council, &known)
    }
    rows = reader.sheet.row
    names = reader.names
    groups = reader.groups
  }

  private mutating func add(
    _ row: ProvisionRow, _ reader: inout ProvisionReader, _ council: Council,
    _ known: inout KnownCells<KnownRow>
  ) {
    let hash = reader.rowHash
    add(hash: hash, at: reader.sheet.row)
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
    if row.line.hasShortWeeks(under: council.terms) { hasShortWeeks = true }
    let number = tally(key, at: reader.sheet.row)
    let isProvisional = council.terms.isProvisional(row.line)
    if isProvisional { sums[number].isProvisional = true }
    guard !waits, let costed else { return }
    sums[number].sums.add(costed)
    if reader.sheet.faults.isEmpty, known.mayKnow(reader.sheet.cursor) {
      let own = reader.hash(of: .pupil) &+ reader.hash(of: .school) &+ reader.hash(of: .provision)
      known.keep(
        KnownRow(
          cost: costed.cost, counted: costed.counted, isProvisional: isProvisional,
          hash: hash &- own),
        reader.sheet.cursor)
    }
  }

  /// Adds a row like one that has been read, whose pupil and school can be read at a glance.
  ///
  /// - Returns: false when the row must be read cell by cell.
  private mutating func addKnown(
    _ known: KnownCells<KnownRow>, _ last: inout KnownIdentity, _ reader: inout ProvisionReader
  ) -> Bool {
    guard known.mayKnow(reader.sheet.cursor), let row = known.find(reader.sheet.cursor),
      !reader.sheet.isBlank(.provision)
    else { return false }
    if !last.isSame(reader.sheet) {
      guard let (upn, school) = reader.sheet.identityAtAGlance(.pupil, .school) else {
        return false
      }
      let key = PupilKey(reader.canonical(school), upn)
      let number = tally(key, at: reader.sheet.row)
      last = KnownIdentity(
        reader.sheet, number, hash: reader.hash(of: .pupil) &+ reader.hash(of: .school))
    }
    add(
      hash: row.hash &+ last.hash &+ reader.hash(of: .provision), at: reader.sheet.row)
    sums[last.number].sums.add(row.cost, counted: row.counted)
    if row.isProvisional { sums[last.number].isProvisional = true }
    return true
  }

  private mutating func add(hash: UInt64, at row: Int64) {
    while rowHashes.count < Int(row) - 1 { rowHashes.append(0) }
    rowHashes.append(hash)
  }

  /// The number of a pupil in this block; the last one's rows usually follow each other.
  private mutating func tally(_ key: PupilKey, at row: Int64) -> Int {
    let (number, isNew, _) = pupils.add(key)
    if isNew { sums.append(PupilTally(firstRow: RowPlace(file: 0, row: row))) }
    return number
  }
}

/// What one pupil's settled lines add up to so far.
struct PupilTally: Sendable {
  var sums = PupilSums()
  var firstRow: RowPlace
  var isProvisional = false
}

/// A row of one of the run's files.
public struct RowPlace: Hashable, Comparable, Sendable {
  public var file: Int32
  public var row: Int64

  public static func < (left: RowPlace, right: RowPlace) -> Bool {
    left.file == right.file ? left.row < right.row : left.file < right.file
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
    guard !sheet.cursor.isBlank(place) else { return 0 }
    return Hash.mixed(sheet.cursor.hash(place) ^ UInt64(column.rawValue + 1) << 56)
  }
}
