import Applications
import Borough
import Costing
import Results
import Returns

/// What topup itself makes of the sample's files, so that what the made-up council awards and pays
/// is what its own rules come to.
enum SampleBooks {
  /// Nil where the files have nothing to cost.
  static func finance(of files: [SampleFile]) -> BoroughFinance? {
    let bundle = files.map { BundleFile(name: $0.name, text: $0.bytes) }
    guard let run = try? MemoryRun(bundle: bundle, year: nil) else { return nil }
    let details = run.details(of: Set(run.settlement.pupilNumbers))
    return FinanceBook(run.settlement, run.files.records, details).finance(on: nil)
  }
}

extension BoroughFinance {
  /// Children on the rolls of two schools of the run.
  var movers: Set<Int> {
    var met: Set<Int> = []
    return Set(pupils.filter { !met.insert($0.child).inserted }.map { $0.child })
  }
}
