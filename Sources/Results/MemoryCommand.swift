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
      answer.said.append(.warning(error.words))
      let (faults, names) = error.faults
      guard !faults.isEmpty else { return }
      answer.names = names
      answer.faults = faults.sorted {
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

/// What is made of applications and decisions in memory, what is published, tried and verified.
extension MemoryCommand {
  private mutating func cases() throws(Stop) -> (MemoryRun, Cases<MemoryText>) {
    let run = try read()
    let pupils = try run.files.casesAsked(run.settlement)
    answer.faults = run.faults.map { $0.fault }
    return (run, run.cases(of: pupils))
  }

  mutating func apply() throws(Stop) {
    let (run, cases) = try cases()
    if asked.output == nil {
      answer.printed = cases.printed(style)
    } else {
      var out = outputs
      let (areAllWhole, said) = cases.writeApplications(to: &out)
      answer.said += said + cases.leftOut
      if !areAllWhole { answer.status = .faultInTopup }
      take(out, manifest: run.files.manifest(of: asked.verb))
    }
    end(run)
  }

  mutating func panel() throws(Stop) {
    let (run, cases) = try cases()
    let pack = cases.panelPack(cases.panelCases)
    answer.said += cases.rejectedDecisions
    var out = outputs
    pack.write(decisions: cases.decisionsToFillIn(pack), to: &out)
    take(out, manifest: run.files.manifest(of: asked.verb))
    end(run)
  }

  mutating func letters() throws(Stop) {
    let (run, cases) = try cases()
    let list = run.files.awards(run.settlement)
    let told = cases.toldCases(list)
    var out = outputs
    cases.writeLetters(told, to: &out)
    answer.said += cases.unnamed(told)
    take(out, manifest: run.files.manifest(list))
    end(run)
  }

  mutating func award() throws(Stop) {
    let run = try read()
    guard run.files.records.decisions != nil else { throw .noDecisions }
    answer.faults = run.faults.map { $0.fault }
    let list = run.files.awards(run.settlement)
    if asked.output == nil {
      answer.printed = Array(AwardsText.text(list, style: style).utf8)
    } else {
      var out = outputs
      list.write(to: &out)
      take(out, manifest: run.files.manifest(list))
    }
    end(run)
  }

  mutating func publish() throws(Stop) {
    let run = try read()
    let authority = try run.files.publishingAuthority()
    answer.faults = run.faults.map { $0.fault }
    var out = outputs
    run.files.publication(run.settlement, by: authority).write(to: &out)
    take(out, manifest: run.files.publicManifest)
    end(run)
  }

  mutating func trial() throws(Stop) {
    let run = try read()
    let report = try run.trial(memory)
    answer.faults = run.files.faults
    if asked.output == nil {
      answer.printed = report.printed(asked.form, style)
    } else {
      var out = outputs
      report.write(to: &out)
      take(out, manifest: run.files.manifest(of: .trial))
    }
    answer.said += report.closing(areShown: asked.output == nil && asked.form == .table)
    answer.status = report.counts.status
  }

  mutating func verify() {
    for path in asked.inputs {
      guard let file = memory.files.last(where: { $0.path == path }) else {
        answer.said.append(.warning(UnreadInput(path, .missing).words))
        answer.status = max(answer.status, .fileUnusable)
        continue
      }
      let verified = Verified(file.bytes, name: path)
      answer.printed += Array(verified.printed.utf8)
      answer.said += verified.said
      answer.status = max(answer.status, verified.status)
    }
  }
}
