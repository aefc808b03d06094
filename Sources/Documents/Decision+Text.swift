import Applications
import Costing

extension DecisionOutcome {
  /// As people read it.
  package var label: String {
    switch self {
    case .agree: "Agreed"
    case .agreeInPart: "Agreed in part"
    case .deferred: "Put off"
    case .decline: "Declined"
    }
  }
}

extension Decision {
  /// `£3,000.00`, `band C`, `£3,000.00 (band C)`; that it is not stated.
  ///
  /// - Parameter awarded: what it comes to.
  func award(of awarded: Money?) -> String {
    guard let awarded else { return band.isEmpty ? "an amount not stated" : "band \(band)" }
    return FigureText.pounds(awarded) + (band.isEmpty ? "" : " (band \(band))")
  }

  /// `, from 1 April 2025 to 31 March 2026`; empty where it states no day.
  var span: Markup {
    switch (from, to) {
    case (let from?, let to?): ", from \(from) to \(to)"
    case (let from?, nil): ", from \(from)"
    case (nil, let to?): ", to \(to)"
    case (nil, nil): ""
    }
  }
}
