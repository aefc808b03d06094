import Costing
import Documents
import Results
import Returns

/// What is made of the applications of a run.
extension Command {
  /// Reads the run's files and puts together the applications of the pupils chosen, saying every
  /// fault on the way.
  private func cases(_ found: FoundInputs) async throws -> Cases<FileText> {
    let files = try await LoadedFiles(found.inputs, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let pupils = try files.casesAsked(settlement)
    var log = FaultLog(files.names, terminal)
    for fault in files.faultsBeforeRows(settlement) { log.say(fault) }
    var book = CaseBook(
      of: Cases<FileText>.wanted(pupils, settlement), files: files.names)
    try await engine.tell(settlement, .lines) { telling, _ in
      log.say(telling.faults)
      book.add(telling, settlement)
    }
    let cases = try Cases(of: pupils, files, settlement, book)
    log.finish(writtenTo: nil)
    return cases
  }

  private func folder(_ path: String, _ found: FoundInputs) throws(FileProblem) -> OutputFolder {
    try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
  }

  /// Puts together the applications of the pupils asked for, or of all above the threshold.
  func apply(_ found: FoundInputs) async throws -> ExitStatus {
    let cases = try await cases(found)
    guard let path = asked.output else {
      var output = StandardOutput()
      try output.write(cases.printed(terminal.resultStyle))
      return sayCounts(cases.settlement, cases.files)
    }
    var folder = try folder(path, found)
    let (areAllWhole, said) = try cases.writeApplications(to: &folder)
    terminal.say(said)
    try folder.finish(manifest: cases.files.manifest(of: asked.verb))
    terminal.note(
      "\(FigureText.count(Int64(cases.pupils.count), "application", "applications")) written to "
        + "\(PlainText.visible(path)).")
    terminal.say(cases.leftOut)
    return max(sayCounts(cases.settlement, cases.files), areAllWhole ? .done : .faultInTopup)
  }

  /// Puts together what the panel reads, and the decisions for it to fill in.
  func panel(_ found: FoundInputs) async throws -> ExitStatus {
    let cases = try await cases(found)
    guard let path = asked.output else { return .wrongCommand }
    let pack = cases.panelPack(cases.panelCases)
    let decisions = cases.decisionsToFillIn(pack)
    terminal.say(cases.rejectedDecisions)
    try keepFilledIn(join(path, "decisions.csv"), unless: decisions)
    var folder = try folder(path, found)
    try pack.write(decisions: decisions, to: &folder)
    try folder.finish(manifest: cases.files.manifest(of: asked.verb))
    terminal.note(
      "\(FigureText.count(Int64(pack.cases.count), "application", "applications")) written to "
        + "\(PlainText.visible(path)).")
    return sayCounts(cases.settlement, cases.files)
  }

  /// What a panel has written in the pack's own file is not to be lost when the pack is made again.
  private func keepFilledIn(_ path: String, unless written: [UInt8]) throws(FileProblem) {
    guard !asked.has(.force), FileStatus.of(path)?.kind == .file else { return }
    let present = try FileText.open(InputFinder.file(path)).0.all
    if present != written { throw FileProblem(path, .mayBeFilledIn) }
  }

  /// Writes to the school and to the parents of each pupil on whom the panel has decided.
  func letters(_ found: FoundInputs) async throws -> ExitStatus {
    let cases = try await cases(found)
    let list = try cases.files.awards(cases.settlement)
    let told = cases.toldCases(list)
    guard let path = asked.output else { return .wrongCommand }
    var folder = try folder(path, found)
    try cases.writeLetters(told, to: &folder)
    try folder.finish(manifest: cases.files.manifest(list))
    terminal.note(
      "\(FigureText.count(Int64(told.count), "decision", "decisions")) written to "
        + "\(PlainText.visible(path)), to the school and to the parents.")
    terminal.say(cases.unnamed(told))
    return sayCounts(cases.settlement, cases.files)
  }

  /// Turns decisions into awards, shared from a pot where one is given.
  func award(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found.inputs, asked)
    guard files.records.decisions != nil else { throw Stop.noDecisions }
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    try await sayFaults(settlement, engine)
    let list = try files.awards(settlement)
    guard let path = asked.output else {
      var output = StandardOutput()
      try output.write(AwardsText.text(list, style: terminal.resultStyle))
      return sayCounts(settlement, files)
    }
    var folder = try folder(path, found)
    try list.write(to: &folder)
    try folder.finish(manifest: files.manifest(list))
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  /// Writes what the borough may publish, with small numbers hidden.
  func publish(_ found: FoundInputs) async throws -> ExitStatus {
    guard let path = asked.output else { return .wrongCommand }
    let files = try await LoadedFiles(found.inputs, asked)
    let authority = try files.publishingAuthority()
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    try await sayFaults(settlement, engine)
    let paper = files.publication(settlement, by: authority)
    var folder = try folder(path, found)
    try paper.write(to: &folder)
    try folder.finish(manifest: files.publicManifest)
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }
}
