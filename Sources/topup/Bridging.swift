import Costing
import Documents
import Results
import Returns

/// Works the runs between an earlier run and this one, whose files are read again.
struct Bridging {
  private let asked: Invocation
  private let path: String
  private let old: FoundInputs
  private let new: RunInputs
  private let tasks: Int
  private let terminal: Terminal

  /// - Parameters:
  ///   - path: the folder of the earlier run's inputs.
  ///   - new: this run's files, which are read again.
  init(
    since path: String, to new: FoundInputs, _ asked: Invocation, tasks: Int, _ terminal: Terminal
  ) throws {
    if let status = FileStatus.of(path), status.kind != .folder {
      throw FileProblem(path, .fileNotFolder)
    }
    old = InputFinder.find([path], NamedFiles(), needsProvision: true)
    if let problem = old.problems.first {
      throw problem.reason == .writtenByTopup ? FileProblem(path, .sinceItsResults) : problem
    }
    if new.all.contains(where: { FileStatus.of($0.path)?.kind != .file }) {
      throw Stop.sincePassingFile
    }
    (self.asked, self.path, self.new, self.tasks) = (asked, path, new.inputs, tasks)
    self.terminal = terminal
  }

  /// The files that an output folder must not replace.
  var inputs: [InputFile] { old.all }

  /// - Parameters: this run's settlement and files, which are the last step.
  func movement(to settlement: Settlement, _ files: LoadedFiles) async throws -> MovementReport {
    let year = files.council.year
    let earlier = try await earlierRun(else: year)
    var work = MovementWork(earlier, to: files)
    terminal.say(work.said(of: path, old.notices))
    for (reason, inputs) in MovementWork<FileText>.steps(from: old.inputs, to: new) {
      do {
        work.take(reason, try await run(inputs, in: year))
      } catch let stop as Stop {
        terminal.say([try MovementWork<FileText>.leftOut(reason, stop)])
      }
    }
    return work.movement(to: try await run(files, settlement))
  }

  private var quiet: Terminal { Terminal(quiet: true, noColour: true) }

  /// In the year that its own rules name; else in the new run's.
  private func earlierRun(else newYear: FundingYear) async throws -> BridgeRun<FileText> {
    let year = try CouncilInputs(old.inputs, asked, from: Disk()).files.fundingYear
    do {
      return try await run(old.inputs, in: year ?? newYear)
    } catch let stop as Stop {
      throw stop.ofEarlierRun(path, in: year == nil ? newYear : nil)
    }
  }

  private func run(
    _ inputs: RunInputs, in year: FundingYear
  ) async throws -> BridgeRun<FileText> {
    var asked = asked
    asked.year = year
    let files = try await LoadedFiles(inputs, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: quiet)
    return try await run(files, try await engine.settle())
  }

  private func run(
    _ files: LoadedFiles, _ settlement: Settlement
  ) async throws -> BridgeRun<FileText> {
    var run = BridgeRun(files, settlement)
    let engine = Engine(files: files, tasks: tasks, terminal: quiet)
    try await engine.tell(settlement, BridgeRun<FileText>.wanted) { telling, _ in
      run.take(telling)
    }
    return run
  }
}
