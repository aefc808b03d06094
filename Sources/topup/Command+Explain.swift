import Results
import Returns
import Tables

extension Command {
  /// Prints the working of one pupil's figures; rows of the pupil that are rejected are told.
  func explain(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found.inputs, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let pupil = try asked.explained(settlement)
    var working = Explaining(settlement, files: files.names)
    var log = FaultLog(files.names, terminal)
    var hasErrors = false
    try await engine.tell(settlement, .lines, explaining: [pupil]) { telling, _ in
      working.add(telling.lines)
      log.say(telling.faults)
      hasErrors = hasErrors || telling.faults.contains { $0.fault.id.severity == .error }
    }
    guard let explanation = working.explanation(of: pupil) else { throw Stop.pupilRejected }
    var output = StandardOutput()
    try output.write(asked.printed(explanation, terminal.resultStyle))
    for line in files.encodingNotes(settlement) { terminal.note(line) }
    return hasErrors ? .rowsRejected : .done
  }
}
