public import Costing
public import Tables

/// A run's blocks merged in order: every pupil's sums so far, and what still waits.
public struct Batch: Sendable {
  public let council: Council
  var pupils: PupilRegister
  /// By pupil's number.
  var tallies: [PupilTally?]
  var groups = NameTable()
  var held: [HeldLine] = []
  var strays: [Stray] = []
  var rowHashes: [[UInt64]] = []
  /// By block, in the order merged.
  public private(set) var blocks: [BlockRows] = []
  var use: TermsUse
  public private(set) var read: Int64 = 0
  var rejected: Int64 = 0
  /// Files with text that is not UTF-8, read as Windows-1252.
  public private(set) var windowsFiles: Set<Int32> = []

  /// Where a block's rows stand in its file.
  public struct BlockRows: Sendable {
    public let file: Int32
    /// The row before the block's first.
    public let after: Int64
    public let rows: Int64
    /// Rows that are not blank.
    public let read: Int64
    var hasFaults: Bool
    /// Whether a line without dates states fewer weeks than the council's year has.
    let hasShortWeeks: Bool

    func contains(_ place: RowPlace) -> Bool {
      place.file == file && place.row > after && place.row <= after + rows
    }
  }

  public init(_ council: Council, _ pupils: PupilRegister) {
    self.council = council
    self.pupils = pupils
    tallies = [PupilTally?](repeating: nil, count: self.pupils.records.count)
    use = TermsUse(council.terms)
  }

  /// Adds the next block, which starts after row `after` of its file.
  public mutating func merge(_ tally: Tally, file: Int32, after: Int64) {
    func place(_ row: Int64) -> RowPlace { RowPlace(file: file, row: after + row) }
    for (local, key) in tally.pupils.keys.enumerated() {
      let (number, isNew) = pupils.add(key, tally.names)
      if isNew { tallies.append(nil) }
      add(tally.sums[local], to: number, firstRow: place(tally.sums[local].firstRow.row))
    }
    let groupNumbers = (0..<tally.groups.count).map { groups.add(tally.groups.name($0)) }
    for var line in tally.held {
      line.place = place(line.place.row)
      line.group = line.group.map { groupNumbers[$0] }
      line.pupil = line.pupil?.moved(from: tally.names, to: &pupils.ownReferences)
      held.append(line)
    }
    for var stray in tally.strays {
      stray.place = place(stray.place.row)
      stray.groups = stray.groups.map { groupNumbers[$0] }
      stray.pupil = stray.pupil?.moved(from: tally.names, to: &pupils.ownReferences)
      strays.append(stray)
    }
    rowHashes.append(tally.rowHashes)
    blocks.append(
      BlockRows(
        file: file, after: after, rows: tally.rows, read: tally.read, hasFaults: tally.hasFaults,
        hasShortWeeks: tally.hasShortWeeks))
    use.add(tally.use)
    read += tally.read
    rejected += tally.rejected
    if !tally.isUTF8 { windowsFiles.insert(file) }
  }

  /// Rows of a file that are not blank.
  public func readRows(of file: Int32) -> Int64 {
    blocks.reduce(0) { $1.file == file ? $0 + $1.read : $0 }
  }

  private mutating func add(_ more: PupilTally, to number: Int, firstRow: RowPlace) {
    guard var tally = tallies[number] else {
      tallies[number] = more
      tallies[number]?.firstRow = firstRow
      return
    }
    tally.sums.lines += more.sums.lines
    tally.sums.provision += more.sums.provision
    tally.sums.counted += more.sums.counted
    tally.isProvisional = tally.isProvisional || more.isProvisional
    tallies[number] = tally
  }
}

/// pupils.csv, read.
public struct PupilsFile: Sendable {
  public let register: PupilRegister
  public let faults: [Fault]
  public let read: Int64
  public let rejectedRows: [Int64]

  public init(_ text: TextFile, _ council: Council, allowNames: Bool) {
    let reader = PupilsReader(
      text, schools: council.schools, year: council.year, allowNames: allowNames)
    register = reader.register
    faults = reader.faults
    read = reader.read
    rejectedRows = reader.rejectedRows
  }
}

/// schools.csv or a GIAS extract, read.
public struct SchoolsFile: Sendable {
  public let register: SchoolRegister
  public let faults: [Fault]
  public let read: Int64
  public let rejectedRows: [Int64]

  public init(_ text: TextFile, year: FundingYear) {
    let reader = SchoolsReader(text, year: year)
    register = SchoolRegister(reader.rows)
    faults = reader.faults.sorted { $0.row < $1.row }
    read = reader.read
    rejectedRows = reader.rejectedRows.sorted()
  }
}
