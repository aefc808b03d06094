import Applications
import Costing

extension Payer {
  /// `Sefton (343)`, or that it is not stated.
  ///
  /// - Parameter name: empty where it is not known.
  func text(name: String) -> String {
    guard case .authority(let code, _) = self else { return "Not stated" }
    return name.isEmpty ? "\(code)" : "\(name) (\(code))"
  }

  /// Why that authority, or what is not stated; a sentence without its full stop.
  func ground(hasPlan: Bool) -> String {
    switch self {
    case .authority(_, by: .decision): "decisions.csv says that it pays"
    case .authority(_, by: .responsible): "it is responsible for the pupil’s plan"
    case .authority(_, by: .home):
      hasPlan
        ? "the pupil lives there, and no other authority is said to be responsible for the plan"
        : "the pupil lives there, and has no plan"
    case .authority(_, by: .school): "the school is there, and the pupil has no plan"
    case .notStated(.authorityOfPupil):
      hasPlan
        ? "pupils.csv gives neither a responsible nor a home authority"
        : "pupils.csv gives no home authority"
    case .notStated(.ruleWithoutPlan): "no rule says who pays for a pupil without a plan"
    case .notStated(.authorityOfSchool): "schools.csv does not say which authority the school is in"
    }
  }
}
