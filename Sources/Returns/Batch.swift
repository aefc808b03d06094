public import Costing
public import Tables

/// A run's blocks merged in order: every pupil's sums so far, and what still waits.
public struct Batch: Sendable {
  public let council: Council
  var pupils: PupilRegister
  /// By pupil's number.
  var tallies: PupilTallies
  var groups = NameTable()
  var held: [HeldLine] = []
  var strays: [Stray] = []
  private(set) var repeats = Repeats()
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
    /// Rows of the run before the block's first.
    let before: Int64
    /// Rows that are not blank.
    public let read: Int64
    var hasFaults: Bool
    /// Whether a line without dates states fewer weeks than the council's year has.
    let hasShortWeeks: Bool
    /// Where every so many rows start in the block, from the first.
    let starts: [Int32]
    /// Where the block stands in its file.
    public let bytes: Range<Int64>

    static let startsEvery = 32
  }

  public init(_ council: Council, _ pupils: PupilRegister) {
    self.council = council
    self.pupils = pupils
    tallies = PupilTallies(count: self.pupils.count)
    use = TermsUse(council.terms)
  }

  private static let lookedAtTogether = 256

  /// Adds the next block, which starts after row `after` of its file.
  ///
  /// - Parameter bytes: where the block stands in its file, for one who reads rows of it again; nil
  ///   when nobody does.
  public mutating func merge(
    _ tally: Tally, file: Int32, after: Int64, at bytes: Range<Int64>? = nil
  ) {
    func place(_ row: Int64) -> RowPlace { RowPlace(file: file, row: after + row) }
    let before = blocks.last.map { $0.before + $0.rows } ?? 0
    let newcomers = tally.newcomers.numbersInOrder.map {
      let (number, isNew) = pupils.add(tally.newcomers.key($0), tally.names)
      if isNew { tallies.append() }
      return number
    }
    repeats.begin(tally, canReadAgain: bytes != nil)
    for (index, run) in tally.runs.enumerated() {
      if index % Self.lookedAtTogether == 0 {
        tallies.prepare(for: tally.runs[index...].prefix(Self.lookedAtTogether))
      }
      let number = run.pupil >= 0 ? Int(run.pupil) : newcomers[Int(-1 - run.pupil)]
      let filter = tallies.add(run, to: number, after: before)
      tallies.note(
        repeats.add(run, of: number, tally, after: filter, from: place(1)), of: number)
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
    blocks.append(
      BlockRows(
        file: file, after: after, rows: tally.rows, before: before, read: tally.read,
        hasFaults: tally.hasFaults,
        hasShortWeeks: tally.hasShortWeeks, starts: tally.rowStarts, bytes: bytes ?? 0..<0))
    use.add(tally.use)
    read += tally.read
    rejected += tally.rejected
    if !tally.isUTF8 { windowsFiles.insert(file) }
  }

  /// Blocks whose rows must be looked at again before it can be said which repeat others.
  public var blocksInDoubt: [Int] {
    repeats.blocksInDoubt { pupil in
      let row = Int64(tallies[pupil]?.firstRow ?? 1)
      return blockIndex { $0.before < row }
    }
  }

  /// Where a pupil is first met; nil for one whom no accepted row names.
  func firstRow(of pupil: Int) -> RowPlace? {
    tallies[pupil].map { tally in
      let row = Int64(tally.firstRow)
      let block = blocks[blockIndex { $0.before < row }]
      return RowPlace(file: block.file, row: block.after + row - block.before)
    }
  }

  /// The place of the block that a row is in.
  func block(of row: RowPlace) -> Int {
    blockIndex { RowPlace(file: $0.file, row: $0.after) < row }
  }

  /// The last block that starts before a row.
  private func blockIndex(_ startsBefore: (BlockRows) -> Bool) -> Int {
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if startsBefore(blocks[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  /// Takes up a block that was looked at again.
  public mutating func note(_ tally: Tally, ofBlock block: Int) {
    repeats.note(tally, ofBlock: block)
  }

  mutating func settleRepeats() { repeats.settle(blocks) }

  /// Rows of a file that are not blank.
  public func readRows(of file: Int32) -> Int64 {
    blocks.reduce(0) { $1.file == file ? $0 + $1.read : $0 }
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
