import Documents
import Results
import Returns

extension Command {
  /// Runs `check`, `cost` or `batch`.
  func cost(_ found: FoundInputs) async throws -> ExitStatus {
    let bridging = try asked.since.map {
      try Bridging(since: $0, to: found, asked, tasks: tasks, terminal)
    }
    var files = try await LoadedFiles(found.inputs, asked)
    try files.checkDay()
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    files.movement = try await bridging?.movement(to: settlement, files)
    if let path = asked.output {
      let folder = try OutputFolder(
        path, force: asked.has(.force), excel: asked.has(.excel),
        inputs: found.all + (bridging?.inputs ?? []))
      return try await write(settlement, files, engine, to: folder, path)
    }
    return try await printResults(settlement, files, engine)
  }

  /// Says every fault of the run, in the order of its files.
  func sayFaults(_ settlement: Settlement, _ engine: Engine) async throws {
    var log = FaultLog(engine.files.names, terminal)
    try await engine.tellAll(settlement, []) { told, _ in log.say(told) }
    log.finish(writtenTo: nil)
  }

  private func printResults(
    _ settlement: Settlement, _ files: LoadedFiles, _ engine: Engine
  ) async throws -> ExitStatus {
    var log = FaultLog(files.names, terminal)
    var printing = CostPrinting(files, settlement)
    try await engine.tellAll(settlement, []) { told, _ in
      log.say(told)
      printing.take(told)
    }
    log.finish(writtenTo: nil)
    let (bytes, said) = try printing.printed(terminal.resultStyle)
    terminal.say(said)
    var output = StandardOutput()
    if !bytes.isEmpty { try output.write(bytes) }
    let isSummed = asked.verb == .batch && asked.form == .table
    return sayCounts(
      settlement, files, areShown: isSummed && Descriptor.standardOutput.isTerminal)
  }

  /// Writes what the command writes to a folder, whole or not at all.
  private func write(
    _ settlement: Settlement, _ files: LoadedFiles, _ engine: Engine,
    to folder: consuming OutputFolder, _ path: String
  ) async throws -> ExitStatus {
    var folder = folder
    var log = FaultLog(files.names, terminal)
    var writing = try CostWriting(files, settlement, to: &folder)
    try await engine.tellAll(settlement, writing.wanted) { told, telling in
      log.say(told)
      try writing.take(told, telling, to: &folder)
    }
    log.finish(writtenTo: PlainText.visible(path))
    let figures = asked.verb == .check ? nil : try await engine.totals(settlement)
    let said = try writing.finish(figures, to: &folder)
    try folder.finish(manifest: files.manifest(of: asked.verb))
    terminal.say(said)
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  /// The proof that no row was lost: every row read is accepted or rejected.
  ///
  /// - Parameter areShown: whether the results on the same terminal have just said so.
  func sayCounts(
    _ settlement: Settlement, _ files: LoadedFiles, areShown: Bool = false
  ) -> ExitStatus {
    let counts = files.counts(settlement)
    for line in files.encodingNotes(settlement) { terminal.note(line) }
    if !areShown { terminal.say(counts.messages) }
    return counts.status
  }
}
