public import Applications
import Costing
public import Documents
import Returns
import Tables

/// A bundle that does not say what it was made from.
public enum BundleFault: Error, Hashable {
  case run(MemoryRun.Refusal)
  /// No row of the pupil can be costed.
  case noPupil
  case comesOutOtherwise
}

extension ApplicationPaper {
  /// The application that a bundle's inputs come to.
  public init(bundled inputs: BundleInputs) throws(BundleFault) {
    let run: MemoryRun
    do { run = try MemoryRun(bundle: inputs.files, year: inputs.year) } catch { throw .run(error) }
    let pupil = run.settlement.pupils(named: inputs.reference).first {
      run.settlement.school(of: $0) == inputs.school
    }
    guard let pupil else { throw .noPupil }
    var book = CaseBook(of: [pupil], files: run.files.names)
    book.add(run.told, run.settlement)
    guard let own = run.details(of: [pupil]).details(of: pupil),
      let application = book.application(
        of: pupil, own, run.files.records, run.settlement, on: inputs.day, bundled: inputs),
      let explanation = Explanation(
        of: pupil, book.toldLines(of: pupil), run.settlement, files: run.files.names)
    else { throw .noPupil }
    self.init(
      application, explanation: explanation, payerName: application.payer.name,
      version: Version.number)
  }
}

extension Payer {
  /// What the authority is called; empty where that is not known.
  var name: String {
    guard case .authority(let code, _) = self else { return "" }
    return Authorities.name(of: Int64(code)) ?? ""
  }
}

extension BundleFault {
  /// Why, to follow the bundle's name.
  public var words: String {
    switch self {
    case .run(.noRates): "there is no rates.csv in it"
    case .run(.noYear): "nothing in it says the funding year"
    case .run(.fault(let id)): "a file in it cannot be used [\(id.rawValue)]"
    case .noPupil: "nothing in it can be costed for the pupil"
    case .comesOutOtherwise: "the application does not come out the same from its own inputs"
    }
  }
}
