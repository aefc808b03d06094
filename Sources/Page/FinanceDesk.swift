import Borough
import Costing
import Documents
import Results
import Returns
import Tables

/// Council finance: the returns of every school, totalled.
struct FinanceDesk: Desk {
  var folder = FinanceFolder()
  /// Of the last year, or the last run.
  var earlier = FinanceFolder()
  /// Rules and bands to try in place of the council's own.
  var tried: [PageFile] = []
  /// As typed; blank for what the rules say.
  var year = ""
  /// As typed: figures as far as a day; blank for none.
  var day = ""
  var switches: Set<Flag> = []
  var view = FinanceView.overview
  var grouping = Grouping.school
  var filter = FinanceFilter()
  /// The school whose note is shown, by its file's name.
  var note = ""
  /// The document that is shown, by its file's name.
  var paper = "report.html"
  var changes: [FinanceChange] = []
  /// As typed.
  var tolerance = "0.5"
  /// What of the last files given could not be used.
  var notices: [String] = []

  /// Worked when files, year or day change.
  var outcome = FinanceOutcome.empty
  /// Worked when it is first asked for, and then kept.
  private(set) var bench: FinanceTrial?
  private(set) var result: FinanceResult?
  private(set) var outputs: [Verb: FinanceWritten] = [:]

  var run: FinanceRun? {
    if case .run(let run) = outcome { return run }
    return nil
  }

  func asked(_ council: CouncilPack) -> FinanceAsked {
    FinanceAsked(
      folder: folder, earlier: earlier, council: council.files, year: FundingYear(year),
      day: CivilDate(written: day), switches: switches)
  }

  /// Lets go of all that is worked, which for a borough takes much room.
  mutating func rest() {
    (outcome, bench, result, outputs) = (.resting, nil, nil, [:])
  }

  mutating func wake(_ council: CouncilPack) {
    if case .resting = outcome { work(council) }
  }

  /// Works every figure again.
  mutating func work(_ council: CouncilPack) {
    (bench, result, outputs) = (nil, nil, [:])
    outcome = folder.isEmpty ? .empty : FinanceOutcome(asked(council))
    if let run, !run.report.totals.contains(where: { $0.grouping == grouping }) {
      grouping = .school
    }
    lookAt(view, council)
  }

  /// Works what a view shows, and no more.
  mutating func lookAt(_ view: FinanceView, _ council: CouncilPack) {
    self.view = folder.isEmpty ? .overview : run == nil ? .files : view
    switch self.view {
    case .trial: tryChanges()
    case .papers, .save: write(.batch, council)
    case .faults: if !note.isEmpty { write(.check, council) }
    default: break
    }
  }

  /// Tries the changes that are asked for, on the lines that were read once.
  mutating func tryChanges() {
    guard let run else { return }
    if bench == nil { bench = FinanceTrial(run.run) }
    if changes.isEmpty, let first = bench?.firstChange { changes = [first] }
    result = bench.map { FinanceResult($0, changes, tolerance) }
  }

  /// Composes the files of a command, unless that is done.
  mutating func write(_ verb: Verb, _ council: CouncilPack) {
    guard let run, outputs[verb] == nil else { return }
    var asked = asked(council)
    switch verb {
    case .batch:
      var again = run.run
      again.files.asked.switches = switches
      outputs[verb] = .files(FinanceOutputs.costs(again).pageFiles)
    case .trial: outputs[verb] = trial(of: [], asked).written
    default:
      asked.day = nil
      outputs[verb] = FinanceOutputs.written(asked.memory, asked.asked(verb))
    }
  }

  /// - Parameter changes: what is swept; none to try whole files of rules.
  func trial(of changes: [FinanceChange], _ asked: FinanceAsked) -> FinanceTrialAsked {
    var trial = FinanceTrialAsked(asked: asked)
    trial.tolerance = FinanceResult.tolerance(tolerance) ?? .usual
    trial.changes = changes
    guard changes.isEmpty else { return trial }
    trial.bands = tried.last { FileKind(fileName: lastPart(of: $0.name)) == .bands }
    trial.rules = tried.filter { $0 != trial.bands }
    return trial
  }

  mutating func forgetAll() { outputs = [:] }

  mutating func forget(_ verbs: [Verb]) {
    for verb in verbs { outputs[verb] = nil }
  }
}

/// Where somebody is at the desk.
enum FinanceView: String, CaseIterable, Hashable, Sendable {
  case overview, totals, faults, trial, papers, save, files

  var title: String {
    switch self {
    case .overview: "At a glance"
    case .totals: "Totals"
    case .faults: "Faults"
    case .trial: "What if"
    case .papers: "Papers"
    case .save: "Save"
    case .files: "Files and year"
    }
  }
}
