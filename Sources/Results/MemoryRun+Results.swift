import Applications
import Borough
import Costing
public import Documents
import Returns
public import Tables

/// What a page asks of a run; each is worked when it is asked for.
extension MemoryRun {
  /// How often each fault was found, in the order of `FaultID`.
  public var faultCounts: [FaultCount] {
    var counted = FaultRows(files.names)
    counted.count(faults)
    return counted.counts
  }

  /// Every row read, by kind of file.
  public var counts: [RowCount] { files.counts(settlement) }

  /// The borough's figures, and what is to be said of them; of a batch, with council finance.
  public var report: (report: Report, said: [RunMessage]) {
    files.wholeReport(settlement, faultCounts)
  }

  /// The working of one pupil's figures, with the faults of the pupil's rows; no working for a pupil
  /// none of whose rows is accepted.
  ///
  /// - Parameter pupil: the number of the settlement's.
  public func explanation(of pupil: Int) -> (explanation: Explanation?, faults: [Fault]) {
    var working = Explaining(settlement, files: files.names)
    var faults: [Fault] = []
    tell(.lines, explaining: [pupil]) { telling, _ in
      working.add(telling.lines)
      for told in telling.faults { faults.append(told.fault) }
    }
    return (working.explanation(of: pupil), faults)
  }

  /// The applications of some pupils, by number: papers, bundles and a panel's cases.
  public func cases(of pupils: [Int]) -> Cases<MemoryText> {
    var book = CaseBook(of: Cases<MemoryText>.wanted(pupils, settlement), files: files.names)
    book.add(told, settlement)
    return Cases(of: pupils, files, settlement, book)
  }

  /// What is paid to each pupil on whom the panel has decided.
  public var awards: AwardList { files.awards(settlement) }
}

extension MemoryRun {
  /// Why what is expected moved since an earlier run, and what is to be said of that run.
  ///
  /// - Parameters:
  ///   - path: the folder of the earlier run's files.
  ///   - memory: where they are, and this run's too.
  public func movement(
    since path: String, _ memory: MemoryFiles
  ) throws(Stop) -> (movement: MovementReport, said: [RunMessage]) {
    let year = files.council.year
    let (old, notices) = try memory.inputs([path], NamedFiles(), needsProvision: true)
    let oldYear = CouncilInputs(old, asked, from: memory).files.fundingYear
    let earlier: BridgeRun<MemoryText>
    do throws(Stop) {
      earlier = try MemoryRun.bridging(memory, old, asked, in: oldYear ?? year)
    } catch { throw error.ofEarlierRun(path, in: oldYear == nil ? year : nil) }
    var work = MovementWork(earlier, to: files)
    var said = work.said(of: path, notices)
    for (reason, inputs) in MovementWork<MemoryText>.steps(from: old, to: files.inputs) {
      do throws(Stop) {
        work.take(reason, try MemoryRun.bridging(memory, inputs, asked, in: year))
      } catch { said.append(try MovementWork<MemoryText>.leftOut(reason, error)) }
    }
    return (work.movement(to: bridgeRun), said)
  }

  private static func bridging(
    _ memory: MemoryFiles, _ inputs: RunInputs, _ asked: Invocation, in year: FundingYear
  ) throws(Stop) -> BridgeRun<MemoryText> {
    var asked = asked
    asked.year = year
    return try MemoryRun(memory, inputs, asked).bridgeRun
  }

  private var bridgeRun: BridgeRun<MemoryText> {
    var run = BridgeRun(files, settlement)
    tell(BridgeRun<MemoryText>.wanted) { telling, _ in run.take(telling) }
    return run
  }
}

extension MemoryRun {
  /// What new rules come to, as far as the command asks.
  ///
  /// - Parameter memory: where the rules to try are.
  public func trial(_ memory: MemoryFiles) throws(Stop) -> TrialReport {
    var rules: [InputFile] = []
    for path in asked.trial.rules { rules.append(try memory.file(path)) }
    var bands: InputFile?
    if let path = asked.trial.bands { bands = try memory.file(path) }
    let work = try TrialWork(
      files,
      TriedFiles.all(files.inputs, asked, rules: rules, bands: bands, from: memory))
    let book = TrialBook(files.batch(files.blocks, keepingLines: true))
    let before = book.costs(under: files.council.terms)
    var report = work.report(book, before)
    if work.sweep.isAsked { report.sweep = try Self.sweep(work.sweep, book, before) }
    if work.explainsMovers { explainMovers(&report) }
    return report
  }

  private static func sweep(
    _ work: SweepWork, _ book: TrialBook, _ before: TrialCosts
  ) throws(Stop) -> Sweep {
    let totals = before.totals
    var points: [SweepPoint] = []
    var next: [Int]? = work.first
    while let point = next {
      do throws(SweepProblem) {
        points.append(try work.point(point, book, before, totals))
      } catch { throw work.stop(error) }
      next = work.next(after: point)
    }
    return work.sweep(points, before, totals)
  }

  /// Works each mover's figures under both sets of rules.
  private func explainMovers(_ report: inout TrialReport) {
    guard !report.moved.isEmpty else { return }
    let before = explanations(of: report.moved, report)
    for place in report.trials.indices {
      let run = MemoryRun(files.under(report.trials[place].terms))
      let after = run.explanations(of: report.moved(by: place), report)
      report.explain(place, before: before, after: after)
    }
  }

  private func explanations(
    of moved: Set<Int>, _ report: TrialReport
  ) -> [Int: Explanation] {
    let numbers = report.numbers(of: moved, in: settlement)
    var working = Explaining(settlement, files: files.names)
    tell(.lines, explaining: Set(numbers.values)) { telling, _ in working.add(telling.lines) }
    var explanations: [Int: Explanation] = [:]
    for (place, number) in numbers {
      if let explanation = working.explanation(of: number) { explanations[place] = explanation }
    }
    return explanations
  }
}
