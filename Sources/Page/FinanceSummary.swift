import Borough
import Costing
import Documents
import Returns
import Tables

/// What a run comes to, in sentences.
struct FinanceSummary: Sendable {
  let run: FinanceRun

  init(_ run: FinanceRun) { self.run = run }

  var read: Int64 { run.report.counts.reduce(0) { $0 + $1.read } }
  var rejected: Int64 { run.report.counts.reduce(0) { $0 + $1.rejected } }

  /// The proof that no row was lost.
  var proof: String {
    "Every row was read: \(FigureText.count(read, "row", "rows")), "
      + "\(FigureText.count(read - rejected)) accepted and "
      + "\(FigureText.count(rejected)) rejected."
  }

  var wrong: String {
    let (errors, warnings) = (run.count(.error), run.count(.warning))
    if errors + warnings == 0 { return "No fault was found." }
    return FigureText.count(errors, "error", "errors") + " and "
      + FigureText.count(warnings, "warning", "warnings")
      + (errors > 0
        ? ". A rejected row is in no total until it is put right."
        : ". A warning keeps its row, and is worth a look.")
  }
}

/// The faults of one school.
struct FinanceSchoolFaults: Sendable {
  let school: SchoolNumber?
  private(set) var rejected: Int64 = 0
  private(set) var errors: Int64 = 0
  private(set) var warnings: Int64 = 0
  private var rows: Set<RowOfFile> = []

  private struct RowOfFile: Hashable {
    var file: Int32
    var row: Int64
  }

  /// Most errors first, then by number.
  static func all(_ run: FinanceRun) -> [FinanceSchoolFaults] {
    var schools: [SchoolNumber?: FinanceSchoolFaults] = [:]
    for one in run.faults {
      schools[one.school, default: FinanceSchoolFaults(school: one.school)].add(one.fault)
    }
    return schools.values.ordered { one, other in
      if one.errors != other.errors { return one.errors > other.errors }
      if one.warnings != other.warnings { return one.warnings > other.warnings }
      guard let left = one.school else { return false }
      return other.school.map { left < $0 } ?? true
    }
  }

  private init(school: SchoolNumber?) { self.school = school }

  private mutating func add(_ fault: Fault) {
    guard fault.id.severity == .error else {
      warnings += 1
      return
    }
    errors += 1
    if fault.row > 0, rows.insert(RowOfFile(file: fault.file, row: fault.row)).inserted {
      rejected += 1
    }
  }
}
