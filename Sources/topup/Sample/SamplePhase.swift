/// The phases of the made-up schools: how big they are, whom they teach and what they are called.
enum SamplePhase: String {
  case nursery, primary, secondary
  case allThrough = "all-through"

  static let mix: [(SamplePhase, Int64)] = [
    (.primary, 76), (.secondary, 18), (.nursery, 4), (.allThrough, 2),
  ]

  /// In ascending order; a year group named twice holds twice as many pupils.
  var yearGroups: [String] {
    switch self {
    case .nursery: ["N1", "N2", "N2"]
    case .primary: ["R", "1", "2", "3", "4", "5", "6"]
    case .secondary: ["7", "7", "8", "8", "9", "9", "10", "10", "11", "11", "12", "13"]
    case .allThrough: ["R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]
    }
  }

  /// The DfE gives each phase a range of establishment numbers.
  var firstEstablishment: Int64 {
    switch self {
    case .nursery: 1001
    case .primary: 2001
    case .secondary: 4001
    case .allThrough: 6901
    }
  }

  /// Pupils with provision, against those of other schools.
  var size: ClosedRange<Int64> {
    switch self {
    case .nursery: 3...6
    case .primary: 8...14
    case .secondary: 20...36
    case .allThrough: 30...44
    }
  }

  /// As a GIAS extract names the phase.
  var giasName: String {
    switch self {
    case .nursery: "Nursery"
    case .primary: "Primary"
    case .secondary: "Secondary"
    case .allThrough: "All-through"
    }
  }

  var endingsOfNames: [String] {
    switch self {
    case .nursery: ["Nursery School"]
    case .primary: ["Primary School", "Community Primary School", "CE Primary School"]
    case .secondary: ["High School", "Community High School"]
    case .allThrough: ["School"]
    }
  }
}
