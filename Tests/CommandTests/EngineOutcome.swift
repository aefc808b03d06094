import Borough
import Costing
import Documents
import Results
import Returns
import Tables

@testable import topup

/// All that a run over a folder's files comes to, and says.
struct EngineOutcome: Equatable {
  let results: [PupilResult]
  let totals: [TotalsRow]
  let bands: [CostBand]
  let counts: [RowCount]
  let encodings: [String]
  let rejectedRows: [[Int64]]
  private(set) var faults: [SchoolFault] = []
  private(set) var faultsAlone: [SchoolFault] = []
  /// By file.
  private(set) var accepted: [Int32: [UInt8]] = [:]
  private(set) var rejected: [Int32: [UInt8]] = [:]
  /// As lines.csv has them.
  private(set) var lines: [UInt8] = []

  init(_ folder: TemporaryFolder, _ cut: FilePieces.Cut, tasks: Int) async throws {
    let words = ["batch", folder.path, "--year", "2025-26", "--tasks", "\(tasks)"]
    guard case .run(let asked) = try Arguments.read(words) else {
      preconditionFailure("a batch is asked for")
    }
    let found = InputFinder.find(asked.inputs, asked.named, needsProvision: true)
    let files = try await LoadedFiles(found.inputs, asked, cut: cut)
    let terminal = Terminal(quiet: true, noColour: true)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal, cut: cut)
    let settlement = try await engine.settle()
    results = settlement.results()
    (totals, bands) = try await engine.totals(settlement)
    counts = files.counts(settlement)
    encodings = files.encodingNotes(settlement)
    rejectedRows = files.tables(settlement.batch).map(\.rejectedRows)
    var told: [SchoolFault] = []
    var tellings: [(Telling, Int32)] = []
    try await engine.tellAll(settlement, [.accepted, .rejected, .lines]) {
      told += $0
      if let telling = $1 { tellings.append(telling) }
    }
    faults = told
    for (telling, file) in tellings { add(telling, file, files) }
    var alone: [SchoolFault] = []
    try await engine.tellAll(settlement, []) { told, _ in alone += told }
    faultsAlone = alone
  }

  private mutating func add(_ telling: Telling, _ file: Int32, _ files: LoadedFiles) {
    accepted[file, default: []] += telling.accepted
    rejected[file, default: []] += telling.rejected
    var writer = CSVWriter()
    for line in telling.lines {
      LinesCSV.append(line, files.council, file: "", to: &writer)
    }
    lines += writer.bytes
  }

  /// The names of the parts in which another is not the same.
  func differences(from other: EngineOutcome) -> [String] {
    if self == other { return [] }
    let parts = zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
    return parts.filter { "\($0.value)" != "\($1.value)" }.map { $0.0.label ?? "" }
  }
}
