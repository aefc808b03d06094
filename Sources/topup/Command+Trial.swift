import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Tries new rules on today's pupils, the files being read once.
  func trial(_ found: FoundInputs) async throws -> ExitStatus {
    let files = try await LoadedFiles(found, asked)
    let tried = try triedRules(found, files)
    let council = try CouncilInputs(found, asked).files
    let axes = try sweepAxes(council)
    var log = FaultLog(files.names, terminal)
    for fault in files.faults { log.say(fault) }
    log.finish(writtenTo: nil)
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let batch = try await engine.batch(keepingLines: true)
    let book = TrialBook(batch)
    let pupils = book.pupils
    let before = book.costs(under: files.council.terms)
    var report = TrialReport(
      today: files.council.terms, pupils: pupils, trials: [],
      tolerance: asked.trial.tolerance,
      counts: files.counts(of: batch, rejected: before.rejected), version: Help.version)
    for (name, files, terms) in tried {
      let trial = Trial(
        name, of: pupils, before: before, after: book.costs(under: terms),
        within: asked.trial.tolerance, schoolName: schoolName)
      report.trials.append(TriedRules(trial, terms, files: files, movers: []))
    }
    do {
      if !axes.isEmpty { report.sweep = try await sweep(axes, council, book, before) }
    } catch let problem as SweepProblem {
      throw Stop.sweep(asked.trial.sweeps.joined(separator: ", "), problem)
    }
    if asked.output != nil || asked.form == .json {
      try await explainMovers(&report, files)
    } else {
      nameMovers(&report, files)
    }
    return try give(report, found, files)

    func schoolName(_ number: SchoolNumber) -> String {
      let name = files.council.schools.school(number)?.name ?? ""
      return name.isEmpty ? number.description : name
    }
  }

  /// Each set of rules to try: the council's own files with the rules or the bands replaced.
  private func triedRules(
    _ found: FoundInputs, _ files: LoadedFiles
  ) throws -> [(name: String, files: RuleFiles, terms: Terms)] {
    let bands = try asked.trial.bands.map { try InputFinder.file($0) }
    var rules: [InputFile?] = try asked.trial.rules.map { try InputFinder.file($0) }
    if rules.isEmpty, bands != nil { rules = [nil] }
    let lastParts = rules.compactMap { $0.map { lastPart(of: $0.name) } }
    return try rules.map { file in
      var changed = found
      if let file { changed.single[.rules] = file }
      if let bands { changed.single[.bands] = bands }
      let inputs = changed.files(FileKind.council)
      let names = inputs.map { lastPart(of: $0.name) }
      let read = try CouncilInputs(changed, asked)
      let (terms, faults) = read.files.terms(in: files.council.year)
      try Stop.check(read.files.faults + faults, council: read.texts.files, names)
      if let file, !read.files.hasRuleInForce(in: files.council.year) {
        throw Stop.triedNothing(file.name, files.council.year)
      }
      var said = RuleFiles()
      if let file {
        let last = lastPart(of: file.name)
        said.rules = lastParts.count { $0 == last } > 1 ? file.name : last
      }
      if let bands { said.bands = lastPart(of: bands.name) }
      return (file == nil ? said.bands : said.rules, said, terms)
    }
  }

  private func sweepAxes(_ council: CouncilFiles) throws(Stop) -> [SweepAxis] {
    guard !asked.trial.sweeps.isEmpty else { return [] }
    var axes: [SweepAxis] = []
    for text in asked.trial.sweeps {
      do {
        axes.append(try SweepAxis(text, council))
      } catch { throw Stop.sweep(text, error) }
    }
    var points: Int64 = 1
    for axis in axes { points = min(points * Int64(axis.count), SweepAxis.mostPoints + 1) }
    if points > SweepAxis.mostPoints { throw Stop.sweep(asked.trial.sweeps[0], .tooMany) }
    return axes
  }

  /// Every combination of the axes' values, the last axis changing fastest.
  private func sweep(
    _ axes: [SweepAxis], _ council: CouncilFiles, _ book: TrialBook, _ before: TrialCosts
  ) async throws -> Sweep {
    let (totals, year) = (before.totals, book.year)
    let tolerance = asked.trial.tolerance
    let first = axes.map { _ in 0 }
    var points: [SweepPoint] = []
    var next: [Int]? = first
    try await Ordered.run(
      tasks: tasks,
      next: {
        let point = next
        next = point.flatMap { Self.next(after: $0, in: axes) }
        return point
      },
      work: { (point: [Int]) throws -> SweepPoint in
        SweepPoint(
          zip(axes, point).map { $0.text($1) }, before: before, totals,
          after: book.costs(under: try council.terms(in: year, at: point, of: axes)),
          within: tolerance)
      },
      take: { points.append($0) })
    return Sweep(
      axes: axes.map { $0.name }, before: totals, rejectedBefore: before.rejected, points: points)
  }

  private static func next(after point: [Int], in axes: [SweepAxis]) -> [Int]? {
    var point = point
    for axis in axes.indices.reversed() {
      point[axis] += 1
      if point[axis] < axes[axis].count { return point }
      point[axis] = 0
    }
    return nil
  }
}
