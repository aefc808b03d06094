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
    self = try BundledRun(inputs).paper
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
