import Borough
import Costing
import Documents
import Returns
import Tables

extension Command {
  /// Writes what the command writes to a folder, whole or not at all.
  func write(
    _ settlement: Settlement, _ files: LoadedFiles, _ engine: Engine,
    to folder: consuming OutputFolder, _ path: String
  ) async throws -> ExitStatus {
    var folder = folder
    var log = FaultLog(files.names, terminal)
    var lines = LinesTable(files)
    var notes = SchoolNotes()
    var strategies = StrategyBook()
    var copies = RowCopies(files, settlement)
    let faults = try folder.open("faults.csv")
    try faults.append(FaultLog.header)
    try await tell(settlement, files, engine, wanted) { told, telling in
      try faults.append(log.add(told.map { $0.fault }))
      if asked.verb == .check { notes.add(told) }
      guard let (telling, file) = telling else { return }
      try copies.add(telling, file, to: &folder)
      lines.add(telling.lines)
      if asked.verb == .cost { strategies.add(telling.lines, settlement) }
    }
    try faults.close()
    log.finish(writtenTo: PlainText.visible(path))
    if !asked.has(.totalsOnly) { try copies.finish(&folder) }
    for (name, text) in notes.texts(files) { try folder.write(name, text) }
    let figures = asked.verb == .check ? nil : try await engine.totals(settlement)
    if let figures {
      try writeFigures(settlement, figures, files, log, lines, to: &folder)
    }
    if asked.verb == .cost {
      let paper = files.strategies(strategies, settlement)
      try folder.write("inclusion-strategy.html", StrategyHTML.bytes(paper))
      try folder.write("inclusion-strategy.csv", StrategyCSV.bytes(paper))
    }
    try folder.finish(manifest: files.manifest(of: asked.verb))
    if let figures { terminal.note(files.headline(figures.rows)) }
    terminal.note("Written to \(PlainText.visible(path)).")
    return sayCounts(settlement, files)
  }

  private var wanted: Telling.Wanted {
    switch asked.verb {
    case .check: [.accepted, .rejected]
    case .cost: .lines
    default:
      asked.has(.totalsOnly) ? [] : asked.has(.lines) ? [.rejected, .lines] : .rejected
    }
  }

  private func writeFigures(
    _ settlement: Settlement, _ figures: (rows: [TotalsRow], bands: [CostBand]),
    _ files: LoadedFiles, _ log: FaultLog, _ lines: LinesTable, to folder: inout OutputFolder
  ) throws {
    if asked.verb == .batch {
      try folder.write("totals.csv", TotalsCSV.bytes(figures.rows))
      if asked.has(.totalsOnly) { return }
    }
    try writePupilCosts(settlement, to: &folder)
    if let bytes = realCosts(settlement) { try folder.write("real-costs.csv", bytes) }
    if wanted.contains(.lines) { try folder.write("lines.csv", lines.bytes(settlement)) }
    if let day = asked.day { try folder.write("to-date.csv", toDate(settlement, day)) }
    if let movement = files.movement {
      try folder.write("movement.csv", MovementCSV.bytes(movement))
      try folder.write("movement-pupils.csv", MovementPupilsCSV.bytes(movement))
    }
    var report = files.report(settlement, figures, log.faultCounts, to: asked.day)
    report.finance = try finance(settlement, files)
    if let finance = report.finance {
      for (name, bytes) in finance.tables { try folder.write("finance/" + name, bytes) }
      for (name, bytes) in finance.pages { try folder.write(name, bytes) }
    }
    try folder.write("report.html", ReportHTML.bytes(report))
    try folder.write("report.json", ReportJSON.bytes(report))
  }
}

extension Command {
  /// Writes a block at a time: a country has 1.7 million pupils.
  private func writePupilCosts(
    _ settlement: Settlement, to folder: inout OutputFolder
  ) throws(FileProblem) {
    let file = try folder.open("pupil-costs.csv")
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    try settlement.eachResult { (result) throws(FileProblem) in
      PupilCostsCSV.append(result, to: &writer)
      if writer.bytes.count > 1 << 20 { try file.append(writer.take()) }
    }
    try file.append(writer.take())
    try file.close()
  }
}

/// The rows of lines.csv, which are in the order of pupils and not of files.
private struct LinesTable {
  private let files: LoadedFiles
  /// Rows as they were told, in blocks.
  private var blocks: [[UInt8]] = []
  private var rows: [Row] = []

  private struct Row {
    let pupil: Int
    let place: RowPlace
    let block: Int
    let bytes: Range<Int>
  }

  init(_ files: LoadedFiles) {
    self.files = files
  }

  mutating func add(_ lines: [ToldLine]) {
    var writer = CSVWriter()
    for line in lines {
      let start = writer.bytes.count
      LinesCSV.append(line, files.council, file: files.names[Int(line.place.file)], to: &writer)
      rows.append(
        Row(
          pupil: line.pupil, place: line.place, block: blocks.count,
          bytes: start..<writer.bytes.count))
    }
    blocks.append(writer.bytes)
  }

  func bytes(_ settlement: Settlement) -> [UInt8] {
    var writer = CSVWriter()
    LinesCSV.appendHeader(to: &writer)
    var bytes = writer.take()
    let ranks = settlement.ranks()
    let sorted = rows.sorted {
      $0.pupil == $1.pupil ? $0.place < $1.place : ranks[$0.pupil] < ranks[$1.pupil]
    }
    for row in sorted { bytes += blocks[row.block][row.bytes] }
    return bytes
  }
}

/// Notes to paste in an email, one a school.
private struct SchoolNotes {
  private var bySchool: [SchoolNumber?: [Fault]] = [:]

  mutating func add(_ told: [SchoolFault]) {
    for one in told { bySchool[one.school, default: []].append(one.fault) }
  }

  func texts(_ files: LoadedFiles) -> [(name: String, text: [UInt8])] {
    let named = bySchool.map { number, faults -> (name: String, text: [UInt8]) in
      let school = number.flatMap { files.council.schools.school($0)?.name } ?? ""
      let title = school.isEmpty ? number?.description ?? "No one school" : school
      let note = SchoolNote(school: title, faults: faults, files: files.names)
      let name = number.map { $0.description.split(separator: "/").joined(separator: "-") }
      return ("notes/\(name ?? "no-one-school").txt", Array(note.text.utf8))
    }
    return named.sorted { isBefore($0.name, $1.name) }
  }
}
