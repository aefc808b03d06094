import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Prints the working of one pupil's figures; rows of the pupil that are rejected are told.
  func explain(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try LoadedFiles(found, asked)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let pupil = try choose(settlement)
    var lines: [ToldLine] = []
    var log = FaultLog(files.names, terminal)
    var hasErrors = false
    try await engine.tell(settlement, .lines, explaining: pupil) { telling, _ in
      lines += telling.lines
      for told in telling.faults {
        log.say(told.fault)
        hasErrors = hasErrors || told.fault.id.severity == .error
      }
    }
    guard let result = settlement.result(of: pupil) else { throw Stop.pupilRejected }
    var output = StandardOutput()
    let explanation = explanation(result, pupil, lines, settlement, files)
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

  private func explanation(
    _ result: PupilResult, _ pupil: Int, _ lines: [ToldLine], _ settlement: Settlement,
    _ files: LoadedFiles
  ) -> Explanation {
    Explanation(
      result: result,
      schoolName: files.council.schools.school(result.school)?.name ?? "",
      lines: lines.map {
        ExplainedLine(
          provision: $0.provision, file: files.names[Int($0.place.file)], row: $0.place.row,
          costed: $0.costed, steps: $0.steps)
      },
      steps: settlement.steps(of: pupil, lines), terms: files.council.terms,
      pupil: settlement.terms(of: pupil))
  }
}
