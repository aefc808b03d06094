import Borough
import Costing
import Documents
import Returns
import Tables

/// Those whose top-up a trial changes most, and what a trial gives out.
extension Command {
  private static let moversShown = 10

  func nameMovers(_ report: inout TrialReport, _ files: LoadedFiles) {
    for place in report.trials.indices {
      report.trials[place].movers = movers(of: report.trials[place].trial, report, files)
    }
  }

  private func movers(
    of trial: Trial, _ report: TrialReport, _ files: LoadedFiles
  ) -> [TrialMover] {
    trial.largestMovers(Self.moversShown).map {
      let pupil = report.pupils[$0.pupil]
      return TrialMover(
        $0, pupil, schoolName: files.council.schools.school(pupil.school)?.name ?? "")
    }
  }

  /// Works each mover's figures under both sets of rules, as `explain` does.
  func explainMovers(_ report: inout TrialReport, _ files: LoadedFiles) async throws {
    nameMovers(&report, files)
    let moved = Set(report.trials.flatMap { $0.movers.map { $0.change.pupil } })
    guard !moved.isEmpty else { return }
    let before = try await explanations(of: moved, report.pupils, files)
    for place in report.trials.indices {
      let after = try await explanations(
        of: Set(report.trials[place].movers.map { $0.change.pupil }), report.pupils,
        files.under(report.trials[place].terms))
      for index in report.trials[place].movers.indices {
        let pupil = report.trials[place].movers[index].change.pupil
        report.trials[place].movers[index].before = before[pupil]
        report.trials[place].movers[index].after = after[pupil]
      }
    }
  }

  private func explanations(
    of moved: Set<Int>, _ pupils: [TrialPupil], _ files: LoadedFiles
  ) async throws -> [Int: Explanation] {
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    var numbers: [Int: Int] = [:]
    for place in moved {
      let pupil = pupils[place]
      numbers[place] = settlement.pupils(named: pupil.reference).first {
        settlement.school(of: $0) == pupil.school
      }
    }
    var working = Explaining(settlement, files)
    try await engine.tell(settlement, .lines, explaining: Set(numbers.values)) { telling, _ in
      working.add(telling.lines)
    }
    return numbers.compactMapValues { working.explanation(of: $0) }
  }

  /// Prints a trial, or writes it to a folder.
  func give(
    _ report: TrialReport, _ found: FoundInputs, _ files: LoadedFiles
  ) throws -> ExitStatus {
    guard let path = asked.output else {
      var output = StandardOutput()
      switch asked.form {
      case .json: try output.write(TrialJSON.bytes(report))
      case .plain: try output.write(table(of: report))
      case .table:
        try output.write(TrialText.text(report, style: terminal.resultStyle))
      }
      return sayRejected(report.counts, areShown: asked.form == .table)
    }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    if !report.trials.isEmpty {
      try folder.write("trials.csv", TrialsCSV.bytes(report))
      try folder.write("trial-groups.csv", TrialGroupsCSV.bytes(report))
      try folder.write("trial-pupils.csv", TrialPupilsCSV.bytes(report))
    }
    if let sweep = report.sweep { try folder.write("sweep.csv", SweepCSV.bytes(sweep)) }
    try folder.write("report.html", TrialHTML.bytes(report))
    try folder.write("report.json", TrialJSON.bytes(report))
    try folder.finish(manifest: files.manifest(of: .trial))
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayRejected(report.counts, areShown: false)
  }

  /// What `check` would tell is not told again for each set of rules.
  private func sayRejected(_ counts: [RowCount], areShown: Bool) -> ExitStatus {
    let status = say(counts, areShown: areShown)
    if status == .rowsRejected { terminal.note("topup check says why each row is rejected.") }
    return status
  }

  private func table(of report: TrialReport) -> [UInt8] {
    report.trials.isEmpty
      ? report.sweep.map { SweepCSV.bytes($0) } ?? [] : TrialsCSV.bytes(report)
  }
}
