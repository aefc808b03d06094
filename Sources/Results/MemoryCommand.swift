import Costing
import Documents
import Returns
import Tables

/// One command, run on files in memory.
struct MemoryCommand {
  let memory: MemoryFiles
  let asked: Invocation
  let style: Style
  var answer = MemoryAnswer()

  init(memory: MemoryFiles, asked: Invocation, style: Style) {
    self.memory = memory
    self.asked = asked
    self.style = style
  }

  /// Runs the command; `answer` has what it gave, as far as it came.
  mutating func run() {
    do throws(Stop) { try runVerb() } catch {
      answer.status = error.status
      answer.said.append(.warning(error.words(asked.verb)))
      let (faults, names) = error.faults
      guard !faults.isEmpty else { return }
      answer.names = names
      answer.faults = faults.ordered {
        $0.file == $1.file ? $0.row < $1.row : $0.file < $1.file
      }
    }
  }

  private mutating func runVerb() throws(Stop) {
    switch asked.verb {
    case .rules: if asked.has(.new) { writeStarter() } else { try printRules() }
    case .check, .cost, .batch: try cost()
    case .explain: try explain()
    case .apply: try apply()
    case .panel: try panel()
    case .letters: try letters()
    case .award: try award()
    case .publish: try publish()
    case .trial: try trial()
    case .verify: verify()
    case .sample, .page: answer.status = .wrongCommand
    }
  }

  /// Finds and reads the files of the command.
  mutating func read() throws(Stop) -> MemoryRun {
    let (inputs, notices) = try memory.inputs(of: asked)
    answer.said += notices.map { .note($0.description) }
    var names: InputFile?
    if let path = asked.names { names = try memory.file(path) }
    let run = try MemoryRun(memory, inputs, asked, names: names)
    answer.names = run.files.names
    return run
  }

  /// Ends what is written.
  mutating func take(_ out: consuming MemoryOutputs, manifest: String?) {
    out.finish(manifest: manifest)
    answer.written = out.files
  }

  var outputs: MemoryOutputs { MemoryOutputs(excel: asked.has(.excel)) }

  /// Says what is said at the end of a run.
  mutating func end(_ run: MemoryRun) {
    answer.said += run.files.encodingNotes(run.settlement).map { .note($0) }
    let counts = run.files.counts(run.settlement)
    answer.said += counts.messages
    answer.status = max(answer.status, counts.status)
  }
}

extension MemoryCommand {
  private mutating func writeStarter() {
    guard asked.output != nil, let year = asked.year else {
      answer.status = .wrongCommand
      return
    }
    var out = outputs
    for file in Starter(year).files { out.write(file.name, file.bytes) }
    take(out, manifest: nil)
  }

  private mutating func printRules() throws(Stop) {
    let (inputs, notices) = try memory.inputs(of: asked)
    answer.said += notices.map { .note($0.description) }
    let council = inputs.files(FileKind.council)
    let names = RunFiles<MemoryText>.names(
      council, in: commonFolder(council.map { $0.path }))
    let terms = try CouncilInputs(inputs, asked, from: memory).terms(asked, names)
    answer.printed = asked.printed(terms, style)
  }

  private mutating func cost() throws(Stop) {
    var run = try read()
    try run.files.checkDay()
    if let since = asked.since {
      let (movement, said) = try run.movement(since: since, memory)
      run.files.movement = movement
      answer.said += said
    }
    if asked.output == nil { print(run) } else { write(run) }
    end(run)
  }

  private mutating func print(_ run: MemoryRun) {
    var printing = CostPrinting(run.files, run.settlement)
    var faults: [Fault] = []
    run.tellAll([]) { told, _ in
      for one in told { faults.append(one.fault) }
      printing.take(told)
    }
    answer.faults = faults
    let (bytes, said) = printing.printed(style)
    answer.printed = bytes
    answer.said += said
  }

  private mutating func write(_ run: MemoryRun) {
    var out = outputs
    var writing = CostWriting(run.files, run.settlement, to: &out)
    var faults: [Fault] = []
    run.tellAll(writing.wanted) { told, telling in
      for one in told { faults.append(one.fault) }
      writing.take(told, telling, to: &out)
    }
    answer.faults = faults
    answer.said += writing.finish(
      asked.verb == .check ? nil : run.settlement.totals(), to: &out)
    take(out, manifest: run.files.manifest(of: asked.verb))
  }

  private mutating func explain() throws(Stop) {
    let run = try read()
    let pupil = try asked.explained(run.settlement)
    let (explanation, faults) = run.explanation(of: pupil)
    answer.faults = faults
    guard let explanation else { throw .pupilRejected }
    answer.printed = asked.printed(explanation, style)
    answer.said += run.files.encodingNotes(run.settlement).map { .note($0) }
    if faults.contains(where: { $0.id.severity == .error }) { answer.status = .rowsRejected }
  }
}
