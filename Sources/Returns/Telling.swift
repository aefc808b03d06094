public import Borough
public import Costing
public import Tables

/// What is told of one block when every row of the batch is known: faults, and the rows themselves.
public struct Telling: Sendable {
  /// In the order of rows, each with the school of its row where it could be read.
  public private(set) var faults: [SchoolFault] = []
  /// Rows as their file writes them, with their line ends.
  public private(set) var accepted: [UInt8] = []
  public private(set) var rejected: [UInt8] = []
  public private(set) var rejectedRows: Int64 = 0
  public private(set) var lines: [ToldLine] = []
  /// Whose the rejected rows are, as far as they say.
  public private(set) var pupilsOfRejected: [PupilPlace] = []

  /// What a caller wants beside the faults.
  public struct Wanted: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let accepted = Wanted(rawValue: 1)
    public static let rejected = Wanted(rawValue: 2)
    /// `lines`, as rows of lines.csv.
    public static let lines = Wanted(rawValue: 4)
    public static let pupilsOfRejected = Wanted(rawValue: 8)
  }

  /// Nothing told yet.
  public init() {}

  /// Reads a block again, or some rows of it, by its place in the order in which blocks were merged.
  ///
  /// - Parameters:
  ///   - pupils: `lines` are told of these alone, each with its working.
  ///   - after: the row of the file before the first; nil when the block is read from its first.
  public init(
    of block: ProvisionBlock, _ place: Int, _ settlement: Settlement, _ wanted: Wanted,
    explaining pupils: Set<Int>? = nil, after: Int64? = nil
  ) {
    var reader = ProvisionReader(
      block, settlement.batch.council, after: after ?? settlement.batch.blocks[place].after)
    let onlyRows = settlement.onlyRows(inBlock: place, wanted)
    while reader.sheet.advance() {
      if let onlyRows, !onlyRows.contains(reader.sheet.row) { continue }
      tell(reader.read(), &reader, settlement, wanted, explaining: pupils)
    }
  }

  /// Adds what is told of the rows after.
  public mutating func add(_ more: Telling) {
    faults += more.faults
    accepted += more.accepted
    rejected += more.rejected
    rejectedRows += more.rejectedRows
    lines += more.lines
    pupilsOfRejected += more.pupilsOfRejected
  }

  private mutating func tell(
    _ row: ProvisionRow, _ reader: inout ProvisionReader, _ settlement: Settlement,
    _ wanted: Wanted, explaining pupils: Set<Int>?
  ) {
    if row.group == nil, !reader.sheet.hasErrors { _ = reader.cost(row.line) }
    let place = RowPlace(file: block(reader), row: reader.sheet.row)
    let number = settlement.number(of: row, reader.names)
    var found = settlement.faults(at: place, of: number, reader.sheet, row)
    found = found.ordered { $0.field < $1.field }
    if let pupils, !pupils.contains(number ?? -1) { return }
    faults += found.map { SchoolFault(school: row.school, pupil: number, fault: $0) }
    let isRejected = found.contains { $0.id.severity == .error }
    if isRejected { rejectedRows += 1 }
    if isRejected, wanted.contains(.rejected) { rejected += reader.sheet.cursor.wholeRecord }
    if !isRejected, wanted.contains(.accepted) { accepted += reader.sheet.cursor.wholeRecord }
    if isRejected, wanted.contains(.pupilsOfRejected), row.isPupilUsable, let key = row.pupil {
      pupilsOfRejected.append(PupilPlace(key.school, key.bytes(reader.names)))
    }
    guard !isRejected, wanted.contains(.lines), let number else { return }
    lines.append(settlement.line(row, reader, at: place, of: number))
  }

  private func block(_ reader: ProvisionReader) -> Int32 { reader.sheet.file }
}

/// A fault, and whose row it is of.
public struct SchoolFault: Hashable, Sendable {
  public let school: SchoolNumber?
  /// The pupil's number in the batch; nil when the row does not say, or no accepted row names them.
  public let pupil: Int?
  public let fault: Fault

  public init(school: SchoolNumber?, pupil: Int? = nil, fault: Fault) {
    self.school = school
    self.pupil = pupil
    self.fault = fault
  }
}

extension Settlement {
  /// Blocks that have something to tell, by their place: with any rejected pupil, all of them.
  public var blocksWithFaults: [Int] {
    let all = Array(batch.blocks.indices)
    guard rejectedPupils.isEmpty else { return all }
    return all.filter { mayHaveAnyFault(inBlock: $0) || rowsWithLateFaults[$0] != nil }
  }

