import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Prints the working of one pupil's figures; rows of the pupil that are rejected are told.
  func explain(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let pupil = try choose(settlement)
    var working = Explaining(settlement, files)
    var log = FaultLog(files.names, terminal)
    var hasErrors = false
    try await engine.tell(settlement, .lines, explaining: [pupil]) { telling, _ in
      working.add(telling.lines)
      for told in telling.faults {
        log.say(told.fault)
        hasErrors = hasErrors || told.fault.id.severity == .error
      }
    }
    guard let explanation = working.explanation(of: pupil) else { throw Stop.pupilRejected }
    var output = StandardOutput()
    try output.write(
      asked.form == .json
        ? ExplainJSON.bytes(explanation)
        : Array(ExplainText(explanation, style: terminal.resultStyle).text.utf8))
    for line in files.encodingNotes(settlement) { terminal.note(line) }
    return hasErrors ? .rowsRejected : .done
  }

  private func choose(_ settlement: Settlement) throws(Stop) -> Int {
    var pupils = settlement.pupils(named: Array((asked.pupil ?? "").utf8))
    if let school = asked.school {
      let kept = settlement.batch.council.schools.school(school)?.number ?? school
      pupils.removeAll { settlement.school(of: $0) != kept }
    }
    guard let pupil = pupils.first else { throw .noSuchPupil }
    guard pupils.count == 1 else {
      throw .pupilAtSchools(pupils.map { settlement.school(of: $0).description })
    }
    return pupil
  }
}
