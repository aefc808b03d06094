public import Applications
public import Costing
public import Returns
public import Tables

/// A run whose files are all in memory, read and settled: a page's, or a bundle's.
///
/// Nothing is composed before it is asked for.
public struct MemoryRun: Sendable {
  public package(set) var files: RunFiles<MemoryText>
  public let settlement: Settlement
  private let blocks: [ProvisionBlock]

  /// Reads the files of a command and costs every row of provision.
  ///
  /// - Parameters:
  ///   - names: a school's own list, where it is given.
  ///   - readingAll: files that the command's verb does without too.
  /// - Throws: a stop when the files cannot be used.
  public init(
    _ memory: MemoryFiles, _ inputs: RunInputs, _ asked: Invocation, names: InputFile? = nil,
    readingAll: Bool = false
  ) throws(Stop) {
    let files = try Self.read(memory, inputs, asked, names, readingAll)
    try files.check()
    self.init(files)
  }

  /// The same, of files that are found as a command finds them.
  public init(
    _ memory: MemoryFiles, _ asked: Invocation, readingAll: Bool = false
  ) throws(Stop) {
    var names: InputFile?
    if let path = asked.names { names = try memory.file(path) }
    try self.init(
      memory, memory.inputs(of: asked).inputs, asked, names: names, readingAll: readingAll)
  }

  /// Costs files that have been read.
  package init(_ files: RunFiles<MemoryText>) {
    self.files = files
    blocks = files.blocks
    var settlement = Settlement(files.batch(blocks, keepingLines: false))
    settlement.award(by: files.records)
    self.settlement = settlement
  }

  static func read(
    _ memory: MemoryFiles, _ inputs: RunInputs, _ asked: Invocation, _ names: InputFile?,
    _ readingAll: Bool
  ) throws(Stop) -> RunFiles<MemoryText> {
    let council = CouncilInputs(inputs, asked, from: memory)
    var files = try RunFiles<MemoryText>(inputs, asked, council)
    files.readSchools(from: memory)
    files.readPupils(from: memory)
    files.readRest(from: memory, names: names, readingAll: readingAll)
    return files
  }

  public var asked: Invocation { files.asked }
}

extension RunFiles<MemoryText> {
  /// Every file of provision, whole.
  package var blocks: [ProvisionBlock] {
    provision.map {
      ProvisionBlock(file: $0.file, $0.header, $0.text.all, bodyStart: $0.bodyStart)
    }
  }

  /// Reads every row of provision.
  ///
  /// - Parameter keepsLines: whether every line is kept, for a trial of rules.
  package func batch(_ blocks: [ProvisionBlock], keepingLines keepsLines: Bool) -> Batch {
    var batch = Batch(council, pupils)
    for (block, provision) in zip(blocks, provision) {
      batch.merge(
        Tally(of: block, council, pupils, keepingLines: keepsLines), file: block.file,
        after: provision.headerRow)
    }
    return batch
  }
}

extension MemoryRun {
  /// Reads again the files that have something to tell, or all of them, in order.
  ///
  /// - Parameter pupils: lines are told of these alone, each with its working.
  public func tell<Problem: Error>(
    _ wanted: Telling.Wanted, explaining pupils: Set<Int>? = nil,
    _ take: (Telling, Int32) throws(Problem) -> Void
  ) throws(Problem) {
    let all = wanted.contains(.lines) || wanted.contains(.accepted)
    let places = all ? Array(blocks.indices) : settlement.blocksWithFaults
    for place in places {
      let block = blocks[place]
      try take(Telling(of: block, place, settlement, wanted, explaining: pupils), block.file)
    }
  }

  /// Hands over every fault of the run in the order of its files, and what else was asked for.
  public func tellAll<Problem: Error>(
    _ wanted: Telling.Wanted,
    _ take: ([SchoolFault], (Telling, Int32)?) throws(Problem) -> Void
  ) throws(Problem) {
    var queue = FaultQueue(files.faultsBeforeRows(settlement))
    try tell(wanted) { (telling, file) throws(Problem) in
      try take(queue.next(upTo: file), nil)
      try take(telling.faults, (telling, file))
    }
    try take(queue.next(upTo: .max), nil)
  }

  /// Every row of provision, with its working.
  public var told: Telling {
    var told = Telling()
    tell(.lines) { telling, _ in told.add(telling) }
    return told
  }

  /// Every fault, in the order in which the command tells them.
  public var faults: [SchoolFault] {
    var all: [SchoolFault] = []
    tellAll([]) { told, _ in all += told }
    return all
  }

  /// What pupils.csv says of some pupils.
  public func details(of pupils: Set<Int>) -> PupilDetailsFile {
    files.details(of: pupils, settlement)
  }
}

extension MemoryRun {
  /// Why a bundle's files cannot be worked from.
  public enum Refusal: Error, Hashable, Sendable {
    case noRates
    case noYear
    /// The first error of a file that cannot be used.
    case fault(FaultID)
  }

  /// Works a bundle's files, refusing any error of the council's own or of provision's header.
  ///
  /// - Parameters:
  ///   - bundle: by their usual names; any other name is provision.
  ///   - year: nil where the rules say.
  public init(bundle: [BundleFile], year: FundingYear?) throws(Refusal) {
    let memory = MemoryFiles(bundle.map { MemoryFile(path: $0.name, bytes: $0.text) })
    var asked = Invocation(verb: .check)
    asked.year = year
    let files: RunFiles<MemoryText>
    do {
      let inputs = try memory.inputs(["."], NamedFiles(), needsProvision: false).inputs
      files = try Self.read(memory, inputs, asked, nil, true)
    } catch {
      switch error {
      case .noRates: throw .noRates
      case .noYear: throw .noYear
      default: throw .fault(.fileUnreadable)
      }
    }
    let tables = files.tables.map { $0.file }
    let refused = files.faults.first {
      $0.id.severity == .error && !tables.contains($0.file)
    }
    if let refused { throw .fault(refused.id) }
    self.init(files)
  }
}
