public import Borough
import Costing
import Documents
public import Returns
import Tables

/// What `check`, `cost` and `batch` write, told a block at a time in the order of files.
public struct CostWriting<Text: RunText, Out: Outputs & ~Copyable>
where Out.Problem == Text.Problem {
  private let files: RunFiles<Text>
  private let settlement: Settlement
  private let faultsFile: Out.File
  private var faults: FaultRows
  private var lines: LinesTable
  private var notes = SchoolNotes()
  private var strategies = StrategyBook()
  private var copies: RowCopies<Text, Out>

  /// Starts the files that grow while rows are told.
  public init(
    _ files: RunFiles<Text>, _ settlement: Settlement, to out: inout Out
  ) throws(Out.Problem) {
    self.files = files
    self.settlement = settlement
    faults = FaultRows(files.names)
    lines = LinesTable(files.council, files: files.names)
    copies = RowCopies(files, settlement)
    faultsFile = try out.open("faults.csv", verbatim: false)
    try out.append(FaultRows.header, to: faultsFile)
  }

  /// What must be told of rows beside their faults.
  public var wanted: Telling.Wanted { files.asked.wanted }

  /// Takes up faults, with the block whose they are where they are of rows.
  public mutating func take(
    _ told: [SchoolFault], _ telling: (Telling, Int32)?, to out: inout Out
  ) throws(Out.Problem) {
    try out.append(faults.add(told), to: faultsFile)
    if files.asked.verb == .check { notes.add(told) }
    guard let (telling, file) = telling else { return }
    try copies.add(telling, file, to: &out)
    lines.add(telling.lines)
    if files.asked.verb == .cost { strategies.add(telling.lines, settlement) }
  }

  /// Writes all else.
  ///
  /// - Parameter totals: works the borough's totals; `check` has none.
  /// - Returns: what is to be said of it.
  public mutating func finish(
    _ figures: (rows: [TotalsRow], bands: [CostBand])?, to out: inout Out
  ) throws(Out.Problem) -> [RunMessage] {
    let asked = files.asked
    try out.close(faultsFile)
    if !asked.has(.totalsOnly) { try copies.finish(&out) }
    for (name, text) in notes.texts(files.council, files: files.names) {
      try out.write(name, text)
    }
    var said: [RunMessage] = []
    if let figures { said = try writeFigures(figures, to: &out) }
    if asked.verb == .cost {
      let paper = files.strategies(strategies, settlement)
      try out.write("inclusion-strategy.html", StrategyHTML.bytes(paper))
      try out.write("inclusion-strategy.csv", StrategyCSV.bytes(paper))
    }
    if let figures { said.append(.note(files.headline(figures.rows))) }
    return said
  }

  private func writeFigures(
    _ figures: (rows: [TotalsRow], bands: [CostBand]), to out: inout Out
  ) throws(Out.Problem) -> [RunMessage] {
    let asked = files.asked
    if asked.verb == .batch {
      try out.write("totals.csv", TotalsCSV.bytes(figures.rows))
      if asked.has(.totalsOnly) { return [] }
    }
    try writePupilCosts(to: &out)
    if let bytes = settlement.realCostsCSV { try out.write("real-costs.csv", bytes) }
    if wanted.contains(.lines) { try out.write("lines.csv", lines.bytes(settlement)) }
    if let day = asked.day { try out.write("to-date.csv", settlement.toDateCSV(day)) }
    if let movement = files.movement {
      try out.write("movement.csv", MovementCSV.bytes(movement))
      try out.write("movement-pupils.csv", MovementPupilsCSV.bytes(movement))
    }
    return try writeReport(figures, to: &out)
  }

  private func writeReport(
    _ figures: (rows: [TotalsRow], bands: [CostBand]), to out: inout Out
  ) throws(Out.Problem) -> [RunMessage] {
    var report = files.report(settlement, figures, faults.counts, to: files.asked.day)
    let (finance, said) = try files.finance(settlement)
    report.finance = finance
    if let finance {
      for (name, bytes) in finance.tables { try out.write("finance/" + name, bytes) }
      for (name, bytes) in finance.pages { try out.write(name, bytes) }
    }
    try out.write("report.html", ReportHTML.bytes(report))
    try out.write("report.json", ReportJSON.bytes(report))
    return said
  }

  /// Writes a block at a time: a country has 1.7 million pupils.
  private func writePupilCosts(to out: inout Out) throws(Out.Problem) {
    let file = try out.open("pupil-costs.csv", verbatim: false)
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    try settlement.eachResult { (result) throws(Out.Problem) in
      PupilCostsCSV.append(result, to: &writer)
      if writer.bytes.count > 1 << 20 { try out.append(writer.take(), to: file) }
    }
    try out.append(writer.take(), to: file)
    try out.close(file)
  }
}

extension Invocation {
  /// What must be told of rows beside their faults, for what is written.
  fileprivate var wanted: Telling.Wanted {
    switch verb {
    case .check: [.accepted, .rejected]
    case .cost: .lines
    default: has(.totalsOnly) ? [] : has(.lines) ? [.rejected, .lines] : .rejected
    }
  }
}
