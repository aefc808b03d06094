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
    case .trial: outputs[verb] = trial(asked).written
    default:
      asked.day = nil
      outputs[verb] = FinanceOutputs.written(asked.memory, asked.asked(verb))
    }
  }

  private func trial(_ asked: FinanceAsked) -> FinanceTrialAsked {
    var trial = FinanceTrialAsked(asked: asked)
    trial.tolerance = FinanceResult.tolerance(tolerance) ?? .usual
    if tried.isEmpty {
      trial.changes = changes
    } else {
      trial.bands = tried.last { FileKind(fileName: lastPart(of: $0.name)) == .bands }
      trial.rules = tried.filter { $0 != trial.bands }
    }
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

/// What the files that were given come to.
enum FinanceOutcome: Sendable {
  case empty
  /// To be worked when it is next seen.
  case resting
  case stopped(FinanceStop)
  case run(FinanceRun)

  init(_ asked: FinanceAsked) {
    do throws(Stop) {
      self = .run(try FinanceRun(asked))
    } catch { self = .stopped(FinanceStop(error)) }
  }
}

/// Why nothing is costed, in the command's words.
struct FinanceStop: Hashable, Sendable {
  let words: String
  let faults: [Fault]
  let names: [String]

  init(_ stop: Stop) {
    words = stop.words(.batch)
    (faults, names) = stop.faults
  }

  init(words: String, faults: [Fault], names: [String]) {
    (self.words, self.faults, self.names) = (words, faults, names)
  }
}

/// The files of a command, or why there are none.
enum FinanceWritten: Sendable {
  case files([PageFile])
  case stopped(FinanceStop)

  var files: [PageFile] {
    if case .files(let files) = self { return files }
    return []
  }
}

/// What the changes that are tried come to, or why they cannot be.
enum FinanceResult: Sendable {
  case tried(FinanceTried)
  case problem(String)

  init(_ bench: FinanceTrial, _ changes: [FinanceChange], _ written: String) {
    guard let tolerance = Self.tolerance(written) else {
      self = .problem("Write the tolerance as a per cent, such as 0.5, or as pounds, such as £200.")
      return
    }
    do throws(SweepProblem) {
      self = .tried(try bench.tried(changes, within: tolerance))
    } catch { self = .problem(FinanceWords.sentence("Not tried: " + error.words)) }
  }

  /// `0.5`, `0.5%`, `£200`.
  static func tolerance(_ text: String) -> Tolerance? {
    let digits = text.filter { $0 != "£" && $0 != "," && $0 != "%" && $0 != " " }
    guard let hundredths = FinanceWords.hundredths(digits) else { return nil }
    return text.contains("£") ? .pounds(Money(pence: hundredths)) : .percent(hundredths)
  }
}

/// Which faults are shown.
struct FinanceFilter: Hashable, Sendable {
  /// By place among the run's files; nil for all.
  var file: Int32?
  var severity: FaultID.Severity?
  var id: FaultID?

  func shows(_ fault: Fault) -> Bool {
    (file == nil || file == fault.file) && (severity == nil || severity == fault.id.severity)
      && (id == nil || id == fault.id)
  }
}

/// Small words and numbers of the desk.
enum FinanceWords {
  /// With a capital and a full stop.
  static func sentence(_ words: String) -> String {
    let start = words.prefix(1).uppercased() + words.dropFirst()
    return start.hasSuffix(".") ? start : start + "."
  }

  /// `12.5` as 1,250; nil for anything else, and for more than two places.
  static func hundredths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let whole = Int64(digits: first),
      whole < 1_000_000_000
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].utf8.count <= 2, let rest = Int64(digits: parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }
}
