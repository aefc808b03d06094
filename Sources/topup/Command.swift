import Costing
import Documents
import Results
import Returns
import Tables

/// One run of one command, from its words to its exit status.
struct Command {
  let asked: Invocation
  let terminal: Terminal

  static func run(_ words: [String]) async -> ExitStatus {
    do {
      var output = StandardOutput()
      switch try Arguments.read(words) {
      case .welcome: try output.write(Help.welcome)
      case .help(let verb): try output.write(Help.text(for: verb))
      case .version: try output.write("topup \(Version.number)\n")
      case .run(let asked):
        let terminal = Terminal(quiet: asked.has(.quiet), noColour: asked.has(.noColour))
        return try await Command(asked: asked, terminal: terminal).run()
      }
      return .done
    } catch let problems as UsageProblems {
      return say(problems.description, .wrongCommand)
    } catch let problem as FileProblem {
      return say(problem.description, .fileUnusable)
    } catch { return say("topup: a fault in topup itself: \(error)", .faultInTopup) }
  }

  private static func say(_ message: String, _ status: ExitStatus) -> ExitStatus {
    Terminal(quiet: false, noColour: true).warn(message)
    return status
  }

  private func run() async throws -> ExitStatus {
    if asked.verb == .sample { return try writeSample() }
    if asked.verb == .verify { return try verify() }
    if asked.has(.new) { return try writeStarter() }
    let found = InputFinder.find(
      asked.inputs, asked.named, needsProvision: asked.verb.readsProvision)
    for notice in found.notices { terminal.note("\(notice)") }
    for problem in found.problems { terminal.warn("\(problem)") }
    guard found.problems.isEmpty else { return .fileUnusable }
    do {
      switch asked.verb {
      case .rules: return try printRules(found)
      case .page: return try writePage(found)
      case .explain: return try await explain(found)
      case .trial: return try await trial(found)
      case .apply: return try await apply(found)
      case .award: return try await award(found)
      case .panel: return try await panel(found)
      case .publish: return try await publish(found)
      case .letters: return try await letters(found)
      default: return try await cost(found)
      }
    } catch let stop as Stop {
      tell(stop)
      return stop.status
    }
  }

  /// Every fault of a run that ended before anything was costed.
  private func tell(_ stop: Stop) {
    var (faults, names) = stop.faults
    faults.sort { $0.file == $1.file ? $0.row < $1.row : $0.file < $1.file }
    var log = FaultLog(names, terminal)
    for fault in faults { log.say(fault) }
    log.finish(writtenTo: nil)
    terminal.warn(stop.words(asked.verb))
  }

  var tasks: Int { asked.tasks ?? FileSystem.processors }

  private func writeSample() throws -> ExitStatus {
    guard let path = asked.output else { return .wrongCommand }
    let size = asked.sample
    let sample = Sample(
      seed: UInt64(size.seed), schools: Int64(size.schools), pupils: Int64(size.pupils))
    let files = size.faults > 0 ? sample.returns(faults: Int64(size.faults)) : sample.borough()
    var folder = try OutputFolder(path, force: asked.has(.force), excel: asked.has(.excel))
    for file in files { try folder.write(file.name, file.bytes) }
    try folder.finish(manifest: nil)
    terminal.note(
      "Wrote \(files.count) files to \(PlainText.visible(path)). Next: topup batch \(path)")
    return .done
  }

  private func printRules(_ found: FoundInputs) throws -> ExitStatus {
    let (_, terms) = try councilTerms(found)
    var output = StandardOutput()
    try output.write(
      asked.printed(terms, terminal.resultStyle))
    return .done
  }

  /// What is in force, once every file of the council's is known to be of use.
  func councilTerms(_ found: FoundInputs) throws -> (CouncilInputs, Terms) {
    let inputs = found.inputs.files(FileKind.council)
    let names = LoadedFiles.names(inputs, in: commonFolder(inputs.map { $0.path }))
    let read = try CouncilInputs(found.inputs, asked, from: Disk())
    return (read, try read.terms(asked, names))
  }
}
