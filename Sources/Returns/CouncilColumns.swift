/// The columns of rates.csv.
enum RateColumn: Int, ColumnSet {
  case role, from, rate, per, minutes, weeks, source, note

  private static let names = ["role", "from", "rate", "per", "minutes", "weeks", "source", "note"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] {
    self == .role ? ["staff", "delivered_by"] : self == .note ? CommonAliases.note : []
  }
  var isNeeded: Bool { self != .minutes && self != .weeks && self != .note }
}

/// The columns of rules.csv.
enum RuleColumn: Int, ColumnSet {
  case rule, appliesTo, from, value, source, note

  private static let names = ["rule", "applies_to", "from", "value", "source", "note"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { self == .note ? CommonAliases.note : [] }
  var isNeeded: Bool { self != .appliesTo && self != .note }
  static var example: [String] { names.dropLast() }
}

/// The columns of bands.csv.
enum BandColumn: Int, ColumnSet {
  case band, from, atLeast, value, source, note
  /// Not a column to use: each band ends where the next begins.
  case upperBound

  private static let names = [
    "band", "from", "at_least", "value", "source", "note", "at_most",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] {
    switch self {
    case .upperBound:
      ["to", "up_to", "less_than", "below", "under", "maximum", "max", "upper", "upper_bound"]
    case .atLeast: ["minimum", "min", "lower", "lower_bound", "from_amount"]
    case .note: CommonAliases.note
    default: []
    }
  }
  var isNeeded: Bool { self != .note && self != .upperBound }
}

/// The columns of terms.csv.
enum TermColumn: Int, ColumnSet {
  case term, from, to, kind, note

  private static let names = ["term", "from", "to", "kind", "note"]

  var name: String { Self.names[rawValue] }
  var aliases: [String] { self == .note ? CommonAliases.note : [] }
  var isNeeded: Bool { self != .kind && self != .note }
  static var isAboutPupils: Bool { false }
}

/// The columns of pay.csv.
enum PayColumn: Int, ColumnSet {
  case role, from, salary, hoursPerWeek, fullTimeHours, weeksWorked, leaveDays, paidWeeks
  case pensionPercent, source, note

  private static let names = [
    "role", "from", "salary_fte", "hours_per_week", "full_time_hours", "weeks_worked",
    "leave_days", "paid_weeks", "pension_percent", "source", "note",
  ]

  var name: String { Self.names[rawValue] }
  var aliases: [String] {
    self == .role ? ["staff", "delivered_by"] : self == .note ? CommonAliases.note : []
  }
  var isNeeded: Bool {
    switch self {
    case .role, .from, .salary, .hoursPerWeek, .weeksWorked: true
    default: false
    }
  }
}
