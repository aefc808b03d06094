import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Runs `check`, `cost` or `batch`.
  func cost(_ found: FoundInputs) async throws -> ExitStatus {
    let bridging = try asked.since.map {
      try Bridging(since: $0, to: found, asked, tasks: tasks, terminal)
    }
    var files = try await LoadedFiles(found, asked)
    if let day = asked.day, !files.council.year.contains(day) {
      throw Stop.dayOutsideYear(day, files.council.year)
    }
    let engine = Engine(files: files, tasks: tasks, terminal: terminal)
    let settlement = try await engine.settle()
    files.movement = try await bridging?.movement(to: settlement, files)
    if let path = asked.output {
      let folder = try OutputFolder(
        path, force: asked.has(.force), excel: asked.has(.excel),
        inputs: found.all + (bridging?.inputs ?? []))
      return try await write(settlement, files, engine, to: folder, path)
    }
    var log = FaultLog(files.names, terminal)
    var faults: [Fault] = []
    let keepsFaults = asked.verb == .check && asked.form == .json
    try await tell(settlement, files, engine, []) { telling, _ in
      for told in telling {
        log.say(told.fault)
        if keepsFaults { faults.append(told.fault) }
      }
    }
    log.finish(writtenTo: nil)
    try printResults(settlement, files, log, faults)
    let isSummed = asked.verb == .batch && asked.form == .table
    return sayCounts(
      settlement, files, areShown: isSummed && Descriptor.standardOutput.isTerminal)
  }

  /// Hands over every fault of the run in the order of its files, and what else was asked for.
  func tell(
    _ settlement: Settlement, _ files: LoadedFiles, _ engine: Engine, _ wanted: Telling.Wanted,
    _ take: ([SchoolFault], (Telling, Int32)?) throws -> Void
  ) async throws {
    var waiting = files.faultsBeforeRows(settlement)[...]
    func takeWaiting(upTo file: Int32) throws {
      let ready = waiting.prefix { $0.file <= file }
      waiting = waiting.dropFirst(ready.count)
      try take(ready.map { SchoolFault(school: nil, fault: $0) }, nil)
    }
    try await engine.tell(settlement, wanted) { telling, file in
      try takeWaiting(upTo: file)
      try take(telling.faults, (telling, file))
    }
    try takeWaiting(upTo: .max)
  }

  private func printResults(
    _ settlement: Settlement, _ files: LoadedFiles, _ log: FaultLog, _ faults: [Fault]
  ) throws {
    var output = StandardOutput()
    switch (asked.verb, asked.form) {
    case (.check, .json): try output.write(FaultsJSON.bytes(faults, files: files.names))
    case (.check, _): break
    case (.cost, .json): try output.write(PupilCostsJSON.bytes(settlement.results()))
    case (.cost, _):
      try output.write(asked.day.map { toDate(settlement, $0) } ?? pupilCosts(settlement))
    case (_, .json):
      try output.write(ReportJSON.bytes(report(settlement, files, log)))
    case (_, .plain): try output.write(TotalsCSV.bytes(settlement.totals().rows))
    default:
      try output.write(
        SummaryText.text(report(settlement, files, log), style: terminal.resultStyle))
    }
  }

  private func report(
    _ settlement: Settlement, _ files: LoadedFiles, _ log: FaultLog
  ) throws -> Report {
    var report = files.report(settlement, log.faultCounts, to: asked.day)
    report.finance = try finance(settlement, files)
    return report
  }

  /// Every pupil's figures as far as the day that was asked for.
  func toDate(_ settlement: Settlement, _ day: CivilDate) -> [UInt8] {
    var writer = CSVWriter()
    ToDateCSV.appendHeader(to: &writer)
    for (result, cost) in settlement.results(to: day) {
      ToDateCSV.append(
        result, cost, to: day, under: settlement.batch.council.terms, to: &writer)
    }
    return writer.bytes
  }

  func pupilCosts(_ settlement: Settlement) -> [UInt8] {
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    for result in settlement.results() { PupilCostsCSV.append(result, to: &writer) }
    return writer.bytes
  }

  /// Nothing when no pay.csv was read.
  func realCosts(_ settlement: Settlement) -> [UInt8]? {
    let pupils = settlement.resultsAtRealPay()
    guard !pupils.isEmpty else { return nil }
    var writer = CSVWriter()
    RealCostsCSV.appendHeader(to: &writer)
    for (result, real) in pupils { RealCostsCSV.append(result, real, to: &writer) }
    return writer.bytes
  }

  /// The proof that no row was lost: every row read is accepted or rejected.
  ///
  /// - Parameter areShown: whether the results on the same terminal have just said so.
  func sayCounts(
    _ settlement: Settlement, _ files: LoadedFiles, areShown: Bool = false
  ) -> ExitStatus {
    for line in files.encodingNotes(settlement) { terminal.note(line) }
    return say(files.counts(settlement), areShown: areShown)
  }

  func say(_ counts: [RowCount], areShown: Bool = false) -> ExitStatus {
    for count in counts where !areShown {
      terminal.note(
        "\(count.kind): \(FigureText.count(count.read, "row", "rows")) read, "
          + "\(FigureText.count(count.accepted)) accepted, "
          + "\(FigureText.count(count.rejected)) rejected.")
    }
    return counts.contains { $0.rejected > 0 } ? .rowsRejected : .done
  }
}
