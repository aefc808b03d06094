import Borough
import Costing
public import Documents
public import Returns
import Tables

/// What `check`, `cost` and `batch` print where no folder is named, told a block at a time.
public struct CostPrinting<Text: RunText> {
  private let files: RunFiles<Text>
  private let settlement: Settlement
  private var counted: FaultRows
  /// Kept only where they are what is printed.
  private var faults: [Fault] = []

  public init(_ files: RunFiles<Text>, _ settlement: Settlement) {
    self.files = files
    self.settlement = settlement
    counted = FaultRows(files.names)
  }

  /// Takes up faults, in the order of files and rows.
  public mutating func take(_ told: [SchoolFault]) {
    counted.count(told)
    if files.asked.verb == .check, files.asked.form == .json {
      for one in told { faults.append(one.fault) }
    }
  }

  /// What is printed, and what is to be said of it.
  public func printed(
    _ style: Style
  ) throws(Text.Problem) -> (bytes: [UInt8], said: [RunMessage]) {
    let asked = files.asked
    switch (asked.verb, asked.form) {
    case (.check, .json): return (FaultsJSON.bytes(faults, files: files.names), [])
    case (.check, _): return ([], [])
    case (.cost, .json): return (PupilCostsJSON.bytes(settlement.results()), [])
    case (.cost, _):
      return (asked.day.map { settlement.toDateCSV($0) } ?? settlement.pupilCostsCSV, [])
    case (_, .plain): return (TotalsCSV.bytes(settlement.totals().rows), [])
    default: break
    }
    let (report, said) = try files.wholeReport(settlement, counted.counts)
    return (
      asked.form == .json
        ? ReportJSON.bytes(report) : Array(SummaryText.text(report, style: style).utf8), said
    )
  }
}

extension RunFiles {
  /// The borough's figures, with what council finance works from.
  public func wholeReport(
    _ settlement: Settlement, _ faults: [FaultCount]
  ) throws(Text.Problem) -> (report: Report, said: [RunMessage]) {
    var report = report(settlement, faults, to: asked.day)
    let (finance, said) = try finance(settlement)
    report.finance = finance
    return (report, said)
  }
}

extension Settlement {
  /// Every pupil's figures: `pupil-costs.csv`.
  public var pupilCostsCSV: [UInt8] {
    var writer = CSVWriter()
    PupilCostsCSV.appendHeader(to: &writer)
    for result in results() { PupilCostsCSV.append(result, to: &writer) }
    return writer.bytes
  }

  /// Every pupil's figures as far as a day: `to-date.csv`.
  func toDateCSV(_ day: CivilDate) -> [UInt8] {
    var writer = CSVWriter()
    ToDateCSV.appendHeader(to: &writer)
    for (result, cost) in results(to: day) {
      ToDateCSV.append(result, cost, to: day, under: batch.council.terms, to: &writer)
    }
    return writer.bytes
  }

  /// `real-costs.csv`; nil when no pay.csv was read.
  var realCostsCSV: [UInt8]? {
    let pupils = resultsAtRealPay()
    guard !pupils.isEmpty else { return nil }
    var writer = CSVWriter()
    RealCostsCSV.appendHeader(to: &writer)
    for (result, real) in pupils { RealCostsCSV.append(result, real, to: &writer) }
    return writer.bytes
  }
}
