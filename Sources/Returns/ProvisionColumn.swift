/// The columns of provision.csv, in the order in which `lines.csv` writes them.
enum ProvisionColumn: Int, ColumnSet {
  case pupil, school, provision, staff, minutesPerWeek, hoursPerWeek, minutesPerSession
  case sessionsPerWeek, weeks, groupSize, group, cost, costEach, spreadYears, bought, funding
  case kind, adult, outcomeRef, ifLeft, from, to
  /// Not a column to use: per day or per week?
  case bareMinutes

  /// Those that lines.csv writes.
  static let written = allCases.filter { $0 != .bareMinutes }

  private static let names = [
    "pupil", "school", "provision", "staff", "minutes_per_week", "hours_per_week",
    "minutes_per_session", "sessions_per_week", "weeks", "group_size", "group", "cost",
    "cost_each", "spread_years", "bought", "funding", "kind", "adult", "outcome_ref", "if_left",
    "from", "to", "minutes",
  ]

  var name: String { Self.names[rawValue] }

  var aliases: [String] {
    switch self {
    case .pupil: CommonAliases.pupil
    case .school: CommonAliases.school
    case .staff: CommonAliases.staff
    default: []
    }
  }

  var isNeeded: Bool { self == .pupil || self == .school || self == .provision }
}

/// Names that every file accepts for the same column.
enum CommonAliases {
  static let pupil = [
    "upn", "pupil_id", "pupil_ref", "pupil_reference", "unique_pupil_number", "pupil_upn",
  ]
  static let school = [
    "urn", "laestab", "dfe_number", "dfe_no", "school_urn", "school_number", "la_estab",
  ]
  static let staff = ["role", "delivered_by", "staff_role"]
  static let note = ["notes", "comment", "comments"]

  static func ofPupils(_ isPupil: Bool, _ isSchool: Bool) -> [String] {
    isPupil ? pupil : isSchool ? school : []
  }
}
