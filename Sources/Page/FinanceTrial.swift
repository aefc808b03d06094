import Borough
import Costing
import Documents
import Results
import Returns

/// A change that a trial makes to what is in force.
struct FinanceChange: Hashable, Sendable {
  /// As a sweep names it.
  var name: String
  /// As a trial writes it.
  var value: String

  /// As a sweep takes it: `threshold mainstream=7000`.
  var sweep: String { name + "=" + value }
}

/// The lines that were read, kept for as long as the files are the same, so that rules can be tried
/// on them as fast as a slider moves.
final class FinanceTrial: Sendable {
  let book: TrialBook
  let before: TrialCosts
  let pupils: [TrialPupil]
  let targets: [FinanceTarget]
  private let files: RunFiles<MemoryText>

  init(_ run: MemoryRun) {
    files = run.files
    book = TrialBook(files.batch(files.blocks, keepingLines: true))
    before = book.costs(under: files.council.terms)
    pupils = book.pupils
    targets = FinanceTarget.all(files)
  }

  func target(_ name: String) -> FinanceTarget? { targets.first { $0.name == name } }

  /// The change to start from: the threshold in mainstream, else whatever is first, as it is.
  var firstChange: FinanceChange? {
    let first =
      targets.first { $0.name == "threshold mainstream" }
      ?? targets.first { $0.name.hasPrefix("threshold") } ?? targets.first
    return first.map { FinanceChange(name: $0.name, value: $0.value) }
  }

  /// What some changes together come to.
  func tried(
    _ changes: [FinanceChange], within tolerance: Tolerance
  ) throws(SweepProblem) -> FinanceTried {
    var axes: [SweepAxis] = []
    for change in changes { axes.append(try SweepAxis(change.sweep, files.councilFiles)) }
    let terms = try files.councilFiles.terms(
      in: book.year, at: axes.map { _ in 0 }, of: axes)
    let after = book.costs(under: terms)
    let schools = files.council.schools
    let trial = Trial(
      "the trial", of: pupils, before: before, after: after, within: tolerance,
      schoolName: { number in
        let name = schools.school(number)?.name ?? ""
        return name.isEmpty ? number.description : name
      })
    let movers = trial.largestMovers(Self.mostMovers).map {
      TrialMover(
        $0, pupils[$0.pupil], schoolName: schools.school(pupils[$0.pupil].school)?.name ?? "")
    }
    let report = TrialReport(
      today: files.council.terms, pupils: pupils,
      trials: [TriedRules(trial, terms, files: RuleFiles(rules: "trial"), movers: movers)],
      tolerance: tolerance, counts: [], version: Version.number)
    return FinanceTried(report, trial, crossing: Crossing(before, after))
  }

  private static let mostMovers = 10
}

/// What a trial comes to, for the desk to show.
struct FinanceTried: Sendable {
  let report: TrialReport
  let trial: Trial
  let crossing: Crossing

  init(_ report: TrialReport, _ trial: Trial, crossing: Crossing) {
    (self.report, self.trial, self.crossing) = (report, trial, crossing)
  }
}

/// Pupils on the other side of their threshold than today.
struct Crossing: Hashable, Sendable {
  private(set) var above: Int64 = 0
  private(set) var below: Int64 = 0

  init(_ before: TrialCosts, _ after: TrialCosts) {
    for (one, other) in zip(before.costs, after.costs) {
      let (was, isNow) = (one?.isAbove ?? false, other?.isAbove ?? false)
      if was != isNow {
        if isNow { above += 1 } else { below += 1 }
      }
    }
  }
}

/// A whole trial as the command makes it, to be saved.
struct FinanceTrialAsked: Sendable {
  var asked: FinanceAsked
  var changes: [FinanceChange] = []
  /// Other rules and bands to try in place of the council's.
  var rules: [PageFile] = []
  var bands: PageFile?
  var tolerance = Tolerance.usual

  /// What `trial` writes.
  var written: FinanceWritten {
    let tried = rules + [bands].compactMap { $0 }
    let memory = MemoryFiles(
      asked.memory.files
        + tried.map { MemoryFile(path: Self.path($0), bytes: $0.bytes) })
    var asked = asked.asked(.trial)
    asked.trial.rules = rules.map { Self.path($0) }
    asked.trial.bands = bands.map { Self.path($0) }
    asked.trial.sweeps = changes.map { $0.sweep }
    asked.trial.tolerance = tolerance
    return FinanceOutputs.written(memory, asked)
  }

  /// In a folder that no run reads by itself.
  private static func path(_ file: PageFile) -> String { "to try/" + lastPart(of: file.name) }
}
