import Applications
import Costing

/// Codes as people read them.
extension Placement {
  var label: String {
    switch self {
    case .mainstream: "Mainstream"
    case .senUnit: "SEN unit"
    case .resourcedProvision: "Resourced provision"
    case .special: "Special school"
    case .alternative: "Alternative provision"
    case .independent: "Independent school"
    case .college: "College"
    }
  }
}

extension Progress {
  var label: String {
    switch self {
    case .exceeded: "Exceeded"
    case .met: "Met"
    case .partly: "Partly met"
    case .none: "None"
    }
  }
}

extension IfLeft {
  /// In the order in which they are listed.
  static let listed: [IfLeft?] = [.yes, .part, .no, nil]
}

extension IfLeft? {
  /// Whether the cost would go if the pupil left.
  var label: String {
    switch self {
    case .yes?: "Yes"
    case .part?: "In part"
    case .no?: "No"
    case nil: "Not stated"
    }
  }
}
