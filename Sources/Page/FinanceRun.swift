import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// What the files that were given come to, worked once for each change of them.
final class FinanceRun: Sendable {
  let run: MemoryRun
  /// Every fault, in the order in which the command tells them.
  let faults: [SchoolFault]
  let report: Report
  /// Files that were found and are not read.
  let notices: [InputNotice]
  /// What is said beside the figures.
  let said: [String]

  init(_ asked: FinanceAsked) throws(Stop) {
    let memory = asked.memory
    let (inputs, notices) = try memory.inputs(of: asked.batch)
    var run = try MemoryRun(memory, inputs, asked.batch)
    try run.files.checkDay()
    var said: [String] = []
    if let since = asked.batch.since {
      let (movement, words) = try run.movement(since: since, memory)
      run.files.movement = movement
      said = words.map { $0.text }
    }
    faults = run.faults
    var counted = FaultRows(run.files.names)
    counted.count(faults)
    report = run.files.report(run.settlement, counted.counts, to: asked.day)
    self.run = run
    self.notices = notices
    self.said = said + run.files.encodingNotes(run.settlement)
  }

  var year: FundingYear { run.files.council.year }
  var names: [String] { run.files.names }
  var all: Totals { report.totals.first?.totals ?? Totals() }

  /// A school's name for people, with its number.
  func title(of school: SchoolNumber?) -> String {
    guard let school else { return "No one school" }
    let name = run.files.council.schools.school(school)?.name ?? ""
    return name.isEmpty ? school.description : "\(name) (\(school))"
  }

  func count(_ severity: FaultID.Severity) -> Int64 {
    Int64(faults.count { $0.fault.id.severity == severity })
  }

  /// Rows of a file that are rejected: those with an error.
  func rejectedRows(of file: Int32) -> Int64 {
    var rows: Set<Int64> = []
    for one in faults
    where one.fault.file == file && one.fault.row > 0 && one.fault.id.severity == .error {
      rows.insert(one.fault.row)
    }
    return Int64(rows.count)
  }
}

/// What a run at the desk is asked: the files, the year and the day.
struct FinanceAsked: Sendable {
  var folder: FinanceFolder
  /// Of the last year or the last run; empty for none.
  var earlier: FinanceFolder
  var council: [PageFile]
  /// Nil where the rules say.
  var year: FundingYear?
  var day: CivilDate?
  var switches: Set<Flag> = []

  /// What the earlier files are called in messages.
  static let earlierName = "the earlier files"

  /// The files given, the council's own where none of their kind are, and the earlier files in a
  /// folder of their own.
  var memory: MemoryFiles {
    let new = folder.memory(beside: council)
    guard !earlier.isEmpty else { return MemoryFiles(new) }
    return MemoryFiles(
      new
        + earlier.inOneFolder.memory(beside: council).map {
          MemoryFile(path: Self.earlierName + "/" + $0.path, bytes: $0.bytes)
        })
  }

  var batch: Invocation { asked(.batch) }

  /// - Parameter verb: the command; `output` has any name, so that it writes its files.
  func asked(_ verb: Verb) -> Invocation {
    var asked = Invocation(verb: verb)
    asked.inputs = folder.paths
    asked.year = year
    asked.output = "out"
    if verb == .batch {
      asked.day = day
      asked.since = earlier.isEmpty ? nil : Self.earlierName
    }
    asked.switches = switches
    return asked
  }
}
