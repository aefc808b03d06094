import Borough
import Documents
import Results
import Returns

extension Command {
  /// Tries new rules on today's pupils, the files being read once.
  func trial(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found.inputs, asked)
    let tried = try TriedFiles.all(
      found.inputs, asked, rules: asked.trial.rules.map { try InputFinder.file($0) },
      bands: asked.trial.bands.map { try InputFinder.file($0) }, from: Disk())
    let work = try TrialWork(files, tried)
    var log = FaultLog(files.names, terminal)
    for fault in files.faults { log.say(fault) }
    log.finish(writtenTo: nil)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let book = TrialBook(try await engine.batch(keepingLines: true))
    let before = book.costs(under: files.council.terms)
    var report = work.report(book, before)
    do {
      if work.sweep.isAsked { report.sweep = try await sweep(work.sweep, book, before) }
    } catch let problem as SweepProblem { throw work.sweep.stop(problem) }
    if work.explainsMovers { try await explainMovers(&report, files) }
    return try give(report, found, files)
  }

  private func sweep(
    _ work: SweepWork, _ book: TrialBook, _ before: TrialCosts
  ) async throws -> Sweep {
    let totals = before.totals
    var points: [SweepPoint] = []
    var next: [Int]? = work.first
    try await Ordered.run(
      tasks: tasks,
      next: {
        let point = next
        next = point.flatMap { work.next(after: $0) }
        return point
      },
      work: { try work.point($0, book, before, totals) }, take: { points.append($0) })
    return work.sweep(points, before, totals)
  }

  /// Works each mover's figures under both sets of rules, as `explain` does.
  private func explainMovers(_ report: inout TrialReport, _ files: LoadedFiles) async throws {
    guard !report.moved.isEmpty else { return }
    let before = try await explanations(of: report.moved, report, files)
    for place in report.trials.indices {
      let after = try await explanations(
        of: report.moved(by: place), report, files.under(report.trials[place].terms))
      report.explain(place, before: before, after: after)
    }
  }

  private func explanations(
    of moved: Set<Int>, _ report: TrialReport, _ files: LoadedFiles
  ) async throws -> [Int: Explanation] {
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    let numbers = report.numbers(of: moved, in: settlement)
    var working = Explaining(settlement, files: files.names)
    try await engine.tell(settlement, .lines, explaining: Set(numbers.values)) { telling, _ in
      working.add(telling.lines)
    }
    return numbers.compactMapValues { working.explanation(of: $0) }
  }

  /// Prints a trial, or writes it to a folder.
  private func give(
    _ report: TrialReport, _ found: FoundInputs, _ files: LoadedFiles
  ) throws -> ExitStatus {
    guard let path = asked.output else {
      var output = StandardOutput()
      try output.write(report.printed(asked.form, terminal.resultStyle))
      return sayRejected(report, areShown: asked.form == .table)
    }
    var folder = try OutputFolder(
      path, force: asked.has(.force), excel: asked.has(.excel), inputs: found.all)
    try report.write(to: &folder)
    try folder.finish(manifest: files.manifest(of: .trial))
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayRejected(report, areShown: false)
  }

  private func sayRejected(_ report: TrialReport, areShown: Bool) -> ExitStatus {
    terminal.say(report.closing(areShown: areShown))
    return report.counts.status
  }
}
