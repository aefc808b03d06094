import Borough
import Costing
import Documents
import Returns
import Tables

/// Works the runs between an earlier run and this one, each reading one more kind of file as it is
/// now, so that what each changes can be told apart.
struct Bridging {
  private let asked: Invocation
  private let path: String
  private let old: FoundInputs
  private let new: FoundInputs
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
    (self.asked, self.path, self.new, self.tasks) = (asked, path, new, tasks)
    self.terminal = terminal
  }

  /// The files that an output folder must not replace.
  var inputs: [InputFile] { old.all }

  /// - Parameters: this run's settlement and files, which are the last step.
  func movement(to settlement: Settlement, _ files: LoadedFiles) async throws -> MovementReport {
    let earlier = try await earlierRun(else: files.council.year)
    let schools = SchoolsOfTwoRuns(earlier.files.council.schools, files.council.schools)
    sayFaults(earlier)
    var steps: [BridgeStep] = []
    for (reason, inputs) in stepsBetween {
      do {
        let run = try await run(inputs, in: files.council.year)
        let hasRules = steps.first?.reason == .rule
        steps.append(
          BridgeStep(reason == .rate && !hasRules ? .rule : reason, run.figures(schools)))
      } catch let stop as Stop {
        guard reason == .rule else { throw stop }
        terminal.note(Self.notParted)
      }
    }
    let last = try await Run(Engine(files: files, tasks: tasks, terminal: quiet), settlement)
    steps.append(BridgeStep(.award, last.figures(schools)))
    let bridge = Bridge(from: earlier.figures(schools), by: steps)
    let names = bridge.rows.map { row in row.school.flatMap { schools.name($0) } ?? "" }
    return MovementReport(bridge, since: earlier.files.council.year, schoolNames: names)
  }

  private static let notParted =
    "The new rules cannot be used with the old rates, so what both change is under rule."

  /// The earlier files with more and more of the new, but for the last step, which is this run.
  private var stepsBetween: [(MovementReason, FoundInputs)] {
    var inputs = old
    func replace(_ kinds: [FileKind]) {
      for kind in kinds { inputs.single[kind] = new.single[kind] }
    }
    var steps: [(MovementReason, FoundInputs)] = []
    replace([.rules, .bands, .terms])
    steps.append((.rule, inputs))
    replace([.rates, .pay])
    steps.append((.rate, inputs))
    replace([.pupils, .schools, .caseload])
    steps.append((.correction, inputs))
    inputs.provision = new.provision
    steps.append((.provision, inputs))
    return steps
  }

  private var quiet: Terminal { Terminal(quiet: true, noColour: true) }

  /// In the year that its own rules name; else in the new run's.
  private func earlierRun(else newYear: FundingYear) async throws -> Run {
    let year = try CouncilInputs(old, asked).files.fundingYear
    do {
      return try await run(old, in: year ?? newYear)
    } catch let stop as Stop {
      throw Stop.sinceUnusable(path, errors: stop.errors, year: year == nil ? newYear : nil)
    }
  }

  private func run(_ inputs: FoundInputs, in year: FundingYear) async throws -> Run {
    var asked = asked
    asked.year = year
    let files = try await LoadedFiles(inputs, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: quiet)
    return try await Run(engine, try await engine.settle())
  }

  /// One line, as the earlier run has told them itself; and what of its folder is not read, which
  /// would be missing from every figure.
  private func sayFaults(_ run: Run) {
    for case .workbook(let name) in old.notices {
      terminal.note(InputNotice.workbook(name).description)
    }
    let errors = run.count(.error)
    guard errors + run.count(.warning) > 0 else { return }
    let rejected = FigureText.count(run.settlement.rejected)
    terminal.note(
      "\(PlainText.visible(path)): \(FigureText.count(errors, "error", "errors")) and "
        + "\(FigureText.count(run.count(.warning), "warning", "warnings")); \(rejected) of "
        + "\(FigureText.count(run.settlement.batch.read, "row", "rows")) of provision rejected. "
        + "topup batch \(PlainText.visible(path)) says which.")
  }
}

extension Bridging {
  /// A run that was worked, and whose rows it rejects.
  private struct Run {
    let files: LoadedFiles
    let settlement: Settlement
    private var rejected: [PupilPlace] = []
    private var faults: [FaultID: Int64] = [:]

    init(_ engine: Engine, _ settlement: Settlement) async throws {
      files = engine.files
      self.settlement = settlement
      var (rejected, faults) = (rejected, faults)
      for fault in files.faultsBeforeRows(settlement) { faults[fault.id, default: 0] += 1 }
      try await engine.tell(settlement, .pupilsOfRejected) { telling, _ in
        rejected += telling.pupilsOfRejected
        for told in telling.faults { faults[told.fault.id, default: 0] += 1 }
      }
      (self.rejected, self.faults) = (rejected, faults)
    }

    func figures(_ schools: SchoolsOfTwoRuns) -> RunFigures {
      settlement.figures(files.records, rejected: rejected, schools)
    }

    func count(_ severity: FaultID.Severity) -> Int64 {
      faults.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
    }
  }
}