  /// Whether any row of a block may have something to tell.
  private func mayHaveAnyFault(inBlock place: Int) -> Bool {
    let block = batch.blocks[place]
    return block.hasFaults || (block.hasShortWeeks && hasPartYears)
  }

  /// Some rows of a block, as bytes of its file.
  public struct Part: Sendable {
    public let bytes: Range<Int64>
    /// The row before the first.
    public let after: Int64
  }

  /// What of a block must be read again: all of it, or just the rows that have something to tell.
  ///
  /// A block longer than any record may have one that was cut short, and its rows do not stand in the
  /// file where they stood in what was read.
  public func partsToTell(inBlock place: Int, _ wanted: Telling.Wanted) -> [Part] {
    let block = batch.blocks[place]
    guard block.bytes.count <= RecordSplitter.longestRecord,
      let rows = onlyRows(inBlock: place, wanted)
    else {
      return [Part(bytes: block.bytes, after: block.after)]
    }
    let every = Int64(Batch.BlockRows.startsEvery)
    let groups = Set(rows.map { Int(($0 - block.after - 1) / every) })
    return groups.ordered().map { group in
      let start = block.bytes.lowerBound - Int64(block.starts[0])
      let end =
        group + 1 < block.starts.count
        ? start + Int64(block.starts[group + 1]) : block.bytes.upperBound
      return Part(
        bytes: start + Int64(block.starts[group])..<end, after: block.after + Int64(group) * every)
    }
  }

  /// The rows of a block that have something to tell, where nothing else is wanted of it; nil when
  /// any row may have.
  fileprivate func onlyRows(inBlock place: Int, _ wanted: Telling.Wanted) -> Set<Int64>? {
    if wanted.contains(.lines) || wanted.contains(.accepted) { return nil }
    guard rejectedPupils.isEmpty, !mayHaveAnyFault(inBlock: place) else { return nil }
    return rowsWithLateFaults[place] ?? []
  }

  /// The pupil's number; nil for one that cannot be read, or that no accepted row names.
  fileprivate func number(of row: ProvisionRow, _ names: NameTable) -> Int? {
    guard row.isPupilUsable, let key = row.pupil else { return nil }
    return number(of: key, names)
  }

  private func number(of key: PupilKey, _ names: NameTable) -> Int? {
    guard key.upn == nil else { return batch.pupils.index.number(of: key) }
    guard
      let own = batch.pupils.ownReferences.number(of: names.name(key.ownReferenceNumber))
    else { return nil }
    return batch.pupils.index.number(of: PupilKey(key.school, ownReference: own))
  }

  /// Every fault of a row: its own, and those that only other rows show.
  fileprivate func faults(
    at place: RowPlace, of number: Int?, _ sheet: Sheet<ProvisionColumn>, _ row: ProvisionRow
  ) -> [Fault] {
    var found = sheet.faults
    let isFirst = number.map { batch.firstRow(of: $0) == place } ?? true
    if !isFirst { found.removeAll { $0.id == .unknownAuthority && $0.column == "pupil" } }
    func add(_ fault: LateFault, _ column: ProvisionColumn) {
      found.append(sheet.made(fault.id, column, fault.detail))
    }
    for fault in late[place] ?? [] { add(fault, fault.id.column) }
    if let number, let fault = rejectedPupils[number] {
      add(fault, fault.id == .tooLarge ? .cost : .pupil)
    }
    if let first = batch.repeats.firsts[place], !found.contains(where: { $0.id.severity == .error })
    {
      add(LateFault(.repeatedRow, first), .pupil)
    }
    if let number, newcomers[number] == place {
      add(LateFault(.pupilNotInFile, .none), .pupil)
    }
    if let number, unstarted[number] == place, let file = startNeeded {
      add(LateFault(.topUpNotStarted, .column(file)), .pupil)
    }
    if let number, standings[number]?.part != nil,
      row.line.hasShortWeeks(under: batch.council.terms)
    {
      add(LateFault(.weeksAndPartYear, .none), .weeks)
    }
    if let school = row.school, newSchools[school] == place {
      add(LateFault(.schoolNotInFile, .none), .school)
    }
    return found
  }
}

extension FaultID {
  /// The cell that a fault known only from other rows points at.
  fileprivate var column: ProvisionColumn {
    switch self {
    case .groupSizeTooSmall: .groupSize
    case .groupDisagrees, .twiceInGroup: .group
    case .convenedTwice, .missingRule: .kind
    case .tooLarge: .cost
    default: .pupil
    }
  }
}

extension Sheet {
  /// A fault of a cell of the current row.
  func made(_ id: FaultID, _ column: Column, _ detail: Fault.Detail) -> Fault {
    var copy = self
    copy.faults = []
    copy.fault(id, column, detail)
    return copy.faults[0]
  }
}
