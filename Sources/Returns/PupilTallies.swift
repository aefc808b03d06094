import Costing

/// What one pupil's settled lines add up to so far, in 32 bytes: a country has 1.7 million pupils.
struct PupilTally: Sendable {
  private var provision = Money.zero
  private var counted = Money.zero
  /// Four bits for each row's hash, by which rows that may repeat another are known.
  fileprivate var filter = RowFilter()
  /// The row that first names the pupil, among all of the run's from 1; 0 for a pupil whom none does.
  fileprivate(set) var firstRow: UInt32 = 0
  private var linesAndMark: UInt32 = 0

  var isMet: Bool { firstRow != 0 }

  var sums: PupilSums {
    get {
      var sums = PupilSums()
      sums.lines = Int64(linesAndMark >> 1)
      sums.provision = provision
      sums.counted = counted
      return sums
    }
    set {
      linesAndMark = UInt32(newValue.lines) << 1 | linesAndMark & 1
      provision = newValue.provision
      counted = newValue.counted
    }
  }

  var isProvisional: Bool {
    get { linesAndMark & 1 == 1 }
    set { linesAndMark = linesAndMark & ~1 | (newValue ? 1 : 0) }
  }

  fileprivate mutating func add(_ run: RowRun) {
    provision += run.cost
    counted += run.counted
    linesAndMark += UInt32(run.lines) << 1
    if run.isProvisional { linesAndMark |= 1 }
  }
}

/// Four bits for each of some rows' hashes, so that nearly all rows that repeat none are known at once.
struct RowFilter: Sendable {
  private var bits: UInt64 = 0

  func mayHave(_ hash: UInt64) -> Bool { bits & Self.bits(of: hash) == Self.bits(of: hash) }

  mutating func insert(_ hash: UInt64) { bits |= Self.bits(of: hash) }

  mutating func formUnion(_ other: RowFilter) { bits |= other.bits }

  private static func bits(of hash: UInt64) -> UInt64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63) | 1 << (hash >> 18 & 63)
  }
}

/// What pupils' lines add up to, by pupil's number.
struct PupilTallies: Sendable {
  private var all: [PupilTally]
  /// What `prepare` met; nobody asks for it, but were it not kept the compiler would not look.
  private var lookedAt: UInt32 = 0

  init(count: Int) {
    all = [PupilTally](repeating: PupilTally(), count: count)
  }

  var count: Int { all.count }
  var indices: Range<Int> { all.indices }

  /// Nil for a pupil whom no accepted row has named.
  subscript(_ number: Int) -> PupilTally? {
    get { all[number].isMet ? all[number] : nil }
    set { all[number] = newValue ?? PupilTally() }
  }

  func isMet(_ number: Int) -> Bool { all[number].isMet }

  /// Nothing for a pupil whom no accepted row has named.
  func sums(of number: Int) -> PupilSums { all[number].sums }

  /// Makes room for the next number.
  mutating func append() { all.append(PupilTally()) }

  /// Looks at the pupils of runs, so that adding to each need not wait for memory: a processor that
  /// looks at many waits for them together.
  @inline(never)
  mutating func prepare(for runs: ArraySlice<RowRun>) {
    for run in runs where run.pupil >= 0 { lookedAt &+= all[Int(run.pupil)].firstRow }
  }

  /// Adds rows of one pupil.
  ///
  /// - Parameter before: rows of the run before the block.
  /// - Returns: what is known of the pupil's rows before; nil when these are the first.
  mutating func add(_ run: RowRun, to number: Int, after before: Int64) -> RowFilter? {
    let wasMet = all[number].isMet
    if !wasMet { all[number].firstRow = UInt32(clamping: before + Int64(run.firstRow)) }
    all[number].add(run)
    return wasMet ? all[number].filter : nil
  }

  mutating func note(_ rows: RowFilter, of number: Int) { all[number].filter.formUnion(rows) }
}
